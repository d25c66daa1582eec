import { renewCards } from '#renderer/api/cards.ts';
import { refusedOf, sentenceOf } from '#renderer/api/failure.ts';
import { useUndo } from '#renderer/api/history.ts';
import { scriptSaver } from '#renderer/api/scripts.ts';
import { sayDone } from '#renderer/ui/toast.tsx';
import { currentPlace, go } from './router.ts';

/**
 * Commands that Undo came to and could not take back, as the rep was told: the next Undo goes past them. The
 * book itself tries them again first, for what stood in their way may be gone.
 */
let told: readonly string[] = [];
const most = 100;

/** One press is on its way, with what was written before it. */
let asked = false;

/** Takes the last command back, says so, and in a session brings back the person it was about, unless somebody is calling. */
export function useUndoLast(): () => void {
  const undo = useUndo();
  // By its promise: what a toast offers is pressed long after the card that it was said on has gone, and whoever
  // gave the callbacks of a call is not asked for them then.
  const takeBack = async () => {
    try {
      const { said, prospectId } = await undo.mutateAsync(told.length === 0 ? {} : { past: [...told] });
      sayDone(said);
      const here = currentPlace();
      if (prospectId === null || here.kind !== 'session') return;
      // Nobody comes in between somebody who is calling; beneath, what was taken back is gone all the same.
      if (here.callingIn === undefined) go({ kind: 'session', prospectId });
      else await renewCards(prospectId);
    } catch (error) {
      const refused = refusedOf(error);
      if (refused !== null) told = [...told, refused].slice(-most);
      sayDone(sentenceOf(error));
    }
  };
  return () => {
    if (asked) return;
    asked = true;
    // A draft of a script that came after Undo would be written over what it brought back.
    void scriptSaver
      .drained()
      .then(takeBack)
      .finally(() => {
        asked = false;
      });
  };
}
