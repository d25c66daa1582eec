import type { Bucket } from '#shared/domain/queue/bucket.ts';
import { closesAt, comparePlaced, dueUntil, type Placed } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { bucketScore, mostDaysOverdue, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { bucketsOfList, edgesOf, type PeopledBucket, peopledBuckets } from '../store/buckets.ts';
import { firstDueOfEach, newestOfEach, type Shelf, type Waiting } from '../store/queue.ts';

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
  /** Nobody in it stands before this. */
  readonly best: Placed;
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

/** The most that time can add in a class: nobody counts as overdue for longer, and nobody is fresher than today. */
function mostTime(each: QueueClass, from: number, outlook: Outlook): number {
  // What waits by the minute is few, and is not worth a bound.
  if (each === 'inbound') return Number.MAX_SAFE_INTEGER;
  if (each === 'promise') return timeScore(each, Math.max(from, 0), outlook);
  const since = each === 'fresh' ? 0 : -mostDaysOverdue;
  return timeScore(each, Math.max(from, dayNumber(addDays(outlook.today, since))), outlook);
}

/** Those who can come to most go first. There are few different values, and thousands of buckets. */
function byStep(candidates: readonly Candidate[]): Candidate[] {
  const alike = Map.groupBy(candidates, ({ best }) => best.step);
  return [...alike.keys()].toSorted((a, b) => b - a).flatMap((step) => alike.get(step) ?? []);
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
        const best = {
          rank: queueClasses.indexOf(each),
          step: stepOf(score + most),
          closesAt: closesAt(bucket.place, outlook),
          dueAt: Number.MIN_SAFE_INTEGER,
          prospectSeq: 0,
        };
        const common = { lane, class: each, bucket, shelf, score, best };
        if (lane !== 'inbound') return { ...common, from, until };
        const windowEnds = outlook.now - outlook.responseMs(bucket.sourceSeq);
        return each === 'inbound'
          ? { ...common, from: windowEnds + 1, until }
          : { ...common, from, until: windowEnds };
      });
  });
  return byStep(found);
}

const isByNewest = (lane: QueueClass) => lane === 'fresh' || lane === 'inbound';

/** Looks up who stands at the edge of those buckets of which it is not known yet. */
function lookedAt(
  reader: Reader,
  lane: QueueClass,
  candidates: readonly Candidate[],
): ReadonlyMap<number, number> {
  const edges = edgesOf(reader, lane);
  const unknown = candidates.map(({ bucket }) => bucket.seq).filter((seq) => !edges.has(seq));
  if (unknown.length > 0) {
    const found = (isByNewest(lane) ? newestOfEach : firstDueOfEach)(reader, lane, unknown);
    for (const [seq, at] of found) edges.set(seq, at);
  }
  return edges;
}

/** By who stands at the edge of each bucket what its people can come to; where nobody can be due, it is left out. */
function tightened(reader: Reader, candidates: readonly Candidate[], outlook: Outlook): Candidate[] {
  const lanes = Map.groupBy(candidates, ({ lane }) => lane);
  return [...lanes].flatMap(([lane, some]) => {
    const edges = lookedAt(reader, lane, some);
    return some.flatMap((each) => {
      const at = edges.get(each.bucket.seq);
      if (at === undefined || (isByNewest(lane) ? at < each.from : at > each.until)) return [];
      if (each.class === 'inbound') return each;
      const most = isByNewest(lane) ? at : Math.max(at, each.from);
      const step = stepOf(each.score + timeScore(each.class, most, outlook));
      // Of the fresh of one step the oldest goes first, and who that is nobody has looked up.
      const dueAt = isByNewest(lane) ? each.best.dueAt : most;
      return { ...each, best: { ...each.best, step, dueAt } };
    });
  });
}

/** So many buckets are looked into at once: fewer cost a statement each, more are looked into for nothing. */
const together = 12;
/** Of so many at once it is looked up who stands at the edge. */
const lookedAtOnce = 100;

/**
 * The buckets of a class, some at a time, those first in whom somebody may stand first. Nobody of those still to
 * come stands before the `best` of the first of them.
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
  let ready: Candidate[] = [];
  for (let looked = 0; looked < all.length || ready.length > 0; ) {
    const loose = all[looked];
    // In those that were not looked at yet somebody may stand as high as anybody can.
    const sure = loose === undefined ? ready : ready.filter(({ best }) => best.step > loose.best.step);
    if (sure.length === 0) {
      const some = all.slice(looked, looked + lookedAtOnce);
      looked += some.length;
      ready = [...ready, ...tightened(reader, some, outlook)].toSorted((a, b) =>
        comparePlaced(a.best, b.best),
      );
    } else {
      yield sure.slice(0, together);
      ready = ready.slice(Math.min(together, sure.length));
    }
  }
}
