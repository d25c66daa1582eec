import type { Reader } from '../db/connection.ts';

/** A live word that a number is wrong or dead which no later answer on the same row of the book has followed. */
export interface WordOfDead {
  /** E.164 */
  readonly number: string;
  readonly ext: string | null;
  readonly onDate: string;
  readonly prospectSeq: number;
  /** On whose card it was said. */
  readonly name: string | null;
}

/** What was said of numbers (E.164) being wrong or dead, by whomever they were dialled for; the newest last. */
export const wordsOfDead = (reader: Reader, numbers: readonly string[]): WordOfDead[] =>
  reader.all<WordOfDead>(
    `SELECT w.number, o.ext, w.on_date AS onDate, w.prospect_seq AS prospectSeq, p.full_name AS name
     FROM json_each(?) n CROSS JOIN live_touch w ON w.outcome = 'wrong-number' AND w.number = n.value
     LEFT JOIN phone o ON o.seq = w.phone_seq LEFT JOIN seen_prospect p ON p.seq = w.prospect_seq
     WHERE NOT EXISTS (
       SELECT 1 FROM live_touch a
       WHERE a.phone_seq = w.phone_seq AND a.reached <> 'nobody' AND a.occurred_at > w.occurred_at)
     ORDER BY w.occurred_at, w.seq`,
    [JSON.stringify(numbers)],
  );
