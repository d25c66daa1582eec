import type { Command } from '#renderer/ui/keys/registry.ts';
import { callCommands } from './call-commands.ts';
import type { Acts } from './desk-acts.ts';
import { deskCommands } from './desk-commands.ts';
import { heldOf } from './desk-held.ts';
import type { Desk } from './use-desk.ts';
import type { Telling } from './use-told.ts';

interface Around {
  readonly typing: boolean;
  /** Shows or hides every part of the score. */
  readonly why: () => void;
  readonly pause: () => void;
  readonly end: () => void;
}

/** The keys of the desk as it stands: which of them mean something now. */
export function keysOf(desk: Desk, telling: Telling, acts: Acts, around: Around): readonly Command[] {
  const { call, callingIn, card, held, may, numbers, occasion } = desk;
  const { draft, inFollowUp } = telling;
  const elsewhere = desk.somethingElse !== null;
  const theyAreOn = desk.theirCallSince !== null;
  return [
    ...callCommands(
      call,
      draft.line !== null || draft.armed === 'do not contact' || elsewhere,
      acts.open('number'),
      theyAreOn,
    ),
    ...deskCommands({
      today: desk.today,
      draft,
      script: desk.reads ? desk.path : null,
      objections: desk.raises ? desk.objections : null,
      held: heldOf(desk, acts.goOn, acts.open('override')),
      outcomes: desk.outcomes,
      otherWay: desk.otherWay,
      onCadence: card.cadence !== null,
      canCall:
        desk.calling &&
        callingIn === null &&
        held === null &&
        !desk.callHeld &&
        numbers.inUse !== null &&
        call.live?.phoneId !== numbers.inUse.phoneId,
      pickClock: (may?.clocks.length ?? 0) > 0 ? acts.open('clock') : null,
      why: card.parts.length > 0 ? around.why : null,
      followUpShown:
        inFollowUp || (draft.line === null && draft.armed === null && (held === null || occasion !== null)),
      when: telling.when,
      chooseWhen: telling.chooseWhen,
      leave: acts.leave,
      elsewhere,
      canSkip: occasion === null,
      writing: held === null ? desk.writing : null,
      sent: acts.sent,
      toAsked: acts.toAsked,
      hasSession: desk.session !== null && callingIn === null,
      pick: acts.pick,
      change: telling.setDraft,
      close: acts.close,
      call: () => numbers.inUse !== null && acts.dial(numbers.inUse.phoneId),
      nextNumber: numbers.others > 0 && !theyAreOn ? numbers.next : null,
      changeWay: acts.changeWay,
      typing: around.typing,
      pause: around.pause,
      end: around.end,
    }),
  ];
}
