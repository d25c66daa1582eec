import type { Placed, Queued } from '#shared/domain/queue/order.ts';
import { placed } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { mostDaysFresh, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import type { Reader } from '../db/connection.ts';
import { type Drawer, type HeadRow, longestIn, newestIn } from '../store/queue.ts';
import type { ShelvedCandidate } from './candidates.ts';

/** People in the order of the queue, one after the other. */
export interface Line {
  readonly first: Queued;
  readonly place: Placed;
  /** The line without its first; none where that was the last. */
  rest(): readonly Line[];
}

/** The first of the fresh who come to the same step of score as the newest of them; then those of the next. To none of them a call was missed. */
function freshIn(
  reader: Reader,
  drawer: Drawer,
  { score, from, until, missed }: ShelvedCandidate,
  outlook: Outlook,
  limit: number,
): HeadRow[] {
  const found: HeadRow[] = [];
  for (let newest = until; found.length < limit; ) {
    const head = newestIn(reader, drawer, missed, newest, outlook.today);
    if (!head || head.dueAt < from) break;
    const step = stepOf(score + timeScore('fresh', head.dueAt, outlook));
    const oldest = Math.max(from, oldestWith(step, score, outlook));
    const range = { from: oldest, until: newest };
    found.push(...longestIn(reader, drawer, missed, range, outlook.today, limit - found.length));
    newest = oldest - 1;
  }
  return found;
}

const dayMs = 86_400_000;

/** The oldest arrival, an instant, with which somebody of the bucket comes to the step. */
function oldestWith(step: number, score: number, outlook: Outlook): number {
  const today = dayNumber(outlook.today);
  const reaches = (days: number) => stepOf(score + timeScore('fresh', today - days * dayMs, outlook)) >= step;
  // Beyond these days all arrivals are as old as one another.
  if (reaches(mostDaysFresh)) return Number.MIN_SAFE_INTEGER;
  let [inside, outside] = [0, mostDaysFresh];
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (reaches(middle)) inside = middle;
    else outside = middle;
  }
  return today - inside * dayMs;
}

/** The first so many of a line. */
function rowsOf(
  reader: Reader,
  candidate: ShelvedCandidate,
  outlook: Outlook,
  limit: number,
): readonly HeadRow[] {
  const { lane, bucket, shelf, missed, from, until } = candidate;
  const drawer: Drawer = { shelf, lane, bucketSeq: bucket.seq, callableBy: outlook.now };
  return candidate.class === 'fresh'
    ? freshIn(reader, drawer, candidate, outlook, limit)
    : longestIn(reader, drawer, missed, { from, until }, outlook.today, limit);
}

/** So many of a line are looked up once its first is gone; then ever more. */
const more = 8;

function lineFrom(
  reader: Reader,
  candidate: ShelvedCandidate,
  outlook: Outlook,
  rows: readonly HeadRow[],
  at: number,
): Line[] {
  const row = rows[at];
  if (!row) return [];
  const { prospectSeq, dueAt } = row;
  const first = { prospectSeq, dueAt, lane: candidate.class, bucket: candidate.bucket };
  return [
    {
      first,
      place: placed(first, outlook),
      rest() {
        const next = at + 1;
        const known = next < rows.length ? rows : rowsOf(reader, candidate, outlook, rows.length * more);
        return lineFrom(reader, candidate, outlook, known, next);
      },
    },
  ];
}

/** The line of those of a bucket: their order is the same whatever the hour. None where nobody may be offered. */
export const lineOfBucket = (reader: Reader, candidate: ShelvedCandidate, outlook: Outlook): Line[] =>
  lineFrom(reader, candidate, outlook, rowsOf(reader, candidate, outlook, 1), 0);

/** People who were put in order already. */
export function lineOf(some: readonly Pick<Line, 'first' | 'place'>[], at = 0): Line[] {
  const next = some[at];
  return next ? [{ ...next, rest: () => lineOf(some, at + 1) }] : [];
}
