import { countries } from '#renderer/ui/places.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import words from '#renderer/ui/words.module.css';
import { readAgain, say } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import classes from './Map.module.css';
import {
  delimiterChoices,
  encodingChoices,
  encodingWord,
  headerChoices,
  sheetChoices,
} from './read-choices.ts';

const countryChoices = [{ group: '', items: countries }];

/** How the file was understood, in a sentence whose words can be changed. */
export function ReadAs({ opened, again }: { readonly opened: Opened; readonly again: boolean }) {
  const { preview, country } = opened;
  const { delimiter, encoding, headerLine, sheet, sheets } = preview;
  const isText = delimiter !== '';
  return (
    <div className={`${words.body} ${words.second} ${classes.sentence}`} aria-busy={again}>
      <span className={classes.file}>
        {preview.fileName}, read as <strong>{preview.format.replace(/ with \w+$/, '')}</strong>
      </span>
      {sheet === null ? null : (
        <span>
          , the sheet{' '}
          <PickChip
            label="The sheet that is read"
            value={sheet}
            shown={sheet}
            groups={sheetChoices(sheets)}
            missing="No such sheet."
            onPick={(name) => void readAgain({ sheet: name })}
          />
          {sheets.length > 1 ? ` of ${sheets.length}` : ''}
        </span>
      )}
      {isText ? (
        <>
          <span>
            , parted by{' '}
            <PickChip
              label="What parts the cells"
              value={delimiter}
              groups={delimiterChoices}
              missing="Nothing else parts cells."
              onPick={(to) => void readAgain({ delimiter: to })}
            />
          </span>
          <span>
            , written in{' '}
            <PickChip
              label="How the text is written down"
              value={encoding.toLowerCase()}
              shown={encodingWord(encoding)}
              groups={encodingChoices}
              missing="No such encoding."
              onPick={(to) => void readAgain({ encoding: to })}
            />
          </span>
        </>
      ) : null}
      {headerLine >= 0 && (isText || sheet !== null) ? (
        <span>
          , names in{' '}
          <PickChip
            label="The line with the names of the columns"
            value={String(headerLine)}
            groups={headerChoices(headerLine)}
            missing="No such line."
            onPick={(to) => void readAgain({ headerLine: Number(to) })}
          />
        </span>
      ) : null}
      <span>
        , numbers without a country from{' '}
        <PickChip
          label="The country of numbers that name none"
          value={country}
          groups={countryChoices}
          missing="No such country."
          onPick={(to) => say({ country: to })}
        />
      </span>
    </div>
  );
}
