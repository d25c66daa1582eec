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

export interface PeopledBucket extends Bucket {
  readonly seq: number;
  readonly people: number;
}

/** The buckets of a lane with somebody in them, but for those of an import that is not sealed. */
export const peopledBuckets = (reader: Reader, lane: QueueClass): PeopledBucket[] =>
  reader.all<PeopledBucket>(
    `SELECT b.seq, c.n AS people, ${bucketColumns} FROM bucket_count c JOIN bucket b ON b.seq = c.bucket_seq
     WHERE c.lane = ? AND c.n > 0 AND b.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)`,
    [lane],
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
     SELECT b.seq, 1 AS people, ${bucketColumns} FROM found JOIN bucket b ON b.seq = found.seq`,
    { list: listSeq, lane },
  );
}
