import { type Bucket, bucketKey } from '#shared/domain/queue/bucket.ts';
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

interface Known {
  /** Up to which turn of `bucket_count` it is known who stands where. */
  turned: number;
  readonly lanes: Map<QueueClass, Map<number, PeopledBucket>>;
}

/** In a book of a million some thousands of buckets are peopled: too many to be read for each card. */
const known = new WeakMap<Reader, Known>();

interface Turn extends PeopledBucket {
  readonly lane: QueueClass;
  readonly people: number;
  readonly turned: number;
}

function learn(reader: Reader, { turned, lanes }: Known): Known {
  const found = new Map([...lanes].map(([lane, buckets]) => [lane, new Map(buckets)]));
  const turns = reader.all<Turn>(
    `SELECT c.turned, c.lane, c.n AS people, b.seq, ${bucketColumns}
     FROM bucket_count c JOIN bucket b ON b.seq = c.bucket_seq WHERE c.turned > ? ORDER BY c.turned`,
    [turned],
  );
  for (const { lane, people, turned: _, ...bucket } of turns) {
    const buckets = found.get(lane) ?? new Map<number, PeopledBucket>();
    found.set(lane, buckets);
    if (people > 0) buckets.set(bucket.seq, bucket);
    else buckets.delete(bucket.seq);
  }
  return { turned: turns.at(-1)?.turned ?? turned, lanes: found };
}

/** Where somebody stands, kept in memory; only what has turned since is read. */
function peopled(reader: Reader): Known {
  const before = known.get(reader) ?? { turned: 0, lanes: new Map<QueueClass, Map<number, PeopledBucket>>() };
  const turned = reader.value<number | null>('SELECT max(turned) FROM bucket_count') ?? 0;
  if (turned === before.turned) return before;
  const now = learn(reader, before);
  if (!reader.mayBeTakenBack) known.set(reader, now);
  return now;
}

/** The buckets of a lane with somebody in them, but for those of an import that is not sealed. */
export function peopledBuckets(reader: Reader, lane: QueueClass): PeopledBucket[] {
  const buckets = peopled(reader).lanes.get(lane);
  if (!buckets) return [];
  const loading = reader.get<{ seq: number }>(`SELECT seq FROM list WHERE state = 'loading'`)?.seq;
  return [...buckets.values()].filter(({ listSeq }) => listSeq !== loading);
}

/** The same by their seq, those of an unsealed import among them. */
export const bucketsBySeq = (reader: Reader, lane: QueueClass): ReadonlyMap<number, PeopledBucket> =>
  peopled(reader).lanes.get(lane) ?? new Map<number, PeopledBucket>();

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
