import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { areas } from '#renderer/api/areas.ts';
import { api } from '#renderer/api/client.ts';
import { failureOf, sentenceOf } from '#renderer/api/failure.ts';
import { newCommandId } from '#renderer/api/ids.ts';
import { useLongWork } from '#renderer/api/long-work.ts';
import type { ListView } from '#shared/contract/imports.ts';
import { FailedState } from '#renderer/ui/FailedState.tsx';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { LoadingShape } from '#renderer/ui/LoadingShape.tsx';
import { LongWork } from '#renderer/ui/LongWork.tsx';
import { sayDone } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import { peopleChanged } from '../flow.ts';
import classes from './Lists.module.css';

interface Props {
  readonly list: Pick<ListView, 'listId' | 'name'>;
  /** In a narrow column: the three counts stand under each other. */
  readonly narrow?: boolean;
  /** For a register: how many numbers it holds, in words. */
  readonly numbers?: string;
  readonly onClose: () => void;
}

/** The button that opened this brings the focus along. */
const takeFocus = (button: HTMLButtonElement | null) => button?.focus();

/** What taking a list back would do, in three buckets, before it is done. */
export function UndoList({ list, narrow = false, numbers, onClose }: Props) {
  const { listId, name } = list;
  const { data, error } = useQuery({
    queryKey: [...areas.imports, 'undo', listId],
    queryFn: ({ signal }) => api().imports.undoPreview({ listId }, { signal }),
    staleTime: 0,
  });
  const { work, run, cancel } = useLongWork(
    (client, signal) => client.imports.undo({ commandId: newCommandId(), listId }, { signal }),
    ({ said }) => {
      sayDone(said);
      onClose();
      void peopleChanged();
    },
  );
  const busy = work.kind === 'running';
  const commands = useMemo(
    () => [
      {
        id: 'leave-undo',
        label: busy ? 'Cancel' : 'Keep the list',
        stroke: 'Escape',
        inPalette: false,
        run: busy ? cancel : onClose,
      },
    ],
    [busy, cancel, onClose],
  );
  useKeys(`Undo ${name}`, commands);

  const failed = work.kind === 'failed' ? work.error : error;
  if (failed !== null) {
    return (
      <FailedState
        title={`${name} could not be taken back`}
        line={sentenceOf(failed)}
        reference={failureOf(failed).reference ?? undefined}
      >
        <Button onClick={onClose}>Keep the list</Button>
      </FailedState>
    );
  }
  if (data === undefined) return <LoadingShape rows={1} label="Counting what would change" />;
  if (work.kind === 'running') {
    return (
      <LongWork
        what={work.progress?.doing ?? `Taking ${name} back`}
        done={work.progress?.done ?? 0}
        of={work.progress?.of ?? null}
        leftMs={work.progress?.leftMs ?? null}
        onCancel={cancel}
      />
    );
  }
  if (numbers !== undefined)
    return (
      <div className={classes.buckets}>
        <p className={words.body}>
          {numbers} will be as if this file had never come. An older file of it, if there is one, holds again.
        </p>
        <UndoWays onUndo={run} onKeep={onClose} keep="Keep the register" />
      </div>
    );
  const buckets = [
    { count: data.removed, label: 'leave your book', line: 'nobody has worked on them' },
    { count: data.kept, label: 'stay', line: 'you worked on them, or they came from elsewhere too' },
    { count: data.restored, label: 'are restored', line: 'to what they were before' },
  ];
  return (
    <div className={narrow ? classes.beside : classes.buckets}>
      <dl>
        {buckets.map(({ count, label, line }) => (
          <div key={label}>
            <dd className={classes.bucket}>{count.toLocaleString('en')}</dd>
            <dt className={classes.bucketLabel}>{label}</dt>
            <dd className={words.label}>{line}</dd>
          </div>
        ))}
      </dl>
      <UndoWays onUndo={run} onKeep={onClose} keep="Keep the list" />
    </div>
  );
}

interface WaysProps {
  readonly onUndo: () => void;
  readonly onKeep: () => void;
  readonly keep: string;
}

function UndoWays({ onUndo, onKeep, keep }: WaysProps) {
  return (
    <div className={classes.bucketWays}>
      <Button ref={takeFocus} onClick={onUndo}>
        Undo this import
      </Button>
      <Button variant="subtle" rightSection={<KeyHint keys="Escape" />} onClick={onKeep}>
        {keep}
      </Button>
    </div>
  );
}
