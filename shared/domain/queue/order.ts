import { daysBetween } from '../time/calendar.ts';
import type { QueueClass } from '../vocabulary.ts';
import { queueClasses } from '../vocabulary.ts';
import { dayNumber, type Lane, type Standing } from './standing.ts';

/** A promise joins the queue so long before its instant. */
export const promiseJoinsMs = 5 * 60_000;

/** The moment for which the queue is asked: an instant, and the rep's date at it. */
export interface QueueMoment {
  readonly now: number;
  readonly today: string;
}

/** The latest due_at that a lane offers at the moment. */
export function dueUntil(lane: 'promise' | 'follow-up' | 'again', { now, today }: QueueMoment): number {
  return lane === 'promise' ? now + promiseJoinsMs : dayNumber(today);
}

/** The class in which a person is offered at the moment, or null when they are not. */
export function offeredAs(
  standing: Pick<Standing, 'lane' | 'dueAt' | 'skippedOn'>,
  moment: QueueMoment,
): QueueClass | null {
  const { lane, dueAt, skippedOn } = standing;
  if (lane === 'closed' || skippedOn === moment.today) return null;
  return lane === 'fresh' || dueAt <= dueUntil(lane, moment) ? lane : null;
}

export interface Queued
  extends Pick<Standing, 'lane' | 'dueAt' | 'dueOn' | 'classRank' | 'receivedOn' | 'lastTouchAt'> {
  readonly prospectSeq: number;
}

const rank = (lane: Lane) => (lane === 'closed' ? queueClasses.length : queueClasses.indexOf(lane));

/**
 * The order of the queue: promises due, earliest first; follow-ups due, longest overdue first;
 * never touched, target accounts first and the newest arrival first; then those who have rested,
 * longest first. Among equals target accounts go before existing ones and those before others,
 * then whoever was touched longest ago, then whoever came to the book first.
 */
export function compareQueued(a: Queued, b: Queued): number {
  if (a.lane !== b.lane) return rank(a.lane) - rank(b.lane);
  if (a.lane === 'fresh') {
    return a.classRank - b.classRank || newestFirst(a, b) || a.prospectSeq - b.prospectSeq;
  }
  return (
    a.dueAt - b.dueAt ||
    a.classRank - b.classRank ||
    (a.lastTouchAt ?? -Infinity) - (b.lastTouchAt ?? -Infinity) ||
    a.prospectSeq - b.prospectSeq
  );
}

/** Nobody knows when those came who have no date: they go last. */
function newestFirst(a: Queued, b: Queued): number {
  const [x, y] = [a.receivedOn ?? '', b.receivedOn ?? ''];
  if (x === y) return 0;
  return x < y ? 1 : -1;
}

export interface ScorePart {
  readonly name: string;
  /** Whole thousandths of log units. */
  readonly value: number;
}

const log = (n: number) => Math.round(1000 * Math.log(Math.max(1, n)));
const classWeight = [log(4), log(2), 0];

/**
 * What put a card where it is, in the order in which it counts within its class: of two cards of a
 * class, the first part that differs is larger on the one that stands before.
 *
 * - overdue: log of one and the minutes (promise) or days (follow-up, rest) it waits
 * - account class: target log 4, existing log 2, others 0
 * - freshness: minus log of one and the days since the person arrived
 */
export function scoreParts(standing: Queued, { now, today }: QueueMoment): ScorePart[] {
  const accountClass = { name: 'account class', value: classWeight[standing.classRank] ?? 0 };
  switch (standing.lane) {
    case 'promise': {
      const minutes = Math.max(0, now + promiseJoinsMs - standing.dueAt) / 60_000;
      return [{ name: 'overdue', value: log(1 + minutes) }];
    }
    case 'follow-up':
    case 'again': {
      const days = standing.dueOn === null ? 0 : Math.max(0, daysBetween(standing.dueOn, today));
      return [{ name: 'overdue', value: log(1 + days) }, accountClass];
    }
    case 'fresh': {
      const { receivedOn } = standing;
      if (receivedOn === null) return [accountClass];
      const days = Math.max(0, daysBetween(receivedOn, today));
      return [accountClass, { name: 'freshness', value: 0 - log(1 + days) }];
    }
    case 'closed':
      return [];
  }
}
