import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { failureOf } from '#renderer/api/failure.ts';
import type { ImportReview } from '#shared/contract/imports.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { capital, countWord, figureOf } from '#shared/domain/count-words.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { CountsBar } from './CountsBar.tsx';
import { readAs } from '../file-words.ts';
import { back, bring } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import classes from '../Import.module.css';
import { Page } from '../Page.tsx';
import { saveRejected } from '../rejected-file.ts';
import { TargetFields } from './TargetFields.tsx';
import { Warnings } from './Warnings.tsx';
import { bringWords, reviewTitle } from './outcome-words.ts';
import { WhatWillHappen } from './WhatWillHappen.tsx';

interface Props {
  readonly opened: Opened;
  readonly review: ImportReview;
  readonly error: unknown;
}

const decisionWords = { new: 'new', same: 'in your book', repeated: 'again' } as const;

/** Exact counts, what is wrong with which line, and where they come from. Nothing is in the book yet. */
export function ReviewStep({ opened, review, error }: Props) {
  const { counts } = review;
  const nobody = counts.accepted === 0;
  const unnamed = opened.target.sourceName.trim() === '';
  const commands = useMemo(
    () => [
      {
        id: 'bring',
        label: 'Bring them in',
        stroke: 'mod+Enter',
        enabled: !nobody && !unnamed,
        run: (): void => void bring(),
      },
      { id: 'back', label: 'Back to the columns', stroke: 'Escape', run: back },
    ],
    [nobody, unnamed],
  );
  useKeys('Review', commands);
  const failure = error === null ? null : failureOf(error);

  return (
    <Page
      at={3}
      title={reviewTitle(counts)}
      aside={
        nobody ? undefined : (
          <>
            <TargetFields target={opened.target} />
            <WhatWillHappen review={review} />
          </>
        )
      }
      foot={
        <>
          <Button
            fullWidth
            variant="filled"
            h={48}
            fz={15}
            radius="lg"
            disabled={unnamed}
            rightSection={<KeyHint keys="mod+Enter" />}
            onClick={() => void bring()}
          >
            {bringWords(counts)}
          </Button>
          <p className={words.label}>
            You can undo this whole import at any time, even after you have called.
          </p>
        </>
      }
    >
      <p className={`${words.body} ${words.second} ${classes.file}`}>
        {readAs(opened.preview)} Nothing is in your book yet.
      </p>
      {failure === null ? null : (
        <div className={classes.gap}>
          <FailedState
            title="They could not be brought in"
            line={[failure.sentence, failure.forward ?? 'Nothing of it is in your book.'].join(' ')}
            reference={failure.reference ?? undefined}
          />
        </div>
      )}
      {nobody ? (
        <div className={classes.gap}>
          <FailedState
            title="No row of this file makes a person"
            line="A person needs a name, an e-mail, a number, a profile or a company. Nothing was changed."
          >
            <Button rightSection={<KeyHint keys="Escape" />} onClick={back}>
              Back to the columns
            </Button>
          </FailedState>
        </div>
      ) : null}
      <CountsBar counts={counts} repeated={review.repeated} />
      <div className={classes.parts}>
        {review.sample.length === 0 ? null : (
          <Section
            title="A first look"
            note={`${capital(countWord(Math.min(6, review.sample.length)))} of ${counts.accepted.toLocaleString('en')}`}
          >
            <table className={classes.sample}>
              <tbody>
                {review.sample.slice(0, 6).map((person) => (
                  <tr key={person.line}>
                    <td className={classes.line}>Line {person.line}</td>
                    <th scope="row">
                      <span className={classes.strong}>{person.name}</span>{' '}
                      <span className={words.quiet}>{person.company}</span>
                    </th>
                    <td className={words.second}>
                      {person.number === null
                        ? person.email
                        : displayNumber({ e164: person.number }, opened.country)}
                    </td>
                    <td className={classes.decision}>{decisionWords[person.decision]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )}
        {counts.rejected === 0 ? null : (
          <Section
            title="Rejected"
            note={
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
                onClick={() => void saveRejected(opened.preview.importId)}
              >
                Save the {figureOf(counts.rejected, 'row')} to correct
              </Button>
            }
          >
            <table className={classes.sample}>
              <tbody>
                {review.rejected.map((row) => (
                  <tr key={row.line}>
                    <td className={classes.line}>Line {row.line}</td>
                    <th scope="row">{row.reason}</th>
                    <td className={classes.raw}>{row.raw}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {counts.rejected > review.rejected.length ? (
              <p className={`${words.table} ${words.quiet} ${classes.beyond}`}>
                {(counts.rejected - review.rejected.length).toLocaleString('en')} more are in the file that
                you save.
              </p>
            ) : null}
          </Section>
        )}
        <Warnings review={review} />
      </div>
    </Page>
  );
}
