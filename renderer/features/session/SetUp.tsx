import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { importQueries } from '#renderer/api/imports.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import classes from './SetUp.module.css';

interface Props {
  readonly starting: boolean;
  readonly onStart: (listId: string | null) => void;
}

const previewed = 6;

/** Before a session: which list, how many wait, and Start. */
export function SetUp({ starting, onStart }: Props) {
  const lists = useQuery(importQueries.lists());
  const [listId, setListId] = useState<string | null>(null);
  // Who is first of another list replaces who was, and is not nobody meanwhile.
  const head = useQuery({ ...queueQueries.head(listId), placeholderData: keepPreviousData });
  const ahead = useQuery(queueQueries.first(listId, previewed));
  const waiting = head.data?.waiting ?? 0;
  const first = head.data?.card ?? null;

  const canStart = first !== null && !starting && !head.isPlaceholderData;
  const commands = useMemo(
    () => [{ id: 'start', label: 'Start', stroke: 'Enter', run: () => onStart(listId), enabled: canStart }],
    [listId, onStart, canStart],
  );
  useKeys('Session', commands);

  const choices = [
    { id: null, name: 'Whole queue', line: 'Everybody who is due, in order' },
    ...(lists.data?.lists ?? [])
      .filter((list) => list.state === 'in the book')
      .map((list) => ({
        id: list.listId,
        name: list.name,
        line: `${list.untouched.toLocaleString('en')} of ${list.people.toLocaleString('en')} untouched`,
      })),
  ];

  if (head.error !== null) {
    return (
      <div className={classes.page}>
        <FailedState
          whole
          title="The queue could not be read"
          line={sentenceOf(head.error)}
          reference={failureOf(head.error).reference ?? undefined}
        >
          <Button onClick={() => void Promise.all([head.refetch(), ahead.refetch()])}>Try again</Button>
        </FailedState>
      </div>
    );
  }
  if (head.data === undefined) {
    return (
      <div className={classes.page}>
        <LoadingShape rows={5} label="Reading the queue" />
      </div>
    );
  }
  return (
    <form
      className={classes.page}
      onSubmit={(event) => {
        event.preventDefault();
        if (canStart) onStart(listId);
      }}
    >
      <h1 className={words.display}>
        {first === null
          ? 'Nobody is due.'
          : waiting === 1
            ? 'One person is due.'
            : `${waiting.toLocaleString('en')} people are due.`}
      </h1>
      {first === null ? null : (
        <p className={`${words.body} ${words.second}`}>
          {first.name}
          {first.account === null ? '' : ` at ${first.account.name}`} is first. {first.why}
        </p>
      )}
      <fieldset className={classes.lists}>
        <legend className={words.label}>Work through</legend>
        {choices.map((choice) => (
          <label key={choice.id ?? 'all'} className={classes.list}>
            <input
              type="radio"
              name="list"
              checked={listId === choice.id}
              onChange={() => setListId(choice.id)}
            />
            <span className={classes.name}>{choice.name}</span>
            <span className={`${words.table} ${words.quiet}`}>{choice.line}</span>
          </label>
        ))}
      </fieldset>
      {first === null ? (
        <EmptyState
          title="The queue is empty"
          line="Promises, follow-ups and people nobody has tried wait here. Bring in a list, or add someone with N."
        />
      ) : (
        <Button
          variant="filled"
          className={classes.start ?? ''}
          type="submit"
          disabled={!canStart}
          rightSection={<KeyHint keys="Enter" />}
        >
          Start
        </Button>
      )}
      {ahead.data === undefined || ahead.data.cards.length === 0 ? null : (
        <section className={classes.ahead} aria-labelledby="first-in-line">
          <h2 id="first-in-line" className={words.section}>
            First in line
          </h2>
          <ol>
            {ahead.data.cards.map((row) => (
              <li key={row.prospectId} className={classes.row}>
                <span className={classes.who}>{row.name}</span>
                <span className={`${words.second} ${classes.reason}`}>{row.why}</span>
                <span className={`${words.quiet} ${words.counts}`}>{row.localTime}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </form>
  );
}
