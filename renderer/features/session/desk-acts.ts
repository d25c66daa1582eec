import type { Override } from '#shared/domain/calling/overrides.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { logOf } from './desk-log.ts';
import { backOut, type Line, nothingOpen, press } from './draft.ts';
import type { Desk } from './use-desk.ts';
import type { Telling } from './use-told.ts';

/** A line that is opened by a key of its own, and not by that of an outcome. */
type OwnLine = Exclude<Line, 'appointment' | 'follow-up' | 'declined' | 'referred' | 'skip'>;

/**
 * What can be done on the desk, by a key or by pointing.
 *
 * @param onLeave back to the screen that the card was opened from; null for whoever is next in a session
 */
export function actsOf(desk: Desk, telling: Telling, onLeave: (() => void) | null) {
  const { askedElsewhere, call, callingIn, guard, held, numbers, objections, occasion } = desk;
  const { draft, promised, setDraft, setOpened } = telling;

  const log = logOf(desk, { draft, promised, shut: () => setOpened(nothingOpen) });
  // A word not to be contacted is taken down whatever is held; the rest waits for a way.
  const resting = (outcome: Outcome) => held !== null && occasion === null && outcome !== 'do-not-contact';
  const pick = (outcome: Outcome) => {
    if (desk.channel === null || resting(outcome)) return;
    const pressed = press(draft, outcome);
    if (pressed.kind === 'log') log(pressed.outcome);
    else setDraft(pressed.draft);
  };
  const open = (line: OwnLine) => () => setOpened({ line, armed: null });
  const close = () => {
    // Of what is open the innermost goes first.
    if (draft.line === null && draft.armed === null) desk.setSomethingElse(null);
    else setDraft(backOut(draft));
  };
  return {
    log,
    pick,
    sent: () => pick('sent'),
    open,
    close,
    /** What the open line was for is done. */
    done: () => {
      if (draft.line !== null) (draft.line === 'correct' ? desk.own : desk.said).forget(`${draft.line}.`);
      close();
    },
    /** One Esc too many must not end a call that nobody has told of. */
    leave:
      onLeave === null || callingIn === null || draft.armed === 'leave'
        ? onLeave
        : () => setOpened({ line: null, armed: 'leave' }),
    dial: (phoneId: string, override?: Override) => {
      if (call.live === null) objections.callBegins();
      call.start(phoneId, guard.reason, override, numbers.anyway);
    },
    goOn: held?.needsReason === false ? () => guard.goOn(null) : open('go-on'),
    toAsked: askedElsewhere === null ? null : () => desk.toWay(askedElsewhere.channel),
    changeWay: () => {
      close();
      desk.changeWay();
    },
  };
}

export type Acts = ReturnType<typeof actsOf>;
