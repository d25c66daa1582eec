import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { TargetView } from '#shared/contract/accounts.ts';
import { accountQueries, useClassify, useResearch, useResearched } from '#renderer/api/accounts.ts';
import { now } from '#renderer/api/clock.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { settingsQueries } from '#renderer/api/settings.ts';
import { chooseListFile } from '#renderer/app/list-file.ts';
import { go } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { focusRow } from '#renderer/ui/row-focus.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Targets.module.css';
import { TargetRow } from './TargetRow.tsx';

/** The accounts that were named as targets, those with the largest gaps first. */
export function TargetsScreen() {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const find = useRef<HTMLInputElement>(null);
  const { data: settings } = useQuery(settingsQueries.read());
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    accountQueries.targets(text),
  );
  const research = useResearch();
  const researched = useResearched();
  const classify = useClassify();
  const undo = useUndoLast();
  const today = dateIn(now(), settings?.zone ?? 'UTC');
  const targets = data?.pages.flatMap((page) => page.targets) ?? [];
  const target = targets.find(({ accountId }) => accountId === chosen) ?? targets[0];

  const after = {
    onSuccess: ({ said }: { readonly said: string }) => sayUndoable(said, undo),
    onError: (failed: Error) => sayDone(sentenceOf(failed)),
  };
  const open = ({ next }: TargetView) => {
    if (next !== null) go({ kind: 'session', prospectId: next.prospectId });
  };
  const plan = ({ accountId, research: task }: TargetView) =>
    (task === null ? research : researched).mutate({ accountId }, after);

  useKeys('Target accounts', [
    {
      id: 'open-next',
      label: 'Open the next person there',
      stroke: 'O',
      enabled: target !== undefined && target.next !== null,
      run: () => target && open(target),
    },
    {
      id: 'research',
      label: target?.research == null ? 'Plan research' : 'Research is done',
      stroke: 'R',
      enabled: target !== undefined,
      run: () => target && plan(target),
    },
    {
      id: 'not-a-target',
      label: 'No target any more',
      stroke: 'U',
      enabled: target !== undefined,
      run: () => target && classify.mutate({ accountId: target.accountId, class: 'unclassified' }, after),
    },
    { id: 'find', label: 'Find an account', stroke: '/', run: () => find.current?.focus() },
    {
      id: 'row-down',
      label: 'Next account',
      stroke: 'ArrowDown',
      repeats: true,
      inPalette: false,
      run: () => focusRow(1),
    },
    {
      id: 'row-up',
      label: 'Account before',
      stroke: 'ArrowUp',
      repeats: true,
      inPalette: false,
      run: () => focusRow(-1),
    },
  ]);

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={words.title}>Target accounts</h1>
          <p className={`${words.body} ${words.second}`}>
            The largest gaps first: nobody known, nobody who decides, never spoken with, nothing planned.
          </p>
        </div>
        <label className={classes.find}>
          <span className={classes.hidden}>Find an account</span>
          <input
            ref={find}
            type="search"
            placeholder="Part of a name"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <KeyHint keys="/" />
        </label>
      </header>
      {data === undefined ? (
        error === null ? (
          <LoadingShape rows={6} label="Reading the accounts" />
        ) : (
          <FailedState
            title="The accounts could not be read"
            line={sentenceOf(error)}
            reference={failureOf(error).reference ?? undefined}
          >
            <Button onClick={() => void refetch()}>Try again</Button>
          </FailedState>
        )
      ) : targets.length === 0 ? (
        text === '' ? (
          <EmptyState
            title="No target accounts yet"
            line="A list brings its companies in as targets, unless you say otherwise."
          >
            <button type="button" className={classes.link} onClick={chooseListFile}>
              Bring in a list
            </button>
          </EmptyState>
        ) : (
          <p className={`${words.body} ${words.second}`}>No target is called “{text}”.</p>
        )
      ) : (
        <table className={classes.table} aria-label="Target accounts">
          <thead>
            <tr className={words.label}>
              <th scope="col">Account</th>
              <th scope="col">Known</th>
              <th scope="col">Last spoken</th>
              <th scope="col">Next</th>
              <th scope="col" className={classes.ways}>
                <span className={classes.hidden}>What to do</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {targets.map((each) => (
              <TargetRow
                key={each.accountId}
                target={each}
                today={today}
                chosen={each.accountId === target?.accountId}
                onChoose={() => setChosen(each.accountId)}
                onOpen={() => open(each)}
                onResearch={() => plan(each)}
              />
            ))}
          </tbody>
        </table>
      )}
      {hasNextPage ? (
        <Button
          variant="subtle"
          className={classes.more ?? ''}
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show more
        </Button>
      ) : null}
      {target === undefined ? null : (
        <p className={`${words.table} ${words.quiet} ${classes.legend}`}>
          <KeyHint keys="U" /> takes {target.name} off the targets. What was done until now keeps its class.
        </p>
      )}
    </div>
  );
}
