import type { Placed, Queued } from '#shared/domain/queue/order.ts';
import { placed } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { mostDaysFresh, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import type { Reader } from '../db/connection.ts';
import { type Drawer, firstOfEach, type HeadRow, longestIn, newestIn } from '../store/queue.ts';
import type { Candidate } from './candidates.ts';

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
  { score, from, until }: Candidate,
  outlook: Outlook,
  limit: number,
): HeadRow[] {
  const missed = 0;
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

const bandsOf = ({ bucket, lane }: Candidate, outlook: Outlook): number =>
  lane === 'promise' ? 0 : outlook.hours(bucket.place).bands;

/** The first so many of a line. */
function rowsOf(
  reader: Reader,
  candidate: Candidate,
  missed: number,
  outlook: Outlook,
  limit: number,
): readonly HeadRow[] {
  const { lane, bucket, shelf, from, until } = candidate;
  const drawer: Drawer = { shelf, lane, bucketSeq: bucket.seq, callableBy: outlook.now };
  return candidate.class === 'fresh'
    ? freshIn(reader, drawer, candidate, outlook, limit)
    : longestIn(reader, drawer, missed, { from, until }, outlook.today, limit);
}

/** So many of a line are looked up once its first is gone; then ever more. */
const more = 8;

/**
 * People of a bucket whose last calls were missed in the same bands: their order is the same whatever the hour.
 *
 * @param rows as many as were looked up
 * @param at which of them stands first now
 */
function lineOfBucket(
  reader: Reader,
  candidate: Candidate,
  missed: number,
  outlook: Outlook,
  rows: readonly HeadRow[],
  at = 0,
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
        const known =
          next < rows.length ? rows : rowsOf(reader, candidate, missed, outlook, rows.length * more);
        return lineOfBucket(reader, candidate, missed, outlook, known, next);
      },
    },
  ];
}

/** People who were put in order already. */
export function lineOf(some: readonly Pick<Line, 'first' | 'place'>[], at = 0): Line[] {
  const next = some[at];
  return next ? [{ ...next, rest: () => lineOf(some, at + 1) }] : [];
}

/** The lines of buckets that are of one lane and one kind of shelf, each with its first looked up. */
function linesAlike(reader: Reader, candidates: readonly Candidate[], outlook: Outlook): Line[] {
  const [some] = candidates;
  if (!some) return [];
  const sought = candidates.map((each) => ({
    bucketSeq: each.bucket.seq,
    bands: bandsOf(each, outlook),
    from:
      each.class === 'fresh'
        ? Math.max(each.from, oldestWith(each.best.step, each.score, outlook))
        : each.from,
    until: each.until,
  }));
  const rows = firstOfEach(reader, some.shelf, some.lane, sought, outlook);
  const found = Map.groupBy(rows, ({ bucketSeq }) => bucketSeq);
  return candidates.flatMap((candidate) => {
    const heads = found.get(candidate.bucket.seq);
    if (heads)
      return heads.flatMap(({ missed, ...row }) => lineOfBucket(reader, candidate, missed, outlook, [row]));
    if (candidate.class !== 'fresh') return [];
    // The newest of the fresh are not to be offered: others of them may be.
    return lineOfBucket(reader, candidate, 0, outlook, rowsOf(reader, candidate, 0, outlook, 1));
  });
}

/** The lines of the buckets. */
export function linesOf(reader: Reader, candidates: readonly Candidate[], outlook: Outlook): Line[] {
  const alike = Map.groupBy(candidates, ({ lane, shelf }) => `${lane} ${shelf.kind}`);
  return [...alike.values()].flatMap((some) => linesAlike(reader, some, outlook));
}
