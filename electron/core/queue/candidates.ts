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

/** The untouched go by who came last, all others by who is due first. */
const isByNewest = (lane: QueueClass) => lane === 'fresh' || lane === 'inbound';

interface Shelved {
  readonly shelf: Shelf;
  readonly buckets: readonly PeopledBucket[];
}

/** The buckets of a lane, by where their people are read from. */
function shelvesOf(reader: Reader, lane: QueueClass, listSeq: number | null): Shelved[] {
  if (listSeq === null) return [{ shelf: { kind: 'book' }, buckets: peopledBuckets(reader, lane) }];
  const also: Shelved = {
    shelf: { kind: 'also', listSeq },
    buckets: bucketsOfList(reader, 'standing_also', lane, listSeq),
  };
  // The untouched of a list have buckets of their own.
  if (isByNewest(lane)) {
    const own = peopledBuckets(reader, lane).filter((bucket) => bucket.listSeq === listSeq);
    return [{ shelf: { kind: 'book' }, buckets: own }, also];
  }
  const brought = bucketsOfList(reader, 'standing', lane, listSeq);
  return [{ shelf: { kind: 'list', listSeq }, buckets: brought }, also];
}

/** The most that time can add in a class: nobody counts as overdue for longer, and nobody is fresher than today. */
function mostTime(each: QueueClass, from: number, outlook: Outlook): number {
  // What waits by the minute is few, and is not worth a bound.
  if (each === 'inbound') return Number.MAX_SAFE_INTEGER;
  if (each === 'promise') return timeScore(each, Math.max(from, 0), outlook);
  const since = each === 'fresh' ? 0 : -mostDaysOverdue;
  return timeScore(each, Math.max(from, dayNumber(addDays(outlook.today, since))), outlook);
}

/** Things by the step that somebody of them can come to: there are few steps, and thousands of buckets. */
class Steps<Thing> {
  private readonly steps = new Map<number, Thing[]>();

  add(step: number, thing: Thing): void {
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

/** The buckets of one shelf of a lane as they are looked at in one class. */
class Lane {
  readonly name: QueueClass;
  /** By what their people can come to: where it is known who stands at the edges, and where it is not. */
  readonly known = new Steps<PeopledBucket>();
  readonly unknown = new Steps<PeopledBucket>();
  /** Who stands at the edges of each bucket, as far as somebody has looked. */
  readonly edges: Map<number, readonly Edge[]>;
  private readonly shelf: Shelf;
  private readonly each: QueueClass;
  private readonly from: number;
  private readonly outlook: Outlook;
  private readonly byNewest: boolean;
  private readonly until: number;
  private readonly rank: number;
  private readonly most: number;
  private readonly times = new Map<number, number>();

  constructor(
    name: QueueClass,
    shelf: Shelf,
    edges: Map<number, readonly Edge[]>,
    each: QueueClass,
    from: number,
    outlook: Outlook,
  ) {
    this.name = name;
    this.shelf = shelf;
    this.edges = edges;
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

  /** When whoever stands first is due of those who may be offered; undefined where nobody may. */
  private firstOf(bucket: PeopledBucket, edges: readonly Edge[]): number | undefined {
    const bands = this.bands(bucket.place);
    let first: number | undefined;
    for (const { missed, at } of edges)
      if ((missed & bands) === 0 && (first === undefined || (this.byNewest ? at > first : at < first)))
        first = at;
    if (first === undefined) return undefined;
    const [from, until] = this.span(bucket);
    return (this.byNewest ? first < from : first > until) ? undefined : first;
  }

  add(bucket: PeopledBucket): void {
    const edges = this.edges.get(bucket.seq);
    const score = bucketScore(this.each, bucket, this.outlook);
    if (edges === undefined) this.unknown.add(stepOf(score + this.most), bucket);
    else {
      const first = this.firstOf(bucket, edges);
      if (first !== undefined) this.known.add(stepOf(score + this.time(first)), bucket);
    }
  }

  /** Those of the bucket who may be offered, by the bands in which they were missed. */
  candidatesOf(bucket: PeopledBucket): Candidate[] {
    const edges = this.edges.get(bucket.seq) ?? [];
    const bands = this.bands(bucket.place);
    const [from, until] = this.span(bucket);
    const score = bucketScore(this.each, bucket, this.outlook);
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
      const { name: lane, each, shelf } = this;
      return { lane, class: each, bucket, shelf, missed, score, best, from, until };
    });
  }
}

/** Looks up who stands at the edges of buckets into which nobody has looked. */
function lookInto(
  reader: Reader,
  lane: QueueClass,
  buckets: readonly PeopledBucket[],
  edges: Map<number, readonly Edge[]>,
): void {
  const seqs = buckets.map(({ seq }) => seq);
  const found = (isByNewest(lane) ? newestOfEach : firstDueOfEach)(reader, lane, seqs);
  for (const seq of seqs) edges.set(seq, found.get(seq) ?? []);
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
  const isOpenAt = remembered((place) => isOpen(place, outlook, asked.work ?? 'both'));
  const lanes = lanesOf(each).flatMap((name) => {
    const edges = edgesOf(reader, name);
    return shelvesOf(reader, name, asked.listSeq).map(({ shelf, buckets }) => {
      const lane = new Lane(name, shelf, edges, each, from, outlook);
      for (const bucket of buckets) if (isOpenAt(bucket.place)) lane.add(bucket);
      return lane;
    });
  });
  const candidates = new Steps<Candidate>();
  for (;;) {
    const highest = Math.max(candidates.highest, ...lanes.map(({ known }) => known.highest));
    const unsure = lanes.find(({ unknown }) => !unknown.isEmpty && unknown.highest >= highest);
    if (unsure) {
      const some = unsure.unknown.takeFrom(highest, lookedAtOnce);
      lookInto(reader, unsure.name, some, unsure.edges);
      for (const bucket of some) unsure.add(bucket);
      continue;
    }
    const lane = lanes.find(({ known }) => !known.isEmpty && known.highest === highest);
    if (lane) {
      for (const bucket of lane.known.takeHighest())
        for (const candidate of lane.candidatesOf(bucket)) candidates.add(candidate.best.step, candidate);
      continue;
    }
    const some = candidates.takeHighest();
    if (some.length === 0) return;
    yield* some.toSorted((a, b) => comparePlaced(a.best, b.best));
  }
}
