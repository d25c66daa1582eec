import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { focusKeeper } from '#renderer/ui/row-focus.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';

/**
 * What becomes of a word that takes a row away: it is said, with Undo, and the focus goes on to the row after it. Asked
 * as the word is given, while its row has the focus.
 */
export function useSaid() {
  const undo = useUndoLast();
  return (then?: () => void) => {
    const keepFocus = focusKeeper();
    return {
      onSuccess: ({ said }: { readonly said: string }) => {
        then?.();
        sayUndoable(said, undo);
        keepFocus();
      },
      onError: (error: Error) => sayDone(sentenceOf(error)),
    };
  };
}
