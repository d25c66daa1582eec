import { balanceOf } from '../balance.ts';
import { attemptAfter } from '../hour-bands/attempts.ts';
import { bandsAt, maskOf } from '../hour-bands/bands.ts';
import { remembered } from '../remembered.ts';
import { addDays, addWorkingDays, toWorkingDay } from '../time/calendar.ts';
import type {
  AccountClass,
  Answer,
  AppointmentEvent,
  Channel,
  Direction,
  FollowUpKind,
  QueueClass,
  Reach,
} from '../vocabulary.ts';
import { isSpokenChannel } from '../vocabulary.ts';
import type { Bucket } from './bucket.ts';

/** After so many attempts in a row without an answer a person is left alone. */
export const maxUnanswered = 6;
/** Working days between an attempt and the next time the person is offered. */
export const restWorkingDays = 2;
/** Days that a person is left alone who declined what was asked. */
export const restAfterNoDays = 60;

export interface StandingTouch {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly facts: { readonly reached: Reach; readonly answer: Answer };
  readonly occurredAt: number;
  readonly onDate: string;
}

/** All that decides where a person stands in the queue: live facts only, nothing voided. */
export interface StandingFacts {
  readonly suppressed: boolean;
  /** Whether there is a living number, an address or a profile to reach them by. */
  readonly reachable: boolean;
  readonly accountClass: AccountClass;
  /** The zones they may be in. */
  readonly zones: readonly string[];
  /** The key of the place whose hours count for the number to call first; '' where there is none. */
  readonly place: string;
  /** Until when caps and a refusal hold the next call; 0 when they do not. */
  readonly callableAt: number;
  /** The local date of the newest arrival, and where it came from. */
  readonly receivedOn: string | null;
  readonly sourceSeq: number | null;
  /** The list of it, or the one that made them. */
  readonly listSeq: number | null;
  /** The instant of the newest arrival, where it is inbound and the instant is known. */
  readonly inboundAt: number | null;
  /** The step of a cadence that is theirs next, on a way that is open, and whether it is to be written. */
  readonly step: { readonly dueOn: string; readonly isWritten: boolean } | null;
  /** The local date of the newest skip. */
  readonly skippedOn: string | null;
  /** In the order in which they happened. */
  readonly touches: readonly StandingTouch[];
  /** The open one, if any. */
  readonly followUp: {
    readonly kind: FollowUpKind;
    readonly dueOn: string;
    readonly dueAt: number | null;
  } | null;
  /** The newest event of each appointment, in the order in which they were set. */
  readonly appointments: readonly AppointmentEvent[];
}

export type Lane = QueueClass | 'closed';

export interface Standing {
  readonly lane: Lane;
  /**
   * What they wait for: the instant of a promise or an inbound arrival, else a day as `dayNumber` has it: that of
   * the arrival for the fresh (0 when unknown), else the one on which they are due.
   */
  readonly dueAt: number;
  /** The day of it; null exactly in the lanes inbound, fresh and closed. */
  readonly dueOn: string | null;
  /** Null exactly when closed. */
  readonly bucket: Bucket | null;
  /** The bands in which the last call to them may have been missed, a bit each; 0 when it was not. */
  readonly missedBands: number;
  /** Until when caps hold the next call; 0 when they do not, and of those who are not to be called. */
  readonly callableAt: number;
  readonly receivedOn: string | null;
  readonly skippedOn: string | null;
  readonly spoken: number;
  readonly attempted: number;
  readonly written: number;
  readonly lastTouchAt: number | null;
  /** Whether an appointment was ever set with them. */
  readonly appointed: boolean;
}

/** 0 target, 1 existing, 2 any other: who goes first among equals. */
export function classRank(accountClass: AccountClass): number {
  if (accountClass === 'target') return 0;
  return accountClass === 'existing' ? 1 : 2;
}

/** A day as a number that sorts beside instants: midnight UTC, whatever the rep's zone. */
export const dayNumber: (on: string) => number = remembered((on) => Date.parse(`${on}T00:00:00Z`));

/** What of a touch tells whether somebody was reached. */
type Tried = Pick<StandingTouch, 'channel' | 'direction'> & { readonly facts: { readonly reached: Reach } };

/** Calls and visits in a row, newest last, that nobody on record answered, whatever was written between them. */
function missedCalls<Touch extends Tried>(touches: readonly Touch[]): Touch[] {
  const missed: Touch[] = [];
  for (const touch of touches) {
    if (touch.facts.reached === 'person' || touch.direction === 'in') missed.length = 0;
    else if (isSpokenChannel(touch.channel)) missed.push(touch);
  }
  return missed;
}

/** Which call in a row the next one is, after the touches in the order in which they happened. */
export const attemptOf = (touches: readonly Tried[]): number => attemptAfter(missedCalls(touches).length);

/** Attempts in a row, newest last, that nobody on record answered. */
export function unansweredRun(touches: readonly StandingTouch[]): number {
  let run = 0;
  for (const touch of touches) {
    if (touch.facts.reached === 'person' || touch.direction === 'in') run = 0;
    else run += 1;
  }
  return run;
}

interface Turn {
  readonly lane: Lane;
  readonly dueAt: number;
  readonly dueOn: string | null;
}

const closed: Turn = { lane: 'closed', dueAt: 0, dueOn: null };
const onDay = (lane: 'follow-up' | 'step' | 'again', dueOn: string): Turn => ({
  lane,
  dueAt: dayNumber(dueOn),
  dueOn,
});

/** Nobody has touched them yet: an inbound lead by the minute, any other by its day. */
function arrived({ inboundAt, receivedOn }: StandingFacts): Turn {
  if (inboundAt !== null) return { lane: 'inbound', dueAt: inboundAt, dueOn: null };
  return { lane: 'fresh', dueAt: receivedOn === null ? 0 : dayNumber(receivedOn), dueOn: null };
}

/**
 * The lane of a person. What the rep has planned goes before what follows from the touches: an open
 * follow-up holds even when no number is left. Without one, a meeting ahead or held closes the person.
 */
function turnOf(facts: StandingFacts): Turn {
  if (facts.suppressed) return closed;
  const { followUp, touches, appointments } = facts;
  if (followUp) {
    return followUp.dueAt === null
      ? onDay('follow-up', followUp.dueOn)
      : { lane: 'promise', dueAt: followUp.dueAt, dueOn: followUp.dueOn };
  }
  if (appointments.some((event) => event === 'set' || event === 'moved')) return closed;
  if (appointments.at(-1) === 'held' || !facts.reachable) return closed;
  if (facts.step) return onDay('step', facts.step.dueOn);
  const last = touches.at(-1);
  if (!last) return arrived(facts);
  if (unansweredRun(touches) >= maxUnanswered) return closed;
  const declined = last.facts.reached === 'person' && last.facts.answer === 'declined';
  return onDay(
    'again',
    declined
      ? toWorkingDay(addDays(last.onDate, restAfterNoDays))
      : addWorkingDays(last.onDate, restWorkingDays),
  );
}

/** Where a person stands, from the facts alone. The book keeps the answer and can always recount it. */
export function standingOf(facts: StandingFacts): Standing {
  const turn = turnOf(facts);
  const missed = missedCalls(facts.touches);
  const last = missed.at(-1);
  // Who is to be written to next waits for nobody's hours.
  const written = turn.lane === 'step' && facts.step !== null && facts.step.isWritten;
  const untouched = turn.lane === 'fresh' || turn.lane === 'inbound';
  const place = turn.lane === 'closed' || written ? '' : facts.place;
  return {
    ...turn,
    bucket:
      turn.lane === 'closed'
        ? null
        : {
            place,
            sourceSeq: facts.sourceSeq ?? 0,
            classRank: classRank(facts.accountClass),
            attempt: attemptAfter(missed.length),
            listSeq: untouched ? (facts.listSeq ?? 0) : 0,
          },
    missedBands: last ? maskOf(bandsAt(last.occurredAt, facts.zones)) : 0,
    callableAt: place === '' ? 0 : facts.callableAt,
    receivedOn: facts.receivedOn,
    skippedOn: facts.skippedOn,
    ...balanceOf(facts.touches),
    lastTouchAt: facts.touches.at(-1)?.occurredAt ?? null,
    appointed: facts.appointments.length > 0,
  };
}
