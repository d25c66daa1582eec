import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CadenceView, Whom } from '#shared/contract/cadences.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { type AccountClass, accountClasses } from '#shared/domain/vocabulary.ts';
import { cadenceQueries, manyPutOn } from '#renderer/api/cadences.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { newCommandId } from '#renderer/api/ids.ts';
import { importQueries } from '#renderer/api/imports.ts';
import { useLongWork } from '#renderer/api/long-work.ts';
import { sourceQueries } from '#renderer/api/prospects.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LongWork } from '#renderer/ui/LongWork.tsx';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Aside.module.css';

interface Props {
  readonly cadence: CadenceView;
  /** The list for which the screen was opened. */
  readonly listId: string | null;
  readonly onClose: () => void;
}

const any = '';
const classWords: Record<AccountClass, string> = {
  target: 'target accounts',
  existing: 'our customers',
  former: 'former customers',
  partner: 'partners',
  unclassified: 'accounts of no class',
};

/** Whom to put on it, as a sentence; how many that are; and doing it. */
export function PutOn({ cadence, listId, onClose }: Props) {
  const [whom, setWhom] = useState<Whom>({ untouched: true, ...(listId === null ? {} : { listId }) });
  const { data: lists } = useQuery(importQueries.lists());
  const { data: sources } = useQuery(sourceQueries.list());
  const { data: counted } = useQuery(cadenceQueries.count(whom));
  const { work, run, cancel } = useLongWork(
    (client, signal) =>
      client.cadences.enrollMany(
        { commandId: newCommandId(), cadenceId: cadence.cadenceId, whom },
        { signal },
      ),
    ({ said }) => {
      sayDone(said);
      onClose();
      void manyPutOn();
    },
  );
  const busy = work.kind === 'running';
  const stop = () => {
    cancel();
    void manyPutOn();
  };
  const people = counted?.people ?? 0;
  // Both act on what is shown now.
  useKeys('Put people on it', [
    {
      id: 'put-on-close',
      label: busy ? 'Cancel' : 'Close',
      stroke: 'Escape',
      inPalette: false,
      run: busy ? stop : onClose,
    },
    {
      id: 'put-on-go',
      label: 'Put them on it',
      stroke: 'Enter',
      inPalette: false,
      enabled: !busy && people > 0,
      run,
    },
  ]);

  if (busy) {
    const { progress } = work;
    return (
      <LongWork
        what={progress?.doing ?? 'Putting people on it'}
        done={progress?.done ?? 0}
        of={progress?.of ?? null}
        leftMs={progress?.leftMs ?? null}
        meanwhile="You can go on calling."
        onCancel={stop}
      />
    );
  }
  const pick = (part: 'listId' | 'sourceId' | 'accountClass') => (value: string) => {
    const { [part]: _before, ...rest } = whom;
    setWhom(value === any ? rest : { ...rest, [part]: value });
  };
  const chip = (
    label: string,
    value: string | undefined,
    none: string,
    items: readonly { readonly value: string; readonly label: string }[],
    onPick: (value: string) => void,
  ) => (
    <PickChip
      label={label}
      value={value ?? any}
      groups={[{ group: '', items: [{ value: any, label: none }, ...items] }]}
      missing="There is no such one."
      onPick={onPick}
    />
  );
  return (
    <div className={classes.putOn}>
      <h2 className={words.section}>Put people on {cadence.name}</h2>
      <div className={classes.whom}>
        <span>Everybody of</span>
        {chip(
          'List',
          whom.listId,
          'any list',
          (lists?.lists ?? [])
            .filter(({ state }) => state === 'in the book')
            .map((list) => ({ value: list.listId, label: list.name })),
          pick('listId'),
        )}
        <span>from</span>
        {chip(
          'Source',
          whom.sourceId,
          'any source',
          (sources?.sources ?? []).map((source) => ({
            value: source.sourceId,
            label: source.event ?? source.name,
          })),
          pick('sourceId'),
        )}
        <span>at</span>
        <span className={classes.withComma}>
          {chip(
            'Accounts',
            whom.accountClass,
            'any account',
            accountClasses.map((value) => ({ value, label: classWords[value] })),
            pick('accountClass'),
          )}
          ,
        </span>
        <PickChip
          label="Touched"
          value={whom.untouched === true ? 'untouched' : any}
          groups={[
            {
              group: '',
              items: [
                { value: 'untouched', label: 'whom nobody has touched' },
                { value: any, label: 'touched or not' },
              ],
            },
          ]}
          missing="There is no such choice."
          onPick={(value) => setWhom({ ...whom, untouched: value === 'untouched' })}
        />
      </div>
      {work.kind === 'failed' ? (
        <p className={`${words.table} ${classes.problem}`} role="alert">
          {sentenceOf(work.error)}
        </p>
      ) : null}
      <p className={words.label}>
        Whoever is on a cadence, may not be contacted or is about to be met is left as they are.
      </p>
      <div className={classes.go}>
        <Button
          variant="filled"
          disabled={counted === undefined || people === 0}
          rightSection={<KeyHint keys="Enter" />}
          onClick={run}
        >
          {counted === undefined
            ? 'Counting'
            : people === 0
              ? 'Nobody like that'
              : `Put ${figureOf(people, 'person', 'people')} on it`}
        </Button>
        <Button variant="subtle" rightSection={<KeyHint keys="Escape" />} onClick={onClose}>
          Close
        </Button>
      </div>
    </div>
  );
}
