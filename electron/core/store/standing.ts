import type { Standing } from '#shared/domain/queue/standing.ts';
import { attemptAfter } from '#shared/domain/hour-bands/attempts.ts';
import type { Bucket } from '#shared/domain/queue/bucket.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { bucketColumns, bucketSeqOf } from './buckets.ts';

export interface StandingRow extends Standing {
  readonly prospectSeq: number;
  readonly listSeq: number | null;
  readonly sourceSeq: number | null;
}

/** With the other lists under which they stand too. */
export interface StandingOfLists extends StandingRow {
  readonly alsoIn: readonly number[];
}

type KeptRow = Omit<StandingRow, 'bucket' | 'appointed'> &
  Bucket & {
    readonly bucketSeq: number | null;
    readonly appointed: 0 | 1;
    readonly ofList: number;
    readonly ofSource: number | null;
    readonly also: string;
  };

/** What the book has kept of the people, in the order of their seq. */
export function keptStandings(reader: Reader, prospectSeqs: readonly number[]): StandingOfLists[] {
  return reader
    .all<KeptRow>(
      `SELECT s.prospect_seq AS prospectSeq, s.list_seq AS ofList, s.source_seq AS ofSource, s.lane, s.due_at AS dueAt,
         s.due_on AS dueOn, s.missed_bands AS missedBands, s.callable_at AS callableAt, s.received_on AS receivedOn,
         s.skipped_on AS skippedOn, s.spoken, s.attempted, s.written, s.last_touch_at AS lastTouchAt, s.appointed,
         s.bucket_seq AS bucketSeq, ${bucketColumns},
         (SELECT json_group_array(list_seq ORDER BY list_seq) FROM standing_also a
          WHERE a.prospect_seq = s.prospect_seq) AS also
       FROM standing s LEFT JOIN bucket b ON b.seq = s.bucket_seq
       WHERE s.prospect_seq IN (SELECT value FROM json_each(?)) ORDER BY s.prospect_seq`,
      [JSON.stringify(prospectSeqs)],
    )
    .map(
      ({
        also,
        ofList,
        ofSource,
        bucketSeq,
        appointed,
        place,
        sourceSeq,
        classRank,
        attempt,
        listSeq,
        ...row
      }) => ({
        ...row,
        listSeq: ofList,
        sourceSeq: ofSource,
        appointed: appointed === 1,
        bucket: bucketSeq === null ? null : { place, sourceSeq, classRank, attempt, listSeq },
        alsoIn: JSON.parse(also) as number[],
      }),
    );
}

/** Keeps where a person stands. */
export function keepStanding(writer: Writer, { bucket, appointed, ...row }: StandingRow): void {
  // An upsert and not a replace: replacing would go past the triggers that keep the counts.
  writer.run(
    `INSERT INTO standing (prospect_seq, list_seq, source_seq, lane, bucket_seq, missed_bands, due_at, due_on,
       callable_at, received_on, skipped_on, spoken, attempted, written, last_touch_at, appointed)
     VALUES (:prospectSeq, :listSeq, :sourceSeq, :lane, :bucketSeq, :missedBands, :dueAt, :dueOn,
       :callableAt, :receivedOn, :skippedOn, :spoken, :attempted, :written, :lastTouchAt, :appointed)
     ON CONFLICT (prospect_seq) DO UPDATE SET
       list_seq = excluded.list_seq, source_seq = excluded.source_seq, lane = excluded.lane,
       bucket_seq = excluded.bucket_seq, missed_bands = excluded.missed_bands, due_at = excluded.due_at,
       due_on = excluded.due_on, callable_at = excluded.callable_at, received_on = excluded.received_on,
       skipped_on = excluded.skipped_on, spoken = excluded.spoken, attempted = excluded.attempted,
       written = excluded.written, last_touch_at = excluded.last_touch_at, appointed = excluded.appointed`,
    { ...row, appointed: appointed ? 1 : 0, bucketSeq: bucket && bucketSeqOf(writer, bucket) },
  );
}

/** Keeps where a person stands under the other lists that brought them, once they stand under the newest. */
export function keepAlso(writer: Writer, { prospectSeq, alsoIn }: StandingOfLists): void {
  writer.run('DELETE FROM standing_also WHERE prospect_seq = ?', [prospectSeq]);
  if (alsoIn.length === 0) return;
  writer.run(
    `INSERT INTO standing_also (prospect_seq, list_seq, lane, bucket_seq, missed_bands, due_at, due_on, callable_at,
       skipped_on)
     SELECT s.prospect_seq, j.value, s.lane, s.bucket_seq, s.missed_bands, s.due_at, s.due_on, s.callable_at,
       s.skipped_on
     FROM standing s, json_each(?) j WHERE s.prospect_seq = ?`,
    [JSON.stringify(alsoIn), prospectSeq],
  );
}

/** Where somebody stands of whom nothing is known but that they came. */
type NewcomerRow = Pick<StandingRow, 'prospectSeq' | 'sourceSeq' | 'receivedOn' | 'lane' | 'dueAt'> & {
  readonly bucketSeq: number | null;
};

/** Keeps where new people of a list stand, each of whom `rowOf` is asked once for. */
export function insertNewcomers<Person>(
  writer: Writer,
  listSeq: number,
  people: readonly Person[],
  rowOf: (person: Person) => NewcomerRow,
): void {
  writer.insertAll(
    'standing (prospect_seq, list_seq, source_seq, received_on, lane, bucket_seq, due_at)',
    '?, ?, ?, ?, ?, ?, ?',
    people,
    (values, person) => {
      const { prospectSeq, sourceSeq, receivedOn, lane, bucketSeq, dueAt } = rowOf(person);
      values.push(prospectSeq, listSeq, sourceSeq, receivedOn, lane, bucketSeq, dueAt);
    },
  );
}

/** Which call in a row the next one to a person is. */
export const nextAttempt = (reader: Reader, prospectSeq: number): number =>
  reader.get<{ attempt: number }>(
    `SELECT b.attempt FROM standing s JOIN bucket b ON b.seq = s.bucket_seq WHERE s.prospect_seq = ?`,
    [prospectSeq],
  )?.attempt ?? attemptAfter(0);

/**
 * Counts those of the list that is loading who wait to be called first: for them the triggers leave it
 * to one statement. To be called once they all stand, before the list is sealed.
 */
export function countFresh(writer: Writer, listSeq: number): void {
  writer.run(
    `INSERT INTO waiting (lane, list_seq, due_on, n)
     SELECT 'fresh', list_seq, '', count(*) FROM standing WHERE list_seq = ? AND lane = 'fresh' GROUP BY list_seq
     ON CONFLICT (lane, list_seq, due_on) DO UPDATE SET n = excluded.n`,
    [listSeq],
  );
  writer.run(
    `INSERT INTO bucket_count (lane, bucket_seq, n, changed)
     SELECT 'fresh', s.bucket_seq, count(*), 1 + coalesce((SELECT max(changed) FROM bucket_count), 0) FROM bucket b CROSS JOIN standing s INDEXED BY standing_bucket
     ON s.lane = 'fresh' AND s.bucket_seq = b.seq WHERE b.list_seq = ? GROUP BY s.bucket_seq
     ON CONFLICT (lane, bucket_seq) DO UPDATE SET n = excluded.n, changed = excluded.changed`,
    [listSeq],
  );
}

/** Forgets how many of a list wait: it was never sealed, and those whom it brought are gone. */
export const forgetCount = (writer: Writer, listSeq: number): void => {
  writer.run('DELETE FROM waiting WHERE list_seq = ?', [listSeq]);
  writer.run(
    `UPDATE bucket_count SET n = 0, changed = 1 + (SELECT max(changed) FROM bucket_count)
     WHERE bucket_seq IN (SELECT seq FROM bucket WHERE list_seq = ?)`,
    [listSeq],
  );
};
