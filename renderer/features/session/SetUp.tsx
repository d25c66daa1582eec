import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Inputs } from '#shared/contract/contract.ts';
import { isOpeningKind } from '#shared/domain/script/kinds.ts';
import type { Asked } from '#renderer/api/command.ts';
import { importQueries } from '#renderer/api/imports.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { scriptQueries } from '#renderer/api/scripts.ts';
import { sessionQueries } from '#renderer/api/sessions.ts';
import { go } from '#renderer/app/router.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { useCapOf, useKeys } from '#renderer/ui/keys/keys.ts';
import words from '#renderer/ui/words.module.css';
import { LeftOpen } from './LeftOpen.tsx';
import classes from './SetUp.module.css';
import { after, SetUpChips } from './SetUpChips.tsx';

type Begun = Asked<Inputs['sessions']['start']>;

interface Props {
  readonly starting: boolean;
  /** The rep's own. */
  readonly zone: string;
  readonly onStart: (begun: Begun) => void;
}

/** How long, in minutes as they are shown. */
const lengths = { 'No end': null, '30 min': 30, '60 min': 60, '90 min': 90 } as const;
type Length = keyof typeof lengths;
const lengthNames = Object.keys(lengths) as Length[];

const works = { 'Calls and writing': {}, Calls: { work: 'calls' }, Writing: { work: 'written' } } as const;
type Work = keyof typeof works;
const workNames = Object.keys(works) as Work[];

/** The length that was worked last, where it is one of those offered. */
const lengthOf = (plannedMs: number | null | undefined): Length =>
  lengthNames.find((name) => lengths[name] !== null && lengths[name] * 60_000 === plannedMs) ?? 'No end';

const previewed = 6;

/** No script for all: each card has the one of its step, or of its occasion. */
const byOccasion = 'by occasion';

/** What a call can be opened with. */
function useScripts(): { readonly ids: readonly string[]; readonly names: Readonly<Record<string, string>> } {
  const all = useQuery(scriptQueries.standing()).data?.scripts ?? [];
  const openers = all.filter(({ kind }) => isOpeningKind(kind));
  return {
    ids: [byOccasion, ...openers.map(({ scriptId }) => scriptId)],
    names: {
      [byOccasion]: 'By occasion',
      ...Object.fromEntries(openers.map(({ scriptId, name }) => [scriptId, name])),
    },
  };
}

/** Before a session: which list, what work, how long, how many wait, and Start. */
export function SetUp({ starting, zone, onStart }: Props) {
  const lists = useQuery(importQueries.lists());
  const last = useQuery(sessionQueries.last()).data?.last ?? null;
  const [listId, setListId] = useState<string | null>(null);
  const [work, setWork] = useState<Work>('Calls and writing');
  const [picked, setPicked] = useState<Length | null>(null);
  const length = picked ?? lengthOf(last?.plannedMs);
  const scripts = useScripts();
  const [script, setScript] = useState<string>(byOccasion);
  // Who is first of another list replaces who was, and is not nobody meanwhile.
  const head = useQuery({ ...queueQueries.head(listId), placeholderData: keepPreviousData });
  const ahead = useQuery(queueQueries.first(listId, previewed));
  const waiting = head.data?.waiting ?? 0;
  const first = head.data?.card ?? null;

  const canStart = first !== null && !starting && !head.isPlaceholderData;
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

  const minutes = lengths[length];
  const begin = () =>
    onStart({
      ...(listId === null ? {} : { listId }),
      ...works[work],
      ...(script === byOccasion ? {} : { scriptId: script }),
      plannedMs: minutes === null ? null : minutes * 60_000,
    });
  const step = (by: 1 | -1) => {
    const at = choices.findIndex((choice) => choice.id === listId);
    const to = choices[(at + by + choices.length) % choices.length]?.id ?? null;
    setListId(to);
    document.getElementById(`list ${to ?? ''}`)?.focus();
  };
  const leftOpen = last?.leftOpen ?? null;
  const cameTo = () => {
    if (leftOpen !== null) go({ kind: 'session', prospectId: null, ended: leftOpen.sessionId });
  };
  const someoneNew = useCapOf('N');
  useKeys('Session', [
    { id: 'start', label: 'Start', stroke: 'Enter', run: begin, enabled: canStart },
    { id: 'next list', label: 'The next list', stroke: 'ArrowDown', run: () => step(1), repeats: true },
    { id: 'list before', label: 'The list before', stroke: 'ArrowUp', run: () => step(-1), repeats: true },
    { id: 'work', label: 'What to work', stroke: 'W', run: () => setWork(after(workNames, work)) },
    { id: 'length', label: 'How long', stroke: 'L', run: () => setPicked(after(lengthNames, length)) },
    { id: 'script', label: 'Which script', stroke: 'R', run: () => setScript(after(scripts.ids, script)) },
    {
      id: 'came to',
      label: 'What the session before came to',
      stroke: 'V',
      run: cameTo,
      enabled: leftOpen !== null,
    },
  ]);

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
        if (canStart) begin();
      }}
    >
      {leftOpen === null ? null : <LeftOpen session={leftOpen} zone={zone} onCameTo={cameTo} />}
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
              id={`list ${choice.id ?? ''}`}
              name="list"
              checked={listId === choice.id}
              onChange={() => setListId(choice.id)}
            />
            <span className={classes.name}>{choice.name}</span>
            <span className={`${words.table} ${words.quiet}`}>{choice.line}</span>
          </label>
        ))}
      </fieldset>
      <SetUpChips label="Work" stroke="W" values={workNames} value={work} onChange={setWork} />
      <SetUpChips label="How long" stroke="L" values={lengthNames} value={length} onChange={setPicked} />
      {work === 'Writing' ? null : (
        <SetUpChips
          label="Script"
          stroke="R"
          values={scripts.ids}
          words={scripts.names}
          value={script}
          onChange={setScript}
        />
      )}
      {last?.differently == null ? null : (
        <p className={`${words.body} ${words.second}`}>
          What you meant to do differently: {last.differently}
        </p>
      )}
      {first === null ? (
        <EmptyState
          title="The queue is empty"
          line={`Promises, follow-ups and people nobody has tried wait here. Bring in a list, or add someone${someoneNew === null ? '' : ` with ${someoneNew}`}.`}
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
