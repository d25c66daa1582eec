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

/** A bucket with the most that its people can come to. */
interface Rough extends Shelved {
  readonly lane: Lane;
  readonly score: number;
  /** Who stands at the edges of it; undefined where nobody has looked. */
  readonly edges: readonly Edge[] | undefined;
}

/** One lane as it is looked at in one class. */
class Lane {
  readonly name: QueueClass;
  private readonly each: QueueClass;
  private readonly from: number;
  private readonly outlook: Outlook;
  private readonly byNewest: boolean;
  private readonly until: number;
  private readonly rank: number;
  private readonly most: number;
  private readonly times = new Map<number, number>();

  constructor(name: QueueClass, each: QueueClass, from: number, outlook: Outlook) {
    this.name = name;
    this.each = each;
    this.from = from;
    this.outlook = outlook;
    this.byNewest = isByNewest(name);
    this.until = dueUntil(name, outlook);
    this.rank = queueClasses.indexOf(each);
    this.most = mostTime(each, from, outlook);
  }

  /** From when to when those of the class in the bucket are due. */
  private span({ sourceSeq }: Bucket): readonly [from: number, until: number] {
    if (this.name !== 'inbound') return [this.from, this.until];
    const windowEnds = this.outlook.now - this.outlook.responseMs(sourceSeq);
    return this.each === 'inbound' ? [windowEnds + 1, this.until] : [this.from, windowEnds];
  }

  private time(edge: number): number {
    if (this.each === 'inbound') return this.most;
    const at = Math.max(edge, this.from);
    const known = this.times.get(at) ?? timeScore(this.each, at, this.outlook);
    this.times.set(at, known);
    return known;
  }

  /** The bands in which nobody of the place is called who was missed in them. */
  private bands(place: string): number {
    return this.name === 'promise' ? 0 : this.outlook.hours(place).bands;
  }

  /** The step that somebody of the bucket can come to; undefined where nobody of it can be due or be offered. */
  stepOf({ bucket, score, edges }: Rough): number | undefined {
    if (edges === undefined) return stepOf(score + this.most);
    const bands = this.bands(bucket.place);
    let first: number | undefined;
    for (const { missed, at } of edges)
      if ((missed & bands) === 0 && (first === undefined || (this.byNewest ? at > first : at < first)))
        first = at;
    if (first === undefined) return undefined;
    const [from, until] = this.span(bucket);
    if (this.byNewest ? first < from : first > until) return undefined;
    return stepOf(score + this.time(first));
  }

  /** Those of the bucket who may be offered, by the bands in which they were missed. */
  candidatesOf({ bucket, shelf, score, edges = [] }: Rough): Candidate[] {
    const bands = this.bands(bucket.place);
    const [from, until] = this.span(bucket);
    return edges.flatMap(({ missed, at, prospectSeq }) => {
      if ((missed & bands) !== 0 || (this.byNewest ? at < from : at > until)) return [];
      const best = {
        rank: this.rank,
        step: stepOf(score + this.time(at)),
        closesAt: closesAt(bucket.place, this.outlook),
        // Of the fresh of one step the oldest goes first, and who that is nobody has looked up.
        dueAt: this.byNewest ? Number.MIN_SAFE_INTEGER : Math.max(at, from),
        prospectSeq: at < from ? 0 : prospectSeq,
      };
      return { lane: this.name, class: this.each, bucket, shelf, missed, score, best, from, until };
    });
  }
}

/** Things by the step that somebody of them can come to: there are few steps, and thousands of buckets. */
class Steps<Thing> {
  private readonly steps = new Map<number, Thing[]>();

  add(step: number | undefined, thing: Thing): void {
    if (step === undefined) return;
    const known = this.steps.get(step);
    if (known) known.push(thing);
    else this.steps.set(step, [thing]);
  }

  get isEmpty(): boolean {
    return this.steps.size === 0;
  }

  /** The highest step; below all others where nothing is left. */
  get highest(): number {
    return this.isEmpty ? Number.NEGATIVE_INFINITY : Math.max(...this.steps.keys());
  }

  /** Those of the highest step, which are left out from then on. */
  takeHighest(): Thing[] {
    const { highest } = this;
    const found = this.steps.get(highest) ?? [];
    this.steps.delete(highest);
    return found;
  }

  /** Those of the highest steps down to one, until they are enough; they are left out from then on. */
  takeFrom(lowest: number, enough: number): Thing[] {
    const found: Thing[] = [];
    while (!this.isEmpty && this.highest >= lowest && found.length < enough)
      found.push(...this.takeHighest());
    return found;
  }
}

/** Looks up who stands at the edges of buckets into which nobody has looked. */
function lookedInto(reader: Reader, some: readonly Rough[]): Rough[] {
  return [...Map.groupBy(some, ({ lane }) => lane)].flatMap(([{ name }, there]) => {
    // In a list the same bucket may stand on two shelves.
    const seqs = [...new Set(there.map(({ bucket }) => bucket.seq))];
    const found = (isByNewest(name) ? newestOfEach : firstDueOfEach)(reader, name, seqs);
    const edges = edgesOf(reader, name);
    for (const [seq, each] of found) edges.set(seq, each);
    return there.map((rough) => ({ ...rough, edges: found.get(rough.bucket.seq) ?? [] }));
  });
}

/** Into so many buckets is looked at once. */
const lookedAtOnce = 100;

/**
 * All of a class, one after the other, those first of whom somebody may stand first. Nobody of those still to come
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
  const unknown = new Steps<Rough>();
  const buckets = new Steps<Rough>();
  const candidates = new Steps<Candidate>();
  const isOpenAt = remembered((place) => isOpen(place, outlook, asked.work ?? 'both'));
  for (const name of lanesOf(each)) {
    const lane = new Lane(name, each, from, outlook);
    const edges = edgesOf(reader, name);
    for (const { shelf, bucket } of shelvesOf(reader, name, asked.listSeq)) {
      if (!isOpenAt(bucket.place)) continue;
      const score = bucketScore(each, bucket, outlook);
      const rough = { lane, shelf, bucket, score, edges: edges.get(bucket.seq) };
      (rough.edges === undefined ? unknown : buckets).add(lane.stepOf(rough), rough);
    }
  }
  for (;;) {
    const highest = Math.max(buckets.highest, candidates.highest);
    const looked = lookedInto(reader, unknown.takeFrom(highest, lookedAtOnce));
    for (const rough of looked) buckets.add(rough.lane.stepOf(rough), rough);
    if (looked.length > 0) continue;
    if (!buckets.isEmpty && buckets.highest >= candidates.highest) {
      for (const rough of buckets.takeHighest())
        for (const candidate of rough.lane.candidatesOf(rough))
          candidates.add(candidate.best.step, candidate);
      continue;
    }
    const some = candidates.takeHighest();
    if (some.length === 0) return;
    yield* some.toSorted((a, b) => comparePlaced(a.best, b.best));
  }
}
