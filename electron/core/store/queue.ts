import type { Bucket } from '#shared/domain/queue/bucket.ts';
import { dueUntil, type Waits } from '#shared/domain/queue/order.ts';
import type { QueueMoment } from '#shared/domain/queue/outlook.ts';
import type { QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { type Edge, type Edges, knownLane } from './buckets.ts';

/** Somebody at the head of a bucket. */
export interface HeadRow {
  readonly prospectSeq: number;
  readonly dueAt: number;
}

/** Where people of a bucket are read from: the whole book, those a list brought last, or others of that list. */
export type Shelf =
  | { readonly kind: 'book' }
  | { readonly kind: 'list'; readonly listSeq: number }
  | { readonly kind: 'also'; readonly listSeq: number };

const shelves = {
  book: `standing INDEXED BY standing_bucket WHERE bucket_seq IS NOT NULL`,
  list: `standing INDEXED BY standing_list WHERE list_seq = :list AND due_on IS NOT NULL`,
  also: `standing_also INDEXED BY standing_also_bucket WHERE list_seq = :list`,
} as const;

/** The same in the order in which they are due. */
const inOrderDue = {
  book: `standing INDEXED BY standing_due WHERE due_on IS NOT NULL`,
  list: `standing INDEXED BY standing_list_due WHERE list_seq = :list AND due_on IS NOT NULL`,
  also: `standing_also INDEXED BY standing_also_due WHERE list_seq = :list`,
} as const;

const ofEachShelf = (sql: (from: keyof typeof shelves) => string): Record<keyof typeof shelves, string> => ({
  book: sql('book'),
  list: sql('list'),
  also: sql('also'),
});

const free = `skipped_on IS NOT :today AND callable_at <= :callable`;
const columns = 'prospect_seq AS prospectSeq, due_at AS dueAt';

/** The statements that read the people of a bucket. Their plans are tested: an index alone, no sorting. */
export const bucketStatements = {
  longest: ofEachShelf(
    (
      from,
    ) => `SELECT ${columns} FROM ${shelves[from]} AND lane = :lane AND bucket_seq = :bucket AND missed_bands = :missed
     AND due_at BETWEEN :from AND :until AND ${free} ORDER BY due_at, prospect_seq LIMIT :limit`,
  ),
  newest: ofEachShelf(
    (
      from,
    ) => `SELECT ${columns} FROM ${shelves[from]} AND lane = :lane AND bucket_seq = :bucket AND missed_bands = :missed
     AND due_at <= :until AND ${free} ORDER BY due_at DESC LIMIT 1`,
  ),
};

const ofShelf = (shelf: Shelf) => (shelf.kind === 'book' ? {} : { list: shelf.listSeq });

/** The people of one bucket in one lane. */
export interface Drawer {
  readonly shelf: Shelf;
  readonly lane: QueueClass;
  readonly bucketSeq: number;
  /** People whose caps hold until later than this are left out. */
  readonly callableBy: number;
}

const named = ({ shelf, lane, bucketSeq }: Drawer) => ({
  lane,
  bucket: bucketSeq,
  ...ofShelf(shelf),
});

/** Those of a drawer who have waited longest, from one instant or day to another, both included. */
export const longestIn = (
  reader: Reader,
  drawer: Drawer,
  missed: number,
  range: { readonly from: number; readonly until: number },
  today: string,
  limit: number,
): HeadRow[] =>
  reader.all<HeadRow>(bucketStatements.longest[drawer.shelf.kind], {
    ...named(drawer),
    missed,
    ...range,
    today,
    callable: drawer.callableBy,
    limit,
  });

/** The newest of a drawer up to an instant or day. */
export const newestIn = (
  reader: Reader,
  drawer: Drawer,
  missed: number,
  until: number,
  today: string,
): HeadRow | undefined =>
  reader.get<HeadRow>(bucketStatements.newest[drawer.shelf.kind], {
    ...named(drawer),
    missed,
    until,
    today,
    callable: drawer.callableBy,
  });

/** Somebody who is due, with all that decides whether they are offered. */
export interface DueRow extends HeadRow, Waits {
  readonly bucket: Bucket;
}

/** When whoever comes after the first so many of a lane is due; undefined where no more are due at the moment. */
export const dueAfter = (
  reader: Reader,
  shelf: Shelf,
  lane: QueueClass,
  first: number,
  moment: QueueMoment,
): number | undefined =>
  reader.get<{ dueAt: number }>(
    `SELECT due_at AS dueAt FROM ${inOrderDue[shelf.kind]} AND lane = :lane AND due_at <= :until
     ORDER BY due_at LIMIT 1 OFFSET :first`,
    { ...ofShelf(shelf), lane, until: dueUntil(lane, moment), first },
  )?.dueAt;

/**
 * Everybody of a lane who is due before an instant or day: to be asked where they are few. Who was passed over
 * today or is held by a cap is left out.
 */
export function everybodyDue(
  reader: Reader,
  shelf: Shelf,
  lane: QueueClass,
  before: number,
  moment: QueueMoment,
): DueRow[] {
  const { buckets } = knownLane(reader, lane);
  const rows = reader.all<HeadRow & Pick<Waits, 'missedBands'> & { readonly bucketSeq: number }>(
    `SELECT prospect_seq AS prospectSeq, due_at AS dueAt, missed_bands AS missedBands, bucket_seq AS bucketSeq
     FROM ${inOrderDue[shelf.kind]} AND lane = :lane AND due_at < :before AND ${free}`,
    { ...ofShelf(shelf), lane, before, today: moment.today, callable: moment.now },
  );
  return rows.flatMap(({ bucketSeq, ...row }) => {
    const bucket = buckets.get(bucketSeq);
    return bucket ? { ...row, bucket, lane, skippedOn: null, callableAt: 0 } : [];
  });
}

/** Nobody stands there, or nobody has to be looked for again. */
const never = Number.POSITIVE_INFINITY;

const firstOfEach = `WITH RECURSIVE drawer (bucket, missed) AS (
    SELECT value, (SELECT min(missed_bands) FROM ${shelves.book} AND lane = :lane AND bucket_seq = value)
    FROM json_each(:seqs)
    UNION ALL
    SELECT bucket, (SELECT min(missed_bands) FROM ${shelves.book} AND lane = :lane AND bucket_seq = drawer.bucket
      AND missed_bands > drawer.missed)
    FROM drawer WHERE missed IS NOT NULL)
  SELECT d.bucket, d.missed, coalesce(s.due_at, ${Number.MAX_SAFE_INTEGER}) AS at,
    coalesce(s.prospect_seq, 0) AS prospectSeq,
    (SELECT min(callable_at) FROM ${shelves.book} AND lane = :lane AND bucket_seq = d.bucket AND missed_bands = d.missed
      AND (due_at, prospect_seq) < (coalesce(s.due_at, ${Number.MAX_SAFE_INTEGER}), coalesce(s.prospect_seq, 0))
    ) AS heldUntil
  FROM drawer d LEFT JOIN standing s ON s.prospect_seq = (
    SELECT prospect_seq FROM ${shelves.book} AND lane = :lane AND bucket_seq = d.bucket AND missed_bands = d.missed
      AND callable_at <= :now
    ORDER BY due_at, prospect_seq LIMIT 1)
  WHERE d.missed IS NOT NULL`;

/** Who is due first in each of those buckets of a lane, of those whom no cap holds at the instant. */
export function firstDueOfEach(
  reader: Reader,
  lane: QueueClass,
  bucketSeqs: readonly number[],
  now: number,
): Map<number, Edges> {
  const rows = reader.all<Edge & { readonly bucket: number; readonly heldUntil: number | null }>(
    firstOfEach,
    {
      lane,
      seqs: JSON.stringify(bucketSeqs),
      now,
    },
  );
  return edgesBy(
    rows.map(({ bucket, heldUntil, ...edge }) => ({ bucket, edge, until: heldUntil ?? never })),
    bucketSeqs,
  );
}

/** When the newest came in each of those buckets of untouched people; no call to them was ever missed. */
export function newestOfEach(
  reader: Reader,
  lane: QueueClass,
  bucketSeqs: readonly number[],
): Map<number, Edges> {
  const rows = reader.all<{ readonly bucket: number; readonly at: number | null }>(
    `SELECT value AS bucket, (
       SELECT max(due_at) FROM standing INDEXED BY standing_bucket
       WHERE bucket_seq IS NOT NULL AND lane = ? AND bucket_seq = value AND missed_bands = 0) AS at
     FROM json_each(?)`,
    [lane, JSON.stringify(bucketSeqs)],
  );
  return edgesBy(
    rows.flatMap(({ bucket, at }) =>
      at === null ? [] : [{ bucket, edge: { missed: 0, at, prospectSeq: 0 }, until: never }],
    ),
    bucketSeqs,
  );
}

interface FoundEdge {
  readonly bucket: number;
  readonly edge: Edge;
  readonly until: number;
}

function edgesBy(found: readonly FoundEdge[], bucketSeqs: readonly number[]): Map<number, Edges> {
  const byBucket = Map.groupBy(found, ({ bucket }) => bucket);
  return new Map(
    bucketSeqs.map((seq) => {
      const there = byBucket.get(seq) ?? [];
      const people = there.map(({ edge }) => edge);
      return [seq, { people, until: there.reduce((first, { until }) => Math.min(first, until), never) }];
    }),
  );
}
