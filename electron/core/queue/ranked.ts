import { closesAt, comparePlaced, dueUntil, type Placed } from '#shared/domain/queue/order.ts';
import type { Outlook, PlaceHours } from '#shared/domain/queue/outlook.ts';
import { bucketScore, mostDaysOverdue, stepOf, timeScore } from '#shared/domain/queue/score.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Edges, KnownLane, LanePlace, PeopledBucket } from '../store/buckets.ts';
import { isByNewest } from './shelves.ts';
import { Steps } from './steps.ts';

/** Those of a bucket whose last calls were missed in the same bands, in one class at the moment. */
export interface Candidate {
  readonly lane: QueueClass;
  readonly class: QueueClass;
  readonly bucket: PeopledBucket;
  /** The bands, a bit each. */
  readonly missed: number;
  /** What all of the bucket have in common of their score. */
  readonly score: number;
  /** Nobody of them stands before this. */
  readonly best: Placed;
}

/** From when to when those of a class are due, or came; both included. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Those of a place who come to one step at best. */
export interface Rung {
  readonly step: number;
  /** In their order; they are put in it where somebody asks. */
  candidates(): readonly Candidate[];
}

/** The people of a place by what they can come to, the highest step first. */
export interface Ranked {
  /** Where it is known who stands at the edges. */
  readonly known: readonly Rung[];
  /** Where nobody has looked: the most that anybody in these buckets can come to. */
  readonly unknown: readonly (readonly [step: number, buckets: readonly PeopledBucket[]])[];
}

/** What a ranking rests on. */
interface RestsOn {
  readonly basis: string;
  readonly hours: PlaceHours;
  readonly version: number;
  readonly unsealed: number | undefined;
  /** From then on somebody is held by a cap no more. */
  readonly until: number;
  readonly byBucket: Map<number, OfBucket>;
}

// One slot in ten explores: what is usual is not forgotten for it.
const kept = {
  usual: new WeakMap<LanePlace, Ranked & RestsOn>(),
  exploring: new WeakMap<LanePlace, Ranked & RestsOn>(),
};

/** Those of a bucket, as they follow from who stands at its edges. */
interface OfBucket {
  readonly edges: Edges;
  readonly candidates: readonly Candidate[];
}

const nobody: readonly Candidate[] = [];

function rungOf(step: number, some: readonly Candidate[]): Rung {
  let inOrder: readonly Candidate[] | undefined;
  return {
    step,
    candidates: () => (inOrder ??= some.toSorted((a, b) => comparePlaced(a.best, b.best))),
  };
}

/** The most that time can add in a class: nobody counts as overdue for longer, and nobody is fresher than today. */
function mostTime(each: QueueClass, from: number, outlook: Outlook): number {
  // What waits by the minute is few, and is not worth a bound.
  if (each === 'inbound') return Number.MAX_SAFE_INTEGER;
  if (each === 'promise') return timeScore(each, Math.max(from, 0), outlook);
  const since = each === 'fresh' ? 0 : -mostDaysOverdue;
  return timeScore(each, Math.max(from, dayNumber(addDays(outlook.today, since))), outlook);
}

/** A lane as it is looked at in one class, of those who are due from an instant or day on. */
export class LaneInClass {
  readonly name: QueueClass;
  private readonly each: QueueClass;
  private readonly from: number;
  readonly known: KnownLane;
  private readonly outlook: Outlook;
  private readonly unsealed: number | undefined;
  private readonly byNewest: boolean;
  private readonly until: number;
  private readonly most: number;
  private readonly times = new Map<number, number>();

  constructor(
    name: QueueClass,
    each: QueueClass,
    from: number,
    known: KnownLane,
    unsealed: number | undefined,
    outlook: Outlook,
  ) {
    this.name = name;
    this.each = each;
    this.from = from;
    this.known = known;
    this.unsealed = unsealed;
    this.outlook = outlook;
    this.byNewest = isByNewest(name);
    this.until = dueUntil(name, outlook);
    this.most = mostTime(each, from, outlook);
  }

  /** The step of somebody who is due at the instant or day, or came then, in a bucket of that score. */
  private step(score: number, at: number): number {
    return stepOf(score + (this.each === 'inbound' ? this.most : this.time(Math.max(at, this.from))));
  }

  private time(at: number): number {
    const known = this.times.get(at) ?? timeScore(this.each, at, this.outlook);
    this.times.set(at, known);
    return known;
  }

  /** From when to when those of the class who came from a source are due. */
  span(sourceSeq: number): Span {
    const { name, each, from, until, outlook } = this;
    if (name !== 'inbound') return { from, until };
    const windowEnds = outlook.now - outlook.responseMs(sourceSeq);
    return each === 'inbound' ? { from: windowEnds + 1, until } : { from, until: windowEnds };
  }

  /** The bands in which nobody of the place is called who was missed in them. */
  private bandsOf(place: string): number {
    return this.name === 'promise' ? 0 : this.outlook.hours(place).bands;
  }

  /** The people of a place by what they can come to: as it was worked out before where nothing has changed. */
  rank(there: LanePlace): Ranked {
    const { outlook, unsealed } = this;
    const { place, version } = there;
    // What goes by the minute is other at each.
    if (version === null || this.each === 'promise' || this.each === 'inbound')
      return this.rankAnew(there, new Map());
    const hours = outlook.hours(place);
    const ranked = outlook.exploring ? kept.exploring : kept.usual;
    const before = ranked.get(there);
    const isAsBefore = before?.basis === outlook.basis && before.hours === hours;
    if (
      isAsBefore &&
      before.version === version &&
      before.unsealed === unsealed &&
      outlook.now < before.until
    )
      return before;
    const byBucket = isAsBefore ? before.byBucket : new Map<number, OfBucket>();
    const made = this.rankAnew(there, byBucket);
    ranked.set(there, { ...made, basis: outlook.basis, hours, version, unsealed, byBucket });
    return made;
  }

  /** @param byBucket what was worked out of each bucket before; what changed since is put right in it */
  private rankAnew(
    { place, buckets }: LanePlace,
    byBucket: Map<number, OfBucket>,
  ): Ranked & Pick<RestsOn, 'until'> {
    const { outlook } = this;
    const known = new Steps<Candidate>();
    const unknown = new Steps<PeopledBucket>();
    const bands = this.bandsOf(place);
    let changes = Number.POSITIVE_INFINITY;
    for (const bucket of buckets) {
      if (bucket.listSeq === this.unsealed) continue;
      const edges = this.known.edgesOf(bucket.seq, outlook.now);
      if (edges === undefined) {
        unknown.add(stepOf(bucketScore(this.each, bucket, outlook) + this.most), bucket);
        continue;
      }
      changes = Math.min(changes, edges.until);
      let found = byBucket.get(bucket.seq);
      if (found?.edges !== edges) {
        found = { edges, candidates: this.candidatesOf(bucket, edges, bands) };
        byBucket.set(bucket.seq, found);
      }
      for (const candidate of found.candidates) known.add(candidate.best.step, candidate);
    }
    return {
      known: known.inTurn().map(([step, some]) => rungOf(step, some)),
      unknown: unknown.inTurn(),
      until: changes,
    };
  }

  /** Those of the bucket who may be offered, by the bands in which they were missed. */
  private candidatesOf(bucket: PeopledBucket, { people }: Edges, bands: number): readonly Candidate[] {
    const { name: lane, each, outlook, byNewest } = this;
    const { from, until } = this.span(bucket.sourceSeq);
    const offered = people.filter(
      ({ missed, at }) => (missed & bands) === 0 && (byNewest ? at >= from : at <= until),
    );
    if (offered.length === 0) return nobody;
    const score = bucketScore(each, bucket, outlook);
    return offered.map(({ missed, at, prospectSeq }) => {
      const best = {
        rank: queueClasses.indexOf(each),
        step: this.step(score, at),
        closesAt: closesAt(bucket.place, outlook),
        // Of the fresh of one step the oldest goes first, and who that is nobody has looked up.
        dueAt: byNewest ? Number.MIN_SAFE_INTEGER : Math.max(at, from),
        prospectSeq: at < from ? 0 : prospectSeq,
      };
      return { lane, class: each, bucket, missed, score, best };
    });
  }
}
