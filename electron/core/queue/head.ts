import { comparePlaced, dueUntil, type Placed, placed, type Queued } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { bucketScore, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { bucketsOfList, type PeopledBucket, peopledBuckets } from '../store/buckets.ts';
import {
  type Drawer,
  earliestDue,
  type HeadRow,
  longestIn,
  missedIn,
  newestIn,
  type Shelf,
} from '../store/queue.ts';

/** Which kind of work is looked for: calls, what is written, or both. */
export type Work = 'calls' | 'written' | 'both';

export interface Asked {
  /** Keeps to one list; null is the whole book. */
  readonly listSeq: number | null;
  readonly limit: number;
  readonly work?: Work | undefined;
}

/** A bucket in one class at the moment, with the best that anybody in it can come to. */
interface Candidate {
  readonly lane: QueueClass;
  readonly class: QueueClass;
  readonly bucket: PeopledBucket;
  readonly shelf: Shelf;
  readonly score: number;
  readonly best: number;
  /** From when to when those of this class in this lane are due. */
  readonly from: number;
  readonly until: number;
}

/** Whether those of the bucket may be offered at this hour at all; what each has missed is looked at later. */
function isOpen(bucket: PeopledBucket, outlook: Outlook, work: Work): boolean {
  const written = bucket.place === '';
  if (work !== 'both' && (work === 'written') !== written) return false;
  if (written) return true;
  return outlook.hours(bucket.place).level !== 'closed';
}

/** The drawers in which a class is looked for: an inbound lead whose window has passed is a fresh one. */
const lanesOf = (each: QueueClass): readonly QueueClass[] =>
  each === 'fresh' ? ['fresh', 'inbound'] : [each];

function shelvesOf(
  reader: Reader,
  lane: QueueClass,
  listSeq: number | null,
): { readonly shelf: Shelf; readonly bucket: PeopledBucket }[] {
  if (listSeq === null || lane === 'fresh' || lane === 'inbound') {
    const own = peopledBuckets(reader, lane)
      .filter((bucket) => listSeq === null || bucket.listSeq === listSeq)
      .map((bucket) => ({ shelf: { kind: 'book' } as const, bucket }));
    if (listSeq === null) return own;
    return [...own, ...also(reader, lane, listSeq)];
  }
  const shelf = { kind: 'list', listSeq } as const;
  return [
    ...bucketsOfList(reader, 'standing', lane, listSeq).map((bucket) => ({ shelf, bucket })),
    ...also(reader, lane, listSeq),
  ];
}

const also = (reader: Reader, lane: QueueClass, listSeq: number) =>
  bucketsOfList(reader, 'standing_also', lane, listSeq).map((bucket) => ({
    shelf: { kind: 'also', listSeq } as const,
    bucket,
  }));

/** The most that time can add in the class: to those due first of all, or to those who came today. */
function mostTime(reader: Reader, each: QueueClass, outlook: Outlook): number {
  if (each === 'fresh') return timeScore('fresh', Number.MAX_SAFE_INTEGER / 2, outlook);
  const earliest = each === 'inbound' ? outlook.now - 7 * 86_400_000 : earliestDue(reader, each);
  return timeScore(each, earliest ?? outlook.now, outlook);
}

function candidatesOf(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook): Candidate[] {
  const found: Candidate[] = [];
  for (const lane of lanesOf(each)) {
    const shelves = shelvesOf(reader, lane, asked.listSeq).filter(({ bucket }) =>
      isOpen(bucket, outlook, asked.work ?? 'both'),
    );
    if (shelves.length === 0) continue;
    const time = mostTime(reader, each, outlook);
    for (const { shelf, bucket } of shelves) {
      const score = bucketScore(each, bucket, outlook);
      const windowEnds = outlook.now - outlook.responseMs(bucket.sourceSeq);
      found.push({
        lane,
        class: each,
        bucket,
        shelf,
        score,
        best: stepOf(score + time),
        from: lane === 'inbound' && each === 'inbound' ? windowEnds + 1 : Number.MIN_SAFE_INTEGER,
        until: lane === 'inbound' && each === 'fresh' ? windowEnds : dueUntil(lane, outlook),
      });
    }
  }
  return found.toSorted((a, b) => b.best - a.best);
}

/** The first of the fresh who come to the same step of score as the newest of them; then those of the next. */
function freshIn(
  reader: Reader,
  drawer: Drawer,
  { score, from, until }: Candidate,
  missed: number,
  outlook: Outlook,
  limit: number,
): HeadRow[] {
  const found: HeadRow[] = [];
  for (let newest = until; found.length < limit; ) {
    const head = newestIn(reader, drawer, missed, newest, outlook.today);
    if (!head || head.dueAt < from) break;
    const oldest = Math.max(from, oldestOfStep(head.dueAt, score, outlook));
    const range = { from: oldest, until: newest };
    found.push(...longestIn(reader, drawer, missed, range, outlook.today, limit - found.length));
    newest = oldest - 1;
  }
  return found;
}

const dayMs = 86_400_000;

/** The oldest arrival, an instant, whose score comes to the same step as that of the newer one. */
function oldestOfStep(dueAt: number, score: number, outlook: Outlook): number {
  const step = stepOf(score + timeScore('fresh', dueAt, outlook));
  const same = (at: number) => stepOf(score + timeScore('fresh', at, outlook)) === step;
  // Time counts by whole days, so the bound is looked for by days, in steps that double and then halve.
  const midnight = Math.floor(dueAt / dayMs) * dayMs;
  let reach = 1;
  while (same(midnight - reach * dayMs) && reach < 65_536) reach *= 2;
  let [inside, outside] = [0, reach];
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (same(midnight - middle * dayMs)) inside = middle;
    else outside = middle;
  }
  return midnight - inside * dayMs;
}

function headOf(reader: Reader, candidate: Candidate, outlook: Outlook, limit: number): Queued[] {
  const { lane, bucket, shelf, from, until } = candidate;
  const written = bucket.place === '';
  const now = written ? 0 : outlook.hours(bucket.place).bands;
  const drawer: Drawer = {
    shelf,
    lane,
    bucketSeq: bucket.seq,
    callableBy: written ? Number.MAX_SAFE_INTEGER : outlook.now,
  };
  const rows = missedIn(reader, drawer)
    .filter((missed) => lane === 'promise' || (missed & now) === 0)
    .flatMap((missed) =>
      candidate.class === 'fresh'
        ? freshIn(reader, drawer, candidate, missed, outlook, limit)
        : longestIn(reader, drawer, missed, { from, until }, outlook.today, limit),
    );
  return rows.map(({ prospectSeq, dueAt }) => ({ prospectSeq, dueAt, lane: candidate.class, bucket }));
}

interface Ranked {
  readonly queued: Queued;
  readonly place: Placed;
}

function headOfClass(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook): Queued[] {
  let best: Ranked[] = [];
  for (const candidate of candidatesOf(reader, each, asked, outlook)) {
    const last = best[asked.limit - 1];
    // Whoever is still to come stands a step below the last of those found.
    if (last && last.place.step > candidate.best) break;
    const found = headOf(reader, candidate, outlook, asked.limit);
    if (found.length === 0) continue;
    best = [...best, ...found.map((queued) => ({ queued, place: placed(queued, outlook) }))]
      .toSorted((a, b) => comparePlaced(a.place, b.place))
      .slice(0, asked.limit);
  }
  return best.map(({ queued }) => queued);
}

/** The people at the head of the queue, in its order. */
export function queueHead(reader: Reader, asked: Asked, outlook: Outlook): Queued[] {
  const found: Queued[] = [];
  for (const each of queueClasses) {
    const limit = asked.limit - found.length;
    if (limit === 0) break;
    found.push(...headOfClass(reader, each, { ...asked, limit }, outlook));
  }
  return found;
}
