import type { CadenceView } from '#shared/contract/cadences.ts';
import { useArchiveCadence, useDuplicateCadence, useSaveCadence } from '#renderer/api/cadences.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import type { CadenceDraft } from './cadence-draft.ts';

/** Keeping what was written, doubling a cadence, and putting one away. */
export interface Keeping {
  readonly busy: boolean;
  readonly save: () => void;
  readonly double: () => void;
  readonly putAway: () => void;
}

interface Asked {
  readonly draft: CadenceDraft;
  readonly cadence: CadenceView | null;
  readonly onKept: () => void;
  readonly onOpen: (cadenceId: string) => void;
}

export function useKeeping({ draft, cadence, onKept, onOpen }: Asked): Keeping {
  const [save, double, archive] = [useSaveCadence(), useDuplicateCadence(), useArchiveCadence()];
  const undo = useUndoLast();
  const then = {
    onSuccess: ({ said, cadence: kept }: { said: string; cadence: CadenceView }) => {
      sayUndoable(said, undo);
      onOpen(kept.cadenceId);
    },
    onError: (error: Error) => sayDone(sentenceOf(error)),
  };
  const id = cadence?.cadenceId;
  return {
    busy: save.isPending || double.isPending || archive.isPending,
    save: () => {
      const { name, steps, after, bounced } = draft;
      if (name.trim() === '') return;
      save.mutate(
        { name, steps: [...steps], after, bounced, ...(id === undefined ? {} : { cadenceId: id }) },
        {
          ...then,
          onSuccess: (done) => {
            onKept();
            then.onSuccess(done);
          },
        },
      );
    },
    double: () => {
      if (id !== undefined) double.mutate({ cadenceId: id }, then);
    },
    putAway: () => {
      if (cadence !== null)
        archive.mutate({ cadenceId: cadence.cadenceId, archived: !cadence.archived }, then);
    },
  };
}
