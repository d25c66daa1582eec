import type { Bucket } from '#shared/domain/queue/bucket.ts';
import { dueUntil } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { bucketScore, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import type { QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { bucketsOfList, type PeopledBucket, peopledBuckets } from '../store/buckets.ts';
import { newestOfEach, type Shelf, type Waiting } from '../store/queue.ts';

/** Which kind of work is looked for: calls, what is written, or both. */
export type Work = 'calls' | 'written' | 'both';

export interface Asked {
  /** Keeps to one list; null is the whole book. */
  readonly listSeq: number | null;
  readonly limit: number;
  readonly work?: Work | undefined;
  /** How many wait, where it is known already. */
  readonly waiting?: Waiting | undefined;
  /** So many who have waited longest are read one by one, so that what the others can come to is known better. */
  readonly oneByOne?: number | undefined;
}

/** A bucket in one class at the moment, with the best that anybody in it can come to. */
export interface Candidate {
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
export const isAsked = ({ place }: Bucket, work: Work): boolean =>
  work === 'both' || (work === 'written') === (place === '');

/** Whether those of the bucket may be offered at this hour at all; what each has missed is looked at later. */
const isOpen = (bucket: Bucket, outlook: Outlook, work: Work): boolean =>
  isAsked(bucket, work) && outlook.hours(bucket.place).level !== 'closed';

/** The drawers in which a class is looked for: an inbound lead whose window has passed is a fresh one. */
const lanesOf = (each: QueueClass): readonly QueueClass[] =>
  each === 'fresh' ? ['fresh', 'inbound'] : [each];

interface Shelved {
  readonly shelf: Shelf;
  readonly bucket: PeopledBucket;
}

function shelvesOf(reader: Reader, lane: QueueClass, listSeq: number | null): Shelved[] {
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

/** The most that time can add to those of a class who are due from an instant or day on. */
function mostTime(each: QueueClass, from: number, outlook: Outlook): number {
  // What waits by the minute is few, and is not worth a bound.
  if (each === 'inbound') return Number.MAX_SAFE_INTEGER;
  return timeScore(each, each === 'fresh' ? dayNumber(outlook.today) : from, outlook);
}

/** Those who can come to most go first. There are few different values, and thousands of buckets. */
function byBest(candidates: readonly Candidate[]): Candidate[] {
  const alike = Map.groupBy(candidates, ({ best }) => best);
  return [...alike.keys()].toSorted((a, b) => b - a).flatMap((best) => alike.get(best) ?? []);
}

function candidatesOf(
  reader: Reader,
  each: QueueClass,
  from: number,
  asked: Asked,
  outlook: Outlook,
): Candidate[] {
  const most = mostTime(each, from, outlook);
  const found = lanesOf(each).flatMap((lane) => {
    const until = dueUntil(lane, outlook);
    return shelvesOf(reader, lane, asked.listSeq)
      .filter(({ bucket }) => isOpen(bucket, outlook, asked.work ?? 'both'))
      .map(({ shelf, bucket }): Candidate => {
        const score = bucketScore(each, bucket, outlook);
        const common = { lane, class: each, bucket, shelf, score, best: stepOf(score + most) };
        if (lane !== 'inbound') return { ...common, from, until };
        const windowEnds = outlook.now - outlook.responseMs(bucket.sourceSeq);
        return each === 'inbound'
          ? { ...common, from: windowEnds + 1, until }
          : { ...common, from, until: windowEnds };
      });
  });
  return byBest(found);
}

/** By the newest of each bucket what its fresh can come to; buckets without anybody are left out. */
function tightened(reader: Reader, candidates: readonly Candidate[], outlook: Outlook): Candidate[] {
  const lanes = Map.groupBy(candidates, ({ lane }) => lane);
  return [...lanes].flatMap(([lane, some]) => {
    const newest = newestOfEach(
      reader,
      lane,
      some.map(({ bucket }) => bucket.seq),
    );
    return some.flatMap((each) => {
      const at = newest.get(each.bucket.seq);
      if (at === undefined) return [];
      return { ...each, best: stepOf(each.score + timeScore('fresh', at, outlook)) };
    });
  });
}

/** So many buckets are looked into at once: fewer cost a statement each, more are looked into for nothing. */
const together = 24;
/** Of so many at once the newest is looked up. */
const tightenedAtOnce = 100;

/**
 * The buckets of a class, some at a time, those first in whom somebody may stand first. Nobody of those still to
 * come stands above the `best` of the first of them.
 *
 * @param from only whoever is due from then on
 */
export function* candidatesInTurn(
  reader: Reader,
  each: QueueClass,
  from: number,
  asked: Asked,
  outlook: Outlook,
): Generator<readonly Candidate[]> {
  const all = candidatesOf(reader, each, from, asked, outlook);
  if (each !== 'fresh') {
    // Where many wait, somebody comes to the most that anybody can: those who can are looked at by themselves.
    const most = all.findIndex(({ best }) => best !== all[0]?.best);
    if (most > 0) yield all.slice(0, most);
    for (let at = Math.max(0, most); at < all.length; at += together) yield all.slice(at, at + together);
    return;
  }
  let ready: Candidate[] = [];
  for (let looked = 0; looked < all.length || ready.length > 0; ) {
    const loose = all[looked];
    // Whoever was not looked at yet may be as fresh as today.
    const sure = loose === undefined ? ready : ready.filter(({ best }) => best > loose.best);
    if (sure.length === 0) {
      const some = all.slice(looked, looked + tightenedAtOnce);
      looked += some.length;
      ready = byBest([...ready, ...tightened(reader, some, outlook)]);
    } else {
      yield sure.slice(0, together);
      ready = ready.slice(Math.min(together, sure.length));
    }
  }
}
