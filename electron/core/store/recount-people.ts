import { placeOfKey } from '#shared/domain/calling/place.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import type { Reader, SqlValue } from '../db/connection.ts';
import type { Whose } from './recounts.ts';
import { peopleAtDomain } from './suppression.ts';

const seqsOf = (reader: Reader, sql: string, values: readonly SqlValue[]): number[] =>
  reader.all<{ seq: number }>(sql, values).map(({ seq }) => seq);

/** The buckets of the places where the rule of a jurisdiction holds, as JSON. */
function bucketsUnder(reader: Reader, jurisdiction: string): string {
  const buckets = reader.all<{ seq: number; place: string }>(
    `SELECT seq, place FROM bucket WHERE place <> ''`,
  );
  const holds = (place: string) =>
    jurisdiction === 'courtesy' || placeOfKey(place).jurisdictions.includes(jurisdiction);
  return JSON.stringify(buckets.filter(({ place }) => holds(place)).map(({ seq }) => seq));
}

const inBuckets = 'bucket_seq IN (SELECT value FROM json_each(:buckets))';

/** Those whom a rule may hold for what was dialled or said before; by the index of buckets, in no order. */
const anyUnder = (reader: Reader, jurisdiction: string, limit: number): number[] =>
  reader
    .all<{ seq: number }>(
      `SELECT prospect_seq AS seq FROM (
         SELECT prospect_seq FROM standing INDEXED BY standing_bucket
         WHERE bucket_seq IS NOT NULL AND lane IN ('promise', 'follow-up', 'step', 'again') AND ${inBuckets}
         LIMIT :limit)
       UNION ALL
       SELECT l.prospect_seq FROM (SELECT DISTINCT prospect_seq FROM launch) l
       CROSS JOIN standing s ON s.prospect_seq = l.prospect_seq
       WHERE s.lane IN ('fresh', 'inbound') AND ${inBuckets}`,
      { buckets: bucketsUnder(reader, jurisdiction), limit },
    )
    .map(({ seq }) => seq);

/**
 * Those of a recount behind a prospect, in the order of their seq. It may read long over whoever is not
 * concerned: only for the thread that works by the batch.
 */
export function peopleToRecount(reader: Reader, whose: Whose, after: number, limit: number): number[] {
  switch (whose.kind) {
    case 'everybody':
      return seqsOf(reader, 'SELECT seq FROM prospect WHERE seq > ? ORDER BY seq LIMIT ?', [after, limit]);
    case 'steps':
      return seqsOf(
        reader,
        `SELECT prospect_seq AS seq FROM standing NOT INDEXED
         WHERE prospect_seq > ? AND lane = 'step' AND due_on >= ? ORDER BY prospect_seq LIMIT ?`,
        [after, whose.from, limit],
      );
    case 'rule':
      return reader
        .all<{ seq: number }>(
          `SELECT prospect_seq AS seq FROM standing NOT INDEXED
           WHERE prospect_seq > :after AND ${inBuckets} AND (last_touch_at IS NOT NULL
             OR EXISTS (SELECT 1 FROM launch l WHERE l.prospect_seq = standing.prospect_seq))
           ORDER BY prospect_seq LIMIT :limit`,
          { after, limit, buckets: bucketsUnder(reader, whose.jurisdiction) },
        )
        .map(({ seq }) => seq);
    case 'domain':
      return peopleAtDomain(reader, whose.domain, { after, limit });
    case 'number':
      return seqsOf(
        reader,
        'SELECT DISTINCT prospect_seq AS seq FROM phone WHERE e164 = ? AND prospect_seq > ? ORDER BY 1 LIMIT ?',
        [whose.number, after, limit],
      );
    case 'account':
      return seqsOf(
        reader,
        `SELECT seq FROM prospect INDEXED BY prospect_account WHERE account_seq = ? AND seq > ? ORDER BY seq LIMIT ?`,
        [whose.accountSeq, after, limit],
      );
  }
}

/** All of a recount, where they are so many at most; null where they are more. By indexes alone. */
export function fewToRecount(reader: Reader, whose: Whose, most: number): number[] | null {
  const found = anyToRecount(reader, whose, most + 1);
  return found.length > most ? null : found;
}

function anyToRecount(reader: Reader, whose: Whose, limit: number): number[] {
  if (whose.kind === 'rule') return anyUnder(reader, whose.jurisdiction, limit);
  if (whose.kind !== 'steps') return peopleToRecount(reader, whose, 0, limit);
  return seqsOf(
    reader,
    `SELECT prospect_seq AS seq FROM standing INDEXED BY standing_due
     WHERE lane = 'step' AND due_on IS NOT NULL AND due_at >= ? LIMIT ?`,
    [whose.from === '' ? 0 : dayNumber(whose.from), limit],
  );
}
