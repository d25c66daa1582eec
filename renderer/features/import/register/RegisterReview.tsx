import { IconBan, IconCopy, IconLockOpen, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { failureOf } from '#renderer/api/failure.ts';
import type { ImportReview } from '#shared/contract/imports.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { numbersOpened } from '#shared/domain/register/opening.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { back, bring } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import { NextButton, Page } from '../Page.tsx';
import { saveRejected } from '../rejected-file.ts';
import { CountsBar } from '../review/CountsBar.tsx';
import { Rejected } from '../review/Rejected.tsx';
import { Happens } from '../review/WhatWillHappen.tsx';
import classes from './Register.module.css';
import { RegisterFields } from './RegisterFields.tsx';

interface Props {
  readonly opened: Opened;
  readonly review: ImportReview;
  readonly register: NonNullable<ImportReview['register']>;
  readonly error: unknown;
}

/** What a register would close, before it does. */
export function RegisterReview({ opened, review, register, error }: Props) {
  const { counts } = review;
  const ready = counts.accepted > 0 && opened.target.sourceName.trim() !== '';
  const commands = useMemo(
    () => [
      {
        id: 'bring',
        label: 'Register the numbers',
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
      { id: 'back', label: 'Back to the register', stroke: 'Escape', run: back },
    ],
    [ready, counts.rejected, review.importId],
  );
  useKeys('Register', commands);
  const failure = error === null ? null : failureOf(error);
  const again = numbersOpened(register.opens, {
    name: opened.target.sourceName,
    asOf: opened.target.receivedOn,
  });
  const lines = [
    {
      icon: IconBan,
      count: register.added,
      line: `${figureOf(register.added, 'number is', 'numbers are')} not called any more`,
    },
    {
      icon: IconLockOpen,
      count: again,
      line: `${figureOf(again, 'number')} may be called again`,
    },
    {
      icon: IconUsers,
      count: register.people,
      line: `${figureOf(register.people, 'of them belongs', 'of them belong')} to people in your book`,
    },
    {
      icon: IconCopy,
      count: counts.same,
      line: `${figureOf(counts.same, 'is', 'are')} registered already`,
    },
  ];
  return (
    <Page
      at={3}
      title={`A do-not-call register: ${figureOf(counts.accepted, 'number')}, nobody will be added`}
      aside={
        <>
          <RegisterFields opened={opened} />
          <Happens lines={lines} />
        </>
      }
      foot={
        <>
          <NextButton stroke="mod+Enter" disabled={!ready} onClick={() => void bring()}>
            Register {figureOf(register.added + register.removed, 'number')}
          </NextButton>
          <p className={words.label}>You can undo it at any time. Calls made meanwhile stay as they are.</p>
        </>
      }
    >
      <p className={`${words.body} ${words.second} ${classes.line}`}>
        {opened.preview.fileName}. Nothing is in your book yet.
      </p>
      {failure === null ? null : (
        <FailedState
          title="The register could not be kept"
          line={[failure.sentence, failure.forward ?? 'Nothing was changed.'].join(' ')}
          reference={failure.reference ?? undefined}
        />
      )}
      <CountsBar counts={counts} of="numbers" />
      <div className={classes.parts}>
        <Rejected review={review} />
      </div>
    </Page>
  );
}
