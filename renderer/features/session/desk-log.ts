import { type Outcome, usualDirection } from '#shared/domain/outcomes.ts';
import { now } from '#renderer/api/clock.ts';
import { addSomeone } from '#renderer/app/someone-new.ts';
import { type Draft, followUpOf, type Promised, saidOfDecider } from './draft.ts';
import type { Appointment } from './lines.ts';
import { calledFrom } from './incoming/incoming.ts';
import { ofOccasion } from './occasion.ts';
import { ofWriting, wasNeverOpened } from './open-written.ts';
import { callable } from './numbers.ts';
import { loggedAs, ofCall } from './of-call.ts';
import type { Desk } from './use-desk.ts';
import type { Coming } from './use-logging.ts';

/** Outcomes that somebody who was asked for something gives. */
const answered: readonly Outcome[] = [
  'appointment',
  'follow-up',
  'declined',
  'do-not-contact',
  'reply-positive',
  'reply-neutral',
  'reply-negative',
];

/** What the lines of the dock hold until a result is logged. */
export interface Said {
  readonly draft: Draft;
  readonly promised: Promised;
  /** What is open was for what is logged, and goes with it also where the card stays. */
  readonly shut: () => void;
}

/** What a line gives along with its result. */
export interface More {
  readonly appointment?: Appointment;
  readonly referredTo?: string;
}

/** Logs a result of the person on the desk with all that was said of it, as it stood when the key was pressed. */
export function logOf(desk: Desk, { draft, promised, shut }: Said) {
  const {
    card,
    call,
    callingIn,
    theirCallSince,
    channel,
    guard,
    logging,
    note,
    numbers,
    objections,
    occasion,
    path,
    today,
    way,
  } = desk;
  const calling = desk.calling && occasion === null;
  return (outcome: Outcome, more: More = {}): void => {
    if (logging.busy || logging.isSending() || channel === null) return;
    // Beside a call that is under way nothing is told of that: its note goes on.
    const noted = desk.beside ? null : note;
    const safe = noted?.take();
    const along = desk.takeAlong();
    const pressedAt = now();
    const theirPhone = callingIn === null ? undefined : calledFrom(card.phones, callingIn)?.phoneId;
    const theirCall =
      occasion === null || theirCallSince === null
        ? null
        : { ...occasion, durationMs: Math.max(0, pressedAt - theirCallSince) };
    const inUse = call.live?.phoneId ?? numbers.inUse?.phoneId;
    const followUp = followUpOf(outcome, draft, today, promised);
    const moreNumbers = callable(card.phones).some((each) => each.phoneId !== inUse);
    const read = calling || theirCall !== null ? path.read(outcome) : undefined;
    let told = ofWriting(desk.writing?.asked ?? null, outcome, pressedAt);
    const heard = objections.heardWith(outcome);
    // What is told late leaves the card as it was, with what was due on it; so does a call under way.
    const stay =
      (outcome === 'wrong-number' && moreNumbers) ||
      call.live?.longAgo === true ||
      told.occurredAt !== undefined ||
      desk.beside ||
      (occasion !== null && occasion.occurredAt !== null);
    const ready = Promise.all([call.settled(), desk.writing?.settled() ?? null, safe]);
    logging.log(
      ready.then(([settled, asked]): Coming => {
        const kind = calling ? loggedAs(outcome, settled, draft.asked) : 'touch';
        if (kind === 'nothing' || wasNeverOpened(asked, outcome)) return { kind: 'nothing' };
        if (kind === 'word') {
          const number = inUse === undefined ? {} : { phoneId: inUse };
          return { kind, input: { prospectId: card.prospectId, note: note.text, ...number } };
        }
        const live = settled === 'refused' ? null : settled;
        told = ofWriting(asked, outcome, pressedAt);
        return {
          kind,
          input: {
            prospectId: card.prospectId,
            outcome,
            note: noted?.text ?? null,
            ...saidOfDecider(draft),
            ...(guard.reason === undefined || occasion !== null ? {} : { reason: guard.reason }),
            ...(occasion !== null
              ? ofOccasion(theirCall ?? occasion, outcome, callingIn === null ? inUse : theirPhone)
              : calling || way === null
                ? ofCall(live, inUse, pressedAt)
                : { channel: way, direction: usualDirection(outcome), ...told }),
            ...(draft.asked !== null && answered.includes(outcome) ? { ask: draft.asked } : {}),
            ...(draft.tone === null ? {} : { tone: draft.tone }),
            ...(heard.length === 0 ? {} : { objections: [...heard] }),
            ...(followUp === undefined || outcome === 'do-not-contact' ? {} : { followUp }),
            ...(more.appointment === undefined ? {} : { appointment: more.appointment }),
            ...(read === undefined ? {} : { script: { ...read, path: [...read.path] } }),
          },
        };
      }),
      {
        after: callingIn === null ? (stay ? 'stay' : 'next') : desk.beside ? 'none' : 'back',
        failed: () => {
          noted?.giveBack();
          along.failed();
        },
        logged: (touchId) => {
          noted?.logged();
          shut();
          along.logged(stay);
          desk.writing?.told(outcome, told.writtenLaunchId);
          if (more.referredTo === undefined || touchId === null) return;
          addSomeone({
            referredByTouchId: touchId,
            referredBy: card.name,
            name: more.referredTo,
            ...(card.account === null ? {} : { company: card.account.name }),
          });
        },
      },
    );
  };
}
