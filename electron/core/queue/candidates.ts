import type { Bucket } from '#shared/domain/queue/bucket.ts';
import { closesAt, comparePlaced, dueUntil, type Placed } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { bucketScore, mostDaysOverdue, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import { remembered } from '#shared/domain/remembered.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { bucketsOfList, type Edge, edgesOf, type PeopledBucket, peopledBuckets } from '../store/buckets.ts';
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

/** Those of a bucket whose last calls were missed in the same bands, in one class at the moment. */
export interface Candidate {
  readonly lane: QueueClass;
  readonly class: QueueClass;
  readonly bucket: PeopledBucket;
  readonly shelf: Shelf;
  /** The bands, a bit each. */
  readonly missed: number;
  /** What all of the bucket have in common of their score. */
  readonly score: number;
  /** Nobody of them stands before this. */
  readonly best: Placed;
  /** From when to when those of this class in this lane are due. */
  readonly from: number;
  readonly until: number;
}

/** Whether those of the place, the key of it, are of the kind of work that is asked for. */
export const isAsked = (place: string, work: Work): boolean =>
  work === 'both' || (work === 'written') === (place === '');

/** Whether those of the place may be offered at this hour at all; what each has missed is looked at later. */
const isOpen = (place: string, outlook: Outlook, work: Work): boolean =>
  isAsked(place, work) && outlook.hours(place).level !== 'closed';

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

const isByNewest = (lane: QueueClass) => lane === 'fresh' || lane === 'inbound';

/** All buckets of one lane that are looked at in one class, with what they have in common. */
class Lane {
  readonly lane: QueueClass;
  private readonly each: QueueClass;
  private readonly from: number;
  private readonly outlook: Outlook;
  private readonly until: number;
  private readonly rank: number;
  private readonly most: number;
  private readonly times = new Map<number, number>();

  constructor(lane: QueueClass, each: QueueClass, from: number, outlook: Outlook) {
    this.lane = lane;
    this.each = each;
    this.from = from;
    this.outlook = outlook;
    this.until = dueUntil(lane, outlook);
    this.rank = queueClasses.indexOf(each);
    this.most = mostTime(each, from, outlook);
  }

  /** From when to when those of the class in the bucket are due. */
  private span({ sourceSeq }: Bucket): readonly [from: number, until: number] {
    if (this.lane !== 'inbound') return [this.from, this.until];
    const windowEnds = this.outlook.now - this.outlook.responseMs(sourceSeq);
    return this.each === 'inbound' ? [windowEnds + 1, this.until] : [this.from, windowEnds];
  }

  private time(at: number): number {
    const known = this.times.get(at) ?? timeScore(this.each, at, this.outlook);
    this.times.set(at, known);
    return known;
  }

  /** A bucket into which nobody has looked: somebody in it may stand as high as anybody can. */
  unknown(shelved: Shelved): Candidate {
    return this.candidate(shelved, { missed: 0, at: Number.MIN_SAFE_INTEGER }, this.most);
  }

  /** Those of the bucket who may be offered, by the bands in which they were missed. */
  candidates(shelved: Shelved, edges: readonly Edge[]): Candidate[] {
    const { place } = shelved.bucket;
    const bands = this.lane === 'promise' ? 0 : this.outlook.hours(place).bands;
    return edges.flatMap((edge) => {
      if ((edge.missed & bands) !== 0) return [];
      const time = this.each === 'inbound' ? this.most : this.time(Math.max(edge.at, this.from));
      const found = this.candidate(shelved, edge, time);
      return (isByNewest(this.lane) ? edge.at < found.from : edge.at > found.until) ? [] : [found];
    });
  }

  private candidate({ shelf, bucket }: Shelved, { missed, at }: Edge, time: number): Candidate {
    const [from, until] = this.span(bucket);
    const score = bucketScore(this.each, bucket, this.outlook);
    const best = {
      rank: this.rank,
      step: stepOf(score + time),
      closesAt: closesAt(bucket.place, this.outlook),
      // Of the fresh of one step the oldest goes first, and who that is nobody has looked up.
      dueAt: isByNewest(this.lane) ? Number.MIN_SAFE_INTEGER : Math.max(at, from),
      prospectSeq: 0,
    };
    return { lane: this.lane, class: this.each, bucket, shelf, missed, score, best, from, until };
  }
}

/** Candidates by the step that somebody of them can come to: there are few steps, and thousands of buckets. */
class Steps {
  private readonly steps = new Map<number, Candidate[]>();

  add(candidate: Candidate): void {
    const { step } = candidate.best;
    const known = this.steps.get(step);
    if (known) known.push(candidate);
    else this.steps.set(step, [candidate]);
  }

  /** The highest step; undefined where nobody is left. */
  get highest(): number | undefined {
    return this.steps.size === 0 ? undefined : Math.max(...this.steps.keys());
  }

  /** Those of the highest steps down to one, until they are enough; they are left out from then on. */
  takeFrom(lowest: number | undefined, enough: number): Candidate[] {
    const found: Candidate[] = [];
    for (let { highest } = this; highest !== undefined && found.length < enough; { highest } = this) {
      if (lowest !== undefined && highest < lowest) break;
      found.push(...this.takeHighest());
    }
    return found;
  }

  /** Those of the highest step, who are left out from then on. */
  takeHighest(): Candidate[] {
    const { highest } = this;
    if (highest === undefined) return [];
    const found = this.steps.get(highest) ?? [];
    this.steps.delete(highest);
    return found;
  }
}

/** Looks up who stands at the edges of buckets of which nobody knew. */
function lookAt(
  reader: Reader,
  lane: QueueClass,
  some: readonly Candidate[],
): ReadonlyMap<number, readonly Edge[]> {
  const edges = edgesOf(reader, lane);
  const found = (isByNewest(lane) ? newestOfEach : firstDueOfEach)(
    reader,
    lane,
    // In a list the same bucket may stand on two shelves.
    [...new Set(some.map(({ bucket }) => bucket.seq))],
  );
  for (const [seq, each] of found) edges.set(seq, each);
  return found;
}

/** Into so many buckets is looked at once. */
const lookedAtOnce = 100;

/**
 * All of a class, some at a time, those first of whom somebody may stand first. Nobody of those still to come
 * stands before the `best` of the one that came last.
 *
 * @param from only whoever is due from then on
 */
export function* candidatesInTurn(
  reader: Reader,
  each: QueueClass,
  from: number,
  asked: Asked,
  outlook: Outlook,
): Generator<Candidate> {
  const lanes = new Map(lanesOf(each).map((lane) => [lane, new Lane(lane, each, from, outlook)]));
  const known = new Steps();
  const unknown = new Steps();
  const isOpenAt = remembered((place) => isOpen(place, outlook, asked.work ?? 'both'));
  for (const [name, lane] of lanes) {
    const edges = edgesOf(reader, name);
    for (const shelved of shelvesOf(reader, name, asked.listSeq)) {
      if (!isOpenAt(shelved.bucket.place)) continue;
      const found = edges.get(shelved.bucket.seq);
      if (found === undefined) unknown.add(lane.unknown(shelved));
      else lane.candidates(shelved, found).forEach((candidate) => known.add(candidate));
    }
  }
  for (;;) {
    const looked = unknown.takeFrom(known.highest, lookedAtOnce);
    for (const [name, some] of Map.groupBy(looked, ({ lane }) => lane)) {
      const edges = lookAt(reader, name, some);
      for (const shelved of some)
        for (const candidate of lanes.get(name)?.candidates(shelved, edges.get(shelved.bucket.seq) ?? []) ??
          [])
          known.add(candidate);
    }
    if (looked.length > 0) continue;
    const some = known.takeHighest();
    if (some.length === 0) return;
    yield* some.toSorted((a, b) => comparePlaced(a.best, b.best));
  }
}
