import { type Bucket, bucketKey } from '#shared/domain/queue/bucket.ts';
import { remembered } from '#shared/domain/remembered.ts';
import type { QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '../db/connection.ts';

/** The columns of a bucket, as `b`. */
export const bucketColumns = `b.place, b.source_seq AS sourceSeq, b.class_rank AS classRank, b.attempt,
  b.list_seq AS listSeq`;

/** The seq of a bucket, made if nobody was in it before. */
export function bucketSeqOf(writer: Writer, bucket: Bucket): number {
  const values = { ...bucket };
  const known = writer.get<{ seq: number }>(
    `SELECT seq FROM bucket WHERE place = :place AND source_seq = :sourceSeq AND class_rank = :classRank
       AND attempt = :attempt AND list_seq = :listSeq`,
    values,
  );
  if (known) return known.seq;
  return writer.run(
    `INSERT INTO bucket (place, source_seq, class_rank, attempt, list_seq)
     VALUES (:place, :sourceSeq, :classRank, :attempt, :listSeq)`,
    values,
  ).seq;
}

/** Looks a bucket up once, for work that needs the same few for thousands of people. */
export class KnownBuckets {
  private readonly seqs = new Map<string, number>();

  seqOf(writer: Writer, bucket: Bucket): number {
    const key = bucketKey(bucket);
    const known = this.seqs.get(key);
    if (known !== undefined) return known;
    const seq = bucketSeqOf(writer, bucket);
    this.seqs.set(key, seq);
    return seq;
  }
}

/** A bucket in which somebody stands. */
export interface PeopledBucket extends Bucket {
  readonly seq: number;
}

/** Who stands first of those of a bucket whose last calls were missed in the same bands, a bit each. */
export interface Edge {
  readonly missed: number;
  /** When they are due, or came. */
  readonly at: number;
  /** 0 where nobody has looked who it is. */
  readonly prospectSeq: number;
}

/** Who stands at the edges of a bucket, of those whom no cap holds. */
export interface Edges {
  readonly people: readonly Edge[];
  /** From then on a cap holds somebody no more who stands before them. */
  readonly until: number;
}

/** The buckets of a lane with people of one place in them: whatever hour it is for one of them, it is for all. */
export interface LanePlace {
  readonly place: string;
  readonly buckets: Iterable<PeopledBucket>;
  /** Rises with whatever changes of it; null where it was put together for one question. */
  readonly version: number | null;
}

class KnownPlace implements LanePlace {
  readonly place: string;
  readonly bySeq = new Map<number, PeopledBucket>();
  version = 0;

  constructor(place: string) {
    this.place = place;
  }

  get buckets(): Iterable<PeopledBucket> {
    return this.bySeq.values();
  }
}

/** What is known of one lane: where somebody stands, and, as far as somebody has looked, who stands first. */
export class KnownLane {
  readonly buckets = new Map<number, PeopledBucket>();
  private readonly byPlace = new Map<string, KnownPlace>();
  private readonly edges = new Map<number, Edges>();

  get places(): Iterable<LanePlace> {
    return this.byPlace.values();
  }

  /** Takes in that somebody came to stand in the bucket, or went: of who stands first there nothing is known. */
  learn(bucket: PeopledBucket, people: number): void {
    const { seq, place } = bucket;
    const there = this.byPlace.get(place) ?? new KnownPlace(place);
    this.byPlace.set(place, there);
    there.version += 1;
    this.edges.delete(seq);
    if (people <= 0) {
      this.buckets.delete(seq);
      there.bySeq.delete(seq);
    } else if (!this.buckets.has(seq)) {
      this.buckets.set(seq, bucket);
      there.bySeq.set(seq, bucket);
    }
  }

  /** Who stands at the edges of the bucket, the first of them due or the newest; undefined where nobody has looked. */
  edgesOf(bucketSeq: number, now: number): Edges | undefined {
    const known = this.edges.get(bucketSeq);
    return known && now < known.until ? known : undefined;
  }

  keepEdges(bucketSeq: number, edges: Edges): void {
    this.edges.set(bucketSeq, edges);
    const place = this.buckets.get(bucketSeq)?.place;
    const there = place === undefined ? undefined : this.byPlace.get(place);
    if (there) there.version += 1;
  }
}

interface Known {
  /** Up to which change of `bucket_count` it is known. */
  readonly changed: number;
  readonly lanes: Map<QueueClass, KnownLane>;
}

/** In a book of a million some thousands of buckets are peopled: too many to be read for each card. */
const known = new WeakMap<Reader, Known>();

interface Change extends PeopledBucket {
  readonly lane: QueueClass;
  readonly people: number;
  readonly changed: number;
}

const samePlace = remembered((place) => place);

const changedSince = `SELECT c.changed, c.lane, c.n AS people, b.seq, ${bucketColumns}
  FROM bucket_count c JOIN bucket b ON b.seq = c.bucket_seq WHERE c.changed > ? ORDER BY c.changed`;

/** Adds what has changed since: buckets that were entered or left. */
function learn(reader: Reader, { changed, lanes }: Known): Known {
  const changes = reader.all<Change>(changedSince, [changed]);
  for (const { lane, people, changed: _, ...found } of changes) {
    const there = lanes.get(lane) ?? new KnownLane();
    lanes.set(lane, there);
    // Thousands of buckets share a few dozen places.
    there.learn({ ...found, place: samePlace(found.place) }, people);
  }
  return { changed: changes.at(-1)?.changed ?? changed, lanes };
}

/** Where somebody stands, kept in memory; only what has changed since is read. */
function peopled(reader: Reader): Known {
  const nothing = { changed: 0, lanes: new Map<QueueClass, KnownLane>() };
  // What may yet be taken back is not kept.
  if (reader.mayBeTakenBack) return learn(reader, nothing);
  const before = known.get(reader) ?? nothing;
  const changed = reader.value<number | null>('SELECT max(changed) FROM bucket_count') ?? 0;
  if (changed === before.changed) return before;
  const now = learn(reader, before);
  known.set(reader, now);
  return now;
}

/** Where somebody stands in the lane, those of an unsealed import among them. */
export const knownLane = (reader: Reader, lane: QueueClass): KnownLane =>
  peopled(reader).lanes.get(lane) ?? new KnownLane();

/** The list that is being brought in, of whom nobody is offered yet; undefined where there is none. */
export const unsealedList = (reader: Reader): number | undefined =>
  reader.once(
    'unsealed list',
    () => reader.get<{ seq: number }>(`SELECT seq FROM list WHERE state = 'loading'`)?.seq,
  );

/**
 * The buckets of a lane in which somebody of the list stands: of those whom it brought last, or of those whom
 * another list has brought since. Each is found by one step along the index.
 */
export function bucketsOfList(
  reader: Reader,
  from: 'standing' | 'standing_also',
  lane: QueueClass,
  listSeq: number,
): PeopledBucket[] {
  const index = from === 'standing' ? 'standing_list' : 'standing_also_bucket';
  const among = `${from} INDEXED BY ${index} WHERE list_seq = :list AND lane = :lane${
    from === 'standing' ? ' AND due_on IS NOT NULL' : ''
  }`;
  return reader.all<PeopledBucket>(
    `WITH RECURSIVE found (seq) AS (
       SELECT (SELECT min(bucket_seq) FROM ${among})
       UNION ALL
       SELECT (SELECT min(bucket_seq) FROM ${among} AND bucket_seq > found.seq) FROM found WHERE found.seq IS NOT NULL)
     SELECT b.seq, ${bucketColumns} FROM found JOIN bucket b ON b.seq = found.seq`,
    { list: listSeq, lane },
  );
}
