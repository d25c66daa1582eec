import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { failureOf } from '#renderer/api/failure.ts';
import { capital, countOf, countWord } from '#shared/domain/count-words.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { countries } from '#renderer/ui/places.ts';
import { TypedSelect } from '#renderer/ui/TypedSelect.tsx';
import words from '#renderer/ui/words.module.css';
import { AsItWillBe } from './AsItWillBe.tsx';
import { ColumnRow } from './ColumnRow.tsx';
import { check, leave, say } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import { readAs } from '../file-words.ts';
import classes from '../Import.module.css';
import { keptAsIs } from './field-words.ts';
import { Page } from '../Page.tsx';

const chip = { root: classes.chipRoot ?? '', input: classes.chip ?? '' };

/** What each column holds, and one row as it will be. Nothing is read beyond the first rows yet. */
export function MapStep({ opened, error }: { readonly opened: Opened; readonly error: unknown }) {
  const { preview, mapping, country } = opened;
  const kept = preview.columns.filter((column) => (mapping[column.header] ?? null) === null).length;
  const understood = preview.columns.length - kept;
  const none = understood === 0;
  const commands = useMemo(
    () => [
      {
        id: 'check',
        label: 'Check every row',
        stroke: 'mod+Enter',
        enabled: !none,
        run: (): void => void check(),
      },
      { id: 'leave', label: 'Leave this file', run: leave },
    ],
    [none],
  );
  useKeys('Columns', commands);
  const failure = error === null ? null : failureOf(error);

  return (
    <Page
      at={1}
      title={
        none
          ? 'No column understood yet'
          : `${capital(countOf(understood, 'column'))} understood${kept === 0 ? '' : `, ${countWord(kept)} kept as ${kept === 1 ? 'it is' : 'they are'}`}`
      }
      aside={<AsItWillBe opened={opened} />}
      foot={
        <>
          <Button
            fullWidth
            variant="filled"
            h={48}
            fz={15}
            radius="lg"
            disabled={none}
            rightSection={<KeyHint keys="mod+Enter" />}
            onClick={() => void check()}
          >
            Check every row
          </Button>
          <p className={words.label}>Reads only. Nothing is in your book yet.</p>
        </>
      }
    >
      <p className={`${words.body} ${words.second} ${classes.file}`}>{readAs(preview)}</p>
      <div className={`${words.body} ${words.second} ${classes.sentence}`}>
        Numbers without a country are from{' '}
        <TypedSelect
          aria-label="The country of numbers that name none"
          data={countries}
          value={country}
          missing="No such country."
          comboboxProps={{ width: 280, position: 'bottom-start' }}
          classNames={chip}
          rightSection={null}
          onPick={(value) => say({ country: value })}
        />
      </div>
      {preview.before === null ? null : (
        <p className={`${words.body} ${classes.before}`}>
          The same file came in as “{preview.before.name}”. Nobody will be added twice.
        </p>
      )}
      {failure === null ? null : (
        <div className={classes.gap}>
          <FailedState
            title="The rows could not be checked"
            line={[failure.sentence, failure.forward ?? 'Nothing was changed.'].join(' ')}
            reference={failure.reference ?? undefined}
          />
        </div>
      )}
      {none ? (
        <div className={classes.gap}>
          <FailedState
            title="No column of this file is understood"
            line="Say which column holds a name, an e-mail, a number, a profile or a company."
          />
        </div>
      ) : null}
      <table className={classes.columns}>
        <thead>
          <tr className={words.label}>
            <th scope="col">Column in the file</th>
            <th scope="col">Values in it</th>
            <th aria-hidden className={classes.arrow} />
            <th scope="col">In your book</th>
            <th scope="col" className={classes.filled}>
              Filled, of {preview.rows.length}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map((column) => (
            <ColumnRow
              key={column.index}
              column={column}
              field={mapping[column.header] ?? null}
              filled={preview.rows.filter((row) => (row.cells[column.index] ?? '').trim() !== '').length}
              arrow={<IconArrowRight size={16} stroke={1.5} aria-hidden />}
              onChange={(field) =>
                say({ mapping: { ...mapping, [column.header]: field === keptAsIs ? null : field } })
              }
            />
          ))}
        </tbody>
      </table>
      <p className={`${words.table} ${words.second} ${classes.hints}`}>
        <span>
          <KeyHint keys="Tab" /> next column
        </span>
        <span>
          <KeyHint keys="[" /> <KeyHint keys="]" /> another row
        </span>
        <button type="button" className={classes.link} onClick={leave}>
          Leave this file
        </button>
      </p>
    </Page>
  );
}
