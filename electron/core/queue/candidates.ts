import { comparePlaced } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import type { QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { knownLane, type LanePlace, type PeopledBucket, unsealedList } from '../store/buckets.ts';
import { firstDueOfEach, newestOfEach, type Shelf } from '../store/queue.ts';
import type { Waiting } from '../store/waiting.ts';
import { type Candidate, LaneInClass, type Ranked, type Span } from './ranked.ts';
import { isByNewest, shelvesOf } from './shelves.ts';

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

/** Those of a bucket in one class at the moment, and where they are read from. */
export interface ShelvedCandidate extends Candidate, Span {
  readonly shelf: Shelf;
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

/** The people of one place as they are gone through, the highest step first. */
class Look {
  readonly lane: LaneInClass;
  readonly shelf: Shelf;
  private readonly there: LanePlace;
  private ranked: Ranked;
  private at = 0;
  /** The step that was taken last. */
  private below = Number.POSITIVE_INFINITY;

  constructor(lane: LaneInClass, shelf: Shelf, there: LanePlace) {
    this.lane = lane;
    this.shelf = shelf;
    this.there = there;
    this.ranked = lane.rank(there);
  }

  /** The highest step that somebody comes to who is known; below all others where there is none. */
  get step(): number {
    return this.ranked.known[this.at]?.step ?? Number.NEGATIVE_INFINITY;
  }

  /** Whether somebody may come to the step in a bucket into which nobody has looked. */
  isUnsure(step: number): boolean {
    const [first] = this.ranked.unknown;
    return first !== undefined && first[0] >= step;
  }

  /** Those buckets. */
  unsure(step: number): PeopledBucket[] {
    return this.ranked.unknown.flatMap(([most, buckets]) => (most >= step ? buckets : []));
  }

  /** Goes on from where it is, now that more is known. */
  rankAnew(): void {
    this.ranked = this.lane.rank(this.there);
    this.at = this.ranked.known.findIndex(({ step }) => step < this.below);
    if (this.at < 0) this.at = this.ranked.known.length;
  }

  /** Those of the highest step, in their order. */
  take(): readonly Candidate[] {
    const rung = this.ranked.known[this.at];
    this.below = this.step;
    this.at += 1;
    return rung?.candidates() ?? [];
  }
}

/** Those of the highest step of several places, in the order of all. */
function* merged(looks: readonly Look[]): Generator<ShelvedCandidate> {
  const left = looks.map((look) => ({ look, some: look.take(), at: 0 }));
  for (;;) {
    let first: { readonly row: (typeof left)[number]; readonly candidate: Candidate } | undefined;
    for (const row of left) {
      const candidate = row.some[row.at];
      if (candidate && (!first || comparePlaced(candidate.best, first.candidate.best) < 0))
        first = { row, candidate };
    }
    if (!first) return;
    first.row.at += 1;
    const { lane, shelf } = first.row.look;
    const { candidate } = first;
    yield { ...candidate, ...lane.span(candidate.bucket.sourceSeq), shelf };
  }
}

/** Into so many buckets is looked at once. */
const lookedAtOnce = 100;

/** Looks up who stands at the edges of buckets in which somebody may come to the step; false where there are none. */
function lookInto(reader: Reader, looks: readonly Look[], step: number, now: number): boolean {
  const unsure = looks.filter((look) => look.isUnsure(step));
  const lane = unsure[0]?.lane;
  if (!lane) return false;
  const into: Look[] = [];
  const seqs = new Set<number>();
  for (const look of unsure) {
    if (look.lane !== lane || seqs.size >= lookedAtOnce) continue;
    into.push(look);
    for (const { seq } of look.unsure(step)) seqs.add(seq);
  }
  const edges = (isByNewest(lane.name) ? newestOfEach : firstDueOfEach)(reader, lane.name, [...seqs], now);
  for (const [seq, there] of edges) lane.known.keepEdges(seq, there);
  for (const look of into) look.rankAnew();
  return true;
}

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
): Generator<ShelvedCandidate> {
  const unsealed = unsealedList(reader);
  const looks = lanesOf(each).flatMap((name) => {
    const lane = new LaneInClass(name, each, from, knownLane(reader, name), unsealed, outlook);
    return shelvesOf(reader, name, lane.known, asked.listSeq).flatMap(({ shelf, places }) =>
      [...places]
        .filter(({ place }) => isOpen(place, outlook, asked.work ?? 'both'))
        .map((there) => new Look(lane, shelf, there)),
    );
  });
  for (;;) {
    const highest = looks.reduce((most, { step }) => Math.max(most, step), Number.NEGATIVE_INFINITY);
    if (lookInto(reader, looks, highest, outlook.now)) continue;
    if (highest === Number.NEGATIVE_INFINITY) return;
    yield* merged(looks.filter(({ step }) => step === highest));
  }
}
