import { queueClasses, type QueueClass } from '../vocabulary.ts';
import type { Outlook, QueueMoment } from './outlook.ts';
import { promiseJoinsMs, type Scored, scoreOf, stepOf } from './score.ts';
import { dayNumber, type Lane, type Standing } from './standing.ts';

/** The latest due_at that a lane offers at the moment. */
export function dueUntil(lane: QueueClass, { now, today }: QueueMoment): number {
  if (lane === 'promise') return now + promiseJoinsMs;
  return lane === 'fresh' || lane === 'inbound' ? Number.MAX_SAFE_INTEGER : dayNumber(today);
}

/** Why somebody whose turn it is, is not offered at this moment. */
export type HeldBy =
  | { readonly kind: 'hours'; readonly until: number | null }
  | { readonly kind: 'cap'; readonly until: number }
  | { readonly kind: 'missed band' };

/** What decides whether somebody is offered. */
export type Waits = Pick<Standing, 'lane' | 'dueAt' | 'skippedOn' | 'bucket' | 'missedBands' | 'callableAt'>;

/** Whether it is somebody's turn, whatever the hour is where they are. */
export function isDue(
  { lane, dueAt, skippedOn }: Pick<Waits, 'lane' | 'dueAt' | 'skippedOn'>,
  moment: QueueMoment,
): boolean {
  if (lane === 'closed' || skippedOn === moment.today) return false;
  return dueAt <= dueUntil(lane, moment);
}

/** What holds somebody back at the moment whose turn it is; null when nothing does. */
export function heldBy({ lane, bucket, missedBands, callableAt }: Waits, outlook: Outlook): HeldBy | null {
  if (bucket === null || bucket.place === '') return null;
  const hours = outlook.hours(bucket.place);
  if (hours.level === 'closed') return { kind: 'hours', until: hours.opensAt };
  if (callableAt > outlook.now) return { kind: 'cap', until: callableAt };
  // What was agreed with them holds at any lawful hour.
  if (lane === 'promise') return null;
  return (missedBands & hours.bands) === 0 ? null : { kind: 'missed band' };
}

/** The class that somebody is in at the moment: an inbound lead is a fresh one once its window has passed. */
export function classAt(lane: Lane, dueAt: number, sourceSeq: number, outlook: Outlook): QueueClass | null {
  if (lane === 'closed') return null;
  if (lane !== 'inbound') return lane;
  return dueAt + outlook.responseMs(sourceSeq) > outlook.now ? 'inbound' : 'fresh';
}

/** The class in which a person is offered at the moment, or null when they are not. */
export function offeredAs(standing: Waits, outlook: Outlook): QueueClass | null {
  if (!isDue(standing, outlook) || standing.bucket === null || heldBy(standing, outlook) !== null)
    return null;
  return classAt(standing.lane, standing.dueAt, standing.bucket.sourceSeq, outlook);
}

/** Somebody who is offered, in the class in which they are. */
export interface Queued extends Scored {
  readonly prospectSeq: number;
}

/** What the order of the queue compares, worked out once for each. */
export interface Placed {
  readonly rank: number;
  readonly step: number;
  readonly closesAt: number;
  readonly dueAt: number;
  readonly prospectSeq: number;
}

/** When the hours end of those of a place, or of those who are written to; never where nothing ends. */
export const closesAt = (place: string, outlook: Outlook): number =>
  (place === '' ? null : outlook.hours(place).closesAt) ?? Number.POSITIVE_INFINITY;

export function placed(queued: Queued, outlook: Outlook): Placed {
  return {
    rank: queueClasses.indexOf(queued.lane),
    step: stepOf(scoreOf(queued, outlook)),
    closesAt: closesAt(queued.bucket.place, outlook),
    dueAt: queued.dueAt,
    prospectSeq: queued.prospectSeq,
  };
}

/**
 * The order of the queue: by class; in a class by score, in steps of a tenth; then whose hours close soonest,
 * then who has waited longest, then who came to the book first.
 */
export function comparePlaced(a: Placed, b: Placed): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.step !== b.step) return b.step - a.step;
  if (a.closesAt !== b.closesAt) return a.closesAt < b.closesAt ? -1 : 1;
  return a.dueAt - b.dueAt || a.prospectSeq - b.prospectSeq;
}

export const compareQueued = (a: Queued, b: Queued, outlook: Outlook): number =>
  comparePlaced(placed(a, outlook), placed(b, outlook));
