import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndo } from '#renderer/api/history.ts';
import { sayDone } from '#renderer/ui/toast.tsx';
import { go, usePlace } from './router.ts';

/** Takes the last command back, says so, and in a session brings back the person it was about. */
export function useUndoLast(): () => void {
  const place = usePlace();
  const undo = useUndo();
  return () => {
    if (undo.isPending) return;
    undo.mutate(
      {},
      {
        onSuccess: ({ said, prospectId }) => {
          sayDone(said);
          if (place.kind === 'session' && prospectId !== null) go({ kind: 'session', prospectId });
        },
        onError: (error) => sayDone(sentenceOf(error)),
      },
    );
  };
}
