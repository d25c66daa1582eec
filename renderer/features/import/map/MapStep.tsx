import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { now } from '#renderer/api/clock.ts';
import { failureOf } from '#renderer/api/failure.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { capital, countOf, countWord } from '#shared/domain/count-words.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { check, leave } from '../flow.ts';
import type { Opened } from '../flow-state.ts';
import { NextButton, Page } from '../Page.tsx';
import { AsItWillBe } from './AsItWillBe.tsx';
import { Columns, holdsSomething } from './Columns.tsx';
import classes from './Map.module.css';
import { Mojibake } from './Mojibake.tsx';
import { questionsOf } from './questions.ts';
import { ReadAs } from './ReadAs.tsx';

interface Props {
  readonly opened: Opened;
  readonly error: unknown;
  /** The file is being read in another way. */
  readonly again: boolean;
}

/** What each column holds, and one row as it will be. Nothing is read beyond the first rows yet. */
export function MapStep({ opened, error, again }: Props) {
  const { preview, mapping } = opened;
  const { data: settings } = useQuery(settingsQueries.read());
  const today = dateIn(now(), settings?.zone ?? 'UTC');
  const questions = useMemo(() => questionsOf(opened, today), [opened, today]);
  const columns = preview.columns.filter((column) => holdsSomething(opened, column));
  const kept = columns.filter((column) => (mapping[column.header] ?? null) === null).length;
  const understood = columns.length - kept;
  const none = preview.columns.every((column) => (mapping[column.header] ?? null) === null);
  const must = questions.some((question) => question.must);
  const ready = !none && !must && !again;
  const commands = useMemo(
    () => [
      {
        id: 'check',
        label: 'Check every row',
        stroke: 'mod+Enter',
        enabled: ready,
        run: (): void => void check(),
      },
      { id: 'leave', label: 'Leave this file', stroke: 'Escape', run: leave },
    ],
    [ready],
  );
  useKeys('Map', commands);
  const failure = error === null ? null : failureOf(error);

  return (
    <Page
      at={1}
      title={titleOf(understood, kept, questions.length)}
      aside={<AsItWillBe opened={opened} />}
      foot={
        <>
          <NextButton stroke="mod+Enter" disabled={!ready} onClick={() => void check()}>
            Check every row
          </NextButton>
          <p className={words.label}>
            {must ? 'First say how its dates are written.' : 'Reads only. Nothing is in your book yet.'}
          </p>
        </>
      }
    >
      <ReadAs opened={opened} again={again} />
      {preview.before === null ? null : (
        <p className={`${words.body} ${classes.notice}`}>
          The same file came in as “{preview.before.name}”. Nobody will be added twice.
        </p>
      )}
      <Mojibake opened={opened} />
      {failure === null ? null : (
        <div className={classes.gap}>
          <FailedState
            title="The rows could not be read"
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
      <Columns opened={opened} questions={questions} />
      <div className={`${words.table} ${words.second} ${classes.hints}`}>
        <span>
          <KeyHint keys="ArrowUp" /> <KeyHint keys="ArrowDown" /> column
        </span>
        <span>
          <KeyHint keys="Enter" /> other field
        </span>
        <Button variant="subtle" size="compact-sm" rightSection={<KeyHint keys="Escape" />} onClick={leave}>
          Leave this file
        </Button>
        <span className={classes.remembered}>
          {preview.remembered
            ? 'As you had them for the last file of this shape.'
            : 'Remembered for the next file of this shape.'}
        </span>
      </div>
    </Page>
  );
}

/** 'Nine columns understood, one to decide', 'Five columns understood, six kept as they are'. */
function titleOf(understood: number, kept: number, toDecide: number): string {
  if (understood === 0) return 'No column understood yet';
  const rest =
    toDecide > 0
      ? `${countWord(toDecide)} to decide`
      : kept > 0
        ? `${countWord(kept)} kept as ${kept === 1 ? 'it is' : 'they are'}`
        : null;
  const head = `${capital(countOf(understood, 'column'))} understood`;
  return rest === null ? head : `${head}, ${rest}`;
}
