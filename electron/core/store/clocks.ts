import type { Reader, Writer } from '../db/connection.ts';

/** What the book holds of where somebody is, and of the clocks they live by. */
export interface WhereaboutsRow {
  readonly seq: number;
  readonly stated: string | null;
  readonly country: string | null;
  readonly state: string | null;
  readonly city: string | null;
  /** Joined with `&`. */
  readonly zones: string;
  /** Their first number. */
  readonly e164: string | null;
}

export function whereaboutsOf(reader: Reader, prospectSeqs: readonly number[]): WhereaboutsRow[] {
  return reader.all<WhereaboutsRow>(
    `SELECT seq, time_zone AS stated, country, state, city, zones, (
       SELECT e164 FROM phone WHERE prospect_seq = prospect.seq AND e164 IS NOT NULL
       ORDER BY position, seq LIMIT 1) AS e164
     FROM prospect WHERE seq IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(prospectSeqs)],
  );
}

export function writeZones(writer: Writer, prospectSeq: number, zones: string): void {
  writer.run('UPDATE prospect SET zones = ? WHERE seq = ?', [zones, prospectSeq]);
}
