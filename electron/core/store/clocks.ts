import { phoneZones } from 'virtual:phone-zones';
import { candidateZones } from '#shared/domain/zones.ts';
import type { Writer } from '../db/connection.ts';

interface Row {
  readonly seq: number;
  readonly stated: string | null;
  readonly country: string | null;
  readonly state: string | null;
  readonly city: string | null;
  readonly zones: string;
  readonly e164: string | null;
}

/** Works out anew which clocks people may live by, from what the book holds of them. */
export function refreshClocks(writer: Writer, prospectSeqs: readonly number[]): void {
  const rows = writer.all<Row>(
    `SELECT seq, time_zone AS stated, country, state, city, zones, (
       SELECT e164 FROM phone WHERE prospect_seq = prospect.seq AND e164 IS NOT NULL
       ORDER BY position, seq LIMIT 1) AS e164
     FROM prospect WHERE seq IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(prospectSeqs)],
  );
  for (const { seq, zones: kept, ...where } of rows) {
    const zones = candidateZones(where, phoneZones).join('&');
    // What told a clock once and tells none now was said elsewhere: it stays.
    if (zones !== '' && zones !== kept)
      writer.run('UPDATE prospect SET zones = ? WHERE seq = ?', [zones, seq]);
  }
}
