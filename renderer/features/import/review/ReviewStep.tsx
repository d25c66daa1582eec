import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { now } from '#renderer/api/clock.ts';
import { failureOf } from '#renderer/api/failure.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import type { ImportReview } from '#shared/contract/imports.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { focusRow } from '#renderer/ui/row-focus.ts';
import words from '#renderer/ui/words.module.css';
import { readAs } from '../file-words.ts';
import { back, bring } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import { NextButton, Page } from '../Page.tsx';
import { saveRejected } from '../rejected-file.ts';
import { CountsBar } from './CountsBar.tsx';
import { FirstLook } from './FirstLook.tsx';
import { bringWords, reviewTitle } from './outcome-words.ts';
import { Rejected } from './Rejected.tsx';
import classes from './Review.module.css';
import { Suggestions } from './Suggestions.tsx';
import { TargetFields, targetStands } from './TargetFields.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { Warnings } from './Warnings.tsx';
import { WhatWillHappen } from './WhatWillHappen.tsx';

interface Props {
  readonly opened: Opened;
  readonly review: ImportReview;
  readonly error: unknown;
}

/** Exact counts, what is wrong with which line, and where they come from. Nothing is in the book yet. */
export function ReviewStep({ opened, review, error }: Props) {
  const { counts } = review;
  const { data: settings } = useQuery(settingsQueries.read());
  const today = dateIn(now(), settings?.zone ?? 'UTC');
  const deciding = useSuggestions(review.importId);
  const nobody = counts.accepted === 0;
  const ready = !nobody && targetStands(opened.target);
  const commands = useMemo(
    () => [
      {
        id: 'bring',
        label: 'Bring them in',
        stroke: 'mod+Enter',
        enabled: ready,
        run: (): void => void bring(),
      },
      {
        id: 'save-rejected',
        label: 'Save the rejected rows to correct',
        stroke: 'D',
        enabled: counts.rejected > 0,
        run: (): void => void saveRejected(review.importId),
      },
      {
        id: 'row-down',
        label: 'Next line',
        stroke: 'ArrowDown',
        repeats: true,
        inPalette: false,
        run: () => focusRow(1),
      },
      {
        id: 'row-up',
        label: 'Line before',
        stroke: 'ArrowUp',
        repeats: true,
        inPalette: false,
        run: () => focusRow(-1),
      },
      { id: 'back', label: 'Back to the columns', stroke: 'Escape', run: back },
    ],
    [ready, counts.rejected, review.importId],
  );
  useKeys('Review', commands);
  const failure = error === null ? null : failureOf(error);

  return (
    <Page
      at={3}
      title={reviewTitle(counts, deciding.same)}
      aside={
        nobody ? undefined : (
          <>
            <TargetFields opened={opened} />
            <WhatWillHappen review={review} deciding={deciding} />
          </>
        )
      }
      foot={
        <>
          <NextButton stroke="mod+Enter" disabled={!ready} onClick={() => void bring()}>
            {bringWords(counts, deciding.same)}
          </NextButton>
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
      <CountsBar
        counts={counts}
        repeated={review.repeated}
        toDecide={deciding.total === 0 ? null : deciding.total - deciding.decided}
      />
      <div className={classes.parts}>
        <Suggestions deciding={deciding} today={today} />
        <Rejected review={review} />
        <Warnings review={review} />
        <FirstLook review={review} country={opened.country} />
      </div>
    </Page>
  );
}
