import type { AttemptCount } from '#shared/domain/hour-bands/attempts.ts';
import { type BandCount, longestDays } from '#shared/domain/hour-bands/belief.ts';
import type { Band } from '#shared/domain/hour-bands/bands.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import type { Reader, Writer } from '../db/connection.ts';

/** Calls of earlier days by the hour on the clock of whoever was called, as far back as they count. */
export const callsByBand = (reader: Reader, today: string): BandCount[] =>
  reader.all<BandCount & { readonly band: Band }>(
    `SELECT on_date AS "on", their_hour AS band, sum(dials) AS dials, sum(answered) AS answered
     FROM call_count WHERE on_date >= ? AND on_date < ? AND their_hour BETWEEN 8 AND 17 GROUP BY 1, 2 ORDER BY 1, 2`,
    [addDays(today, -longestDays), today],
  );

/** The same by the attempt that they were. */
export const callsByAttempt = (reader: Reader, today: string): AttemptCount[] =>
  reader.all<AttemptCount>(
    `SELECT on_date AS "on", attempt, sum(dials) AS dials, sum(answered) AS answered
     FROM call_count WHERE on_date >= ? AND on_date < ? AND attempt > 0 GROUP BY 1, 2 ORDER BY 1, 2`,
    [addDays(today, -longestDays), today],
  );

/** Calls made on a day. */
export const callsOn = (reader: Reader, onDate: string): number =>
  reader.value<number>('SELECT coalesce(sum(dials), 0) FROM call_count WHERE on_date = ?', [onDate]);

/** Changes with every call of an earlier day that is written down or taken back, or that a demo brings or takes. */
export const pastVersion = (reader: Reader): number =>
  reader.value<number>('SELECT n FROM call_version WHERE seq = 1');

/** Makes the calls of earlier days read anew, where they came or went without a command of their own. */
export function readPastAnew(writer: Writer): void {
  writer.run('UPDATE call_version SET n = n + 1');
}

/** Forgets every call that was counted, of a book that holds none any more. */
export function uncountCalls(writer: Writer): void {
  writer.run('DELETE FROM call_count');
  readPastAnew(writer);
}

export interface SourceCount {
  readonly sourceSeq: number;
  readonly name: string;
  readonly worked: number;
  readonly appointed: number;
  readonly responseMinutes: number | null;
}

/** What came of the people of each source. */
export const sourceCounts = (reader: Reader): SourceCount[] =>
  reader.all<SourceCount>(
    `SELECT s.seq AS sourceSeq, s.name, coalesce(c.worked, 0) AS worked, coalesce(c.appointed, 0) AS appointed,
       s.response_minutes AS responseMinutes
     FROM source s LEFT JOIN source_count c ON c.source_seq = s.seq`,
  );
