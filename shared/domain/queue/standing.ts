import { balanceOf } from '../balance.ts';
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
  /** The local date of the newest arrival. */
  readonly receivedOn: string | null;
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
  readonly dueAt: number;
  readonly dueOn: string | null;
  readonly classRank: number;
  readonly receivedOn: string | null;
  readonly skippedOn: string | null;
  readonly spoken: number;
  readonly attempted: number;
  readonly written: number;
  readonly lastTouchAt: number | null;
}

/** 0 target, 1 existing, 2 any other: who goes first among equals. */
export function classRank(accountClass: AccountClass): number {
  if (accountClass === 'target') return 0;
  return accountClass === 'existing' ? 1 : 2;
}

/** A day as a number that sorts beside instants: midnight UTC, whatever the rep's zone. */
export function dayNumber(on: string): number {
  return Date.parse(`${on}T00:00:00Z`);
}

/** Attempts in a row, newest last, that nobody on record answered. */
export function unansweredRun(touches: readonly StandingTouch[]): number {
  let run = 0;
  for (const touch of touches) {
    if (touch.facts.reached === 'person' || touch.direction === 'in') run = 0;
    else run += 1;
  }
  return run;
}

interface Place {
  readonly lane: Lane;
  readonly dueAt: number;
  readonly dueOn: string | null;
}

const nowhere = (lane: 'fresh' | 'closed'): Place => ({ lane, dueAt: 0, dueOn: null });
const onDay = (lane: 'follow-up' | 'again', dueOn: string): Place => ({
  lane,
  dueAt: dayNumber(dueOn),
  dueOn,
});

/**
 * The lane of a person. What the rep has planned goes before what follows from the touches: an open
 * follow-up holds even when no number is left. Without one, a meeting ahead or held closes the person.
 */
function placeOf(facts: StandingFacts): Place {
  if (facts.suppressed) return nowhere('closed');
  const { followUp, touches, appointments } = facts;
  if (followUp) {
    return followUp.dueAt === null
      ? onDay('follow-up', followUp.dueOn)
      : { lane: 'promise', dueAt: followUp.dueAt, dueOn: followUp.dueOn };
  }
  if (appointments.some((event) => event === 'set' || event === 'moved')) return nowhere('closed');
  if (appointments.at(-1) === 'held' || !facts.reachable) return nowhere('closed');
  const last = touches.at(-1);
  if (!last) return nowhere('fresh');
  if (unansweredRun(touches) >= maxUnanswered) return nowhere('closed');
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
  return {
    ...placeOf(facts),
    classRank: classRank(facts.accountClass),
    receivedOn: facts.receivedOn,
    skippedOn: facts.skippedOn,
    ...balanceOf(facts.touches),
    lastTouchAt: facts.touches.at(-1)?.occurredAt ?? null,
  };
}
