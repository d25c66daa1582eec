import type { Bucket } from '#shared/domain/queue/bucket.ts';
import {
  comparePlaced,
  dueUntil,
  offeredAs,
  type Placed,
  placed,
  type Queued,
} from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { bucketScore, mostDaysOverdue, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { bucketsOfList, type PeopledBucket, peopledBuckets } from '../store/buckets.ts';
import {
  type Drawer,
  everybodyDue,
  firstOfEach,
  type HeadRow,
  longestIn,
  missedIn,
  newestIn,
  newestOfEach,
  type Shelf,
  type Waiting,
  waitingBy,
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

/** Whether the bucket is of the kind of work that is asked for. */
const isAsked = ({ place }: Bucket, work: Work): boolean =>
  work === 'both' || (work === 'written') === (place === '');

/** Whether those of the bucket may be offered at this hour at all; what each has missed is looked at later. */
const isOpen = (bucket: Bucket, outlook: Outlook, work: Work): boolean =>
  isAsked(bucket, work) && outlook.hours(bucket.place).level !== 'closed';

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

/** The most that time can add in a class whose lanes have a day: nobody counts as overdue for longer. */
const longestOverdue = ({ today }: Outlook): number => dayNumber(addDays(today, -mostDaysOverdue));

/** The most that time can add to those of each bucket in the class. */
function mostTime(
  reader: Reader,
  each: QueueClass,
  lane: QueueClass,
  bucketSeqs: readonly number[],
  outlook: Outlook,
): (bucketSeq: number) => number {
  if (each === 'fresh') {
    const newest = newestOfEach(reader, lane, bucketSeqs);
    return (seq) => timeScore('fresh', newest.get(seq) ?? 0, outlook);
  }
  // What waits by the minute is few, and is not worth a bound.
  const most =
    each === 'promise' || each === 'inbound'
      ? Number.MAX_SAFE_INTEGER
      : timeScore(each, longestOverdue(outlook), outlook);
  return () => most;
}

function candidatesOf(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook): Candidate[] {
  const found: Candidate[] = [];
  for (const lane of lanesOf(each)) {
    const shelves = shelvesOf(reader, lane, asked.listSeq).filter(({ bucket }) =>
      isOpen(bucket, outlook, asked.work ?? 'both'),
    );
    if (shelves.length === 0) continue;
    const most = mostTime(
      reader,
      each,
      lane,
      shelves.map(({ bucket }) => bucket.seq),
      outlook,
    );
    for (const { shelf, bucket } of shelves) {
      const score = bucketScore(each, bucket, outlook);
      const windowEnds = outlook.now - outlook.responseMs(bucket.sourceSeq);
      found.push({
        lane,
        class: each,
        bucket,
        shelf,
        score,
        best: stepOf(score + most(bucket.seq)),
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

const bandsOf = ({ bucket, lane }: Candidate, outlook: Outlook): number =>
  lane === 'promise' ? 0 : outlook.hours(bucket.place).bands;

/** The first so many of a bucket. */
function someOf(reader: Reader, candidate: Candidate, outlook: Outlook, limit: number): Queued[] {
  const { lane, bucket, shelf, from, until } = candidate;
  const now = bandsOf(candidate, outlook);
  const drawer: Drawer = { shelf, lane, bucketSeq: bucket.seq, callableBy: outlook.now };
  const rows = missedIn(reader, drawer)
    .filter((missed) => (missed & now) === 0)
    .flatMap((missed) =>
      candidate.class === 'fresh'
        ? freshIn(reader, drawer, candidate, missed, outlook, limit)
        : longestIn(reader, drawer, missed, { from, until }, outlook.today, limit),
    );
  return rows.map(({ prospectSeq, dueAt }) => ({ prospectSeq, dueAt, lane: candidate.class, bucket }));
}

/** The first of each of the buckets, which are of one lane and one shelf. */
function firstOf(reader: Reader, candidates: readonly Candidate[], outlook: Outlook): Queued[] {
  const [some] = candidates;
  if (!some) return [];
  const buckets = new Map(candidates.map((each) => [each.bucket.seq, each]));
  const sought = candidates.map((each) => ({
    bucketSeq: each.bucket.seq,
    bands: bandsOf(each, outlook),
    from: each.from,
    until: each.until,
  }));
  return firstOfEach(reader, some.shelf, some.lane, sought, outlook).flatMap((row) => {
    const candidate = buckets.get(row.bucketSeq);
    return candidate ? [{ ...row, lane: candidate.class, bucket: candidate.bucket }] : [];
  });
}

/** So many buckets are looked into at once: fewer cost a statement each, more are looked into for nothing. */
const together = 24;

function headsOf(
  reader: Reader,
  candidates: readonly Candidate[],
  outlook: Outlook,
  limit: number,
): Queued[] {
  if (limit > 1 || candidates.some((each) => each.class === 'fresh'))
    return candidates.flatMap((each) => someOf(reader, each, outlook, limit));
  const alike = Map.groupBy(candidates, ({ shelf }) => shelf.kind);
  return [...alike.values()].flatMap((group) => firstOf(reader, group, outlook));
}

interface Ranked {
  readonly queued: Queued;
  readonly place: Placed;
}

const ranked = (found: readonly Queued[], outlook: Outlook): Ranked[] =>
  found.map((queued) => ({ queued, place: placed(queued, outlook) }));

const inOrder = (some: readonly Ranked[], limit: number): Ranked[] =>
  some.toSorted((a, b) => comparePlaced(a.place, b.place)).slice(0, limit);

function headOfBuckets(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook): Queued[] {
  let best: Ranked[] = [];
  const candidates = candidatesOf(reader, each, asked, outlook);
  const atOnce = each === 'fresh' ? 1 : together;
  for (let from = 0; from < candidates.length; from += atOnce) {
    const some = candidates.slice(from, from + atOnce);
    const last = best[asked.limit - 1];
    // Whoever is still to come stands a step below the last of those found.
    if (last && some[0] && last.place.step > some[0].best) break;
    const found = headsOf(reader, some, outlook, asked.limit);
    best = inOrder([...best, ...ranked(found, outlook)], asked.limit);
  }
  return best.map(({ queued }) => queued);
}

/** So few who are due are read one by one; their buckets would be more. */
const fewDue = 300;

function headOfFew(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook): Queued[] {
  const found = everybodyDue(reader, each, dueUntil(each, outlook)).flatMap((row): Queued[] => {
    const lane = isAsked(row.bucket, asked.work ?? 'both') ? offeredAs(row, outlook) : null;
    return lane === null
      ? []
      : [{ prospectSeq: row.prospectSeq, dueAt: row.dueAt, lane, bucket: row.bucket }];
  });
  return inOrder(ranked(found, outlook), asked.limit).map(({ queued }) => queued);
}

function headOfClass(
  reader: Reader,
  each: QueueClass,
  asked: Asked,
  outlook: Outlook,
  waiting: Waiting,
): Queued[] {
  if (each === 'fresh') {
    if (waiting.fresh + waiting.inbound === 0) return [];
  } else if (waiting[each] === 0) return [];
  const hasDay = each !== 'fresh' && each !== 'inbound';
  return hasDay && asked.listSeq === null && waiting[each] <= fewDue
    ? headOfFew(reader, each, asked, outlook)
    : headOfBuckets(reader, each, asked, outlook);
}

/** The people at the head of the queue, in its order. */
export function queueHead(reader: Reader, asked: Asked, outlook: Outlook): Queued[] {
  const found: Queued[] = [];
  const waiting = waitingBy(reader, asked.listSeq, outlook);
  for (const each of queueClasses) {
    const limit = asked.limit - found.length;
    if (limit === 0) break;
    found.push(...headOfClass(reader, each, { ...asked, limit }, outlook, waiting));
  }
  return found;
}
