import { placeOfKey } from '#shared/domain/calling/place.ts';
import type { Reader } from '../db/connection.ts';

/** Those who were touched or called where the rule of a jurisdiction holds: its caps and rests may hold them. */
export function touchedUnder(reader: Reader, jurisdiction: string): number[] {
  const places = reader
    .all<{ place: string }>(`SELECT DISTINCT place FROM bucket WHERE place <> ''`)
    .map(({ place }) => place)
    .filter((place) => jurisdiction === 'courtesy' || placeOfKey(place).jurisdictions.includes(jurisdiction));
  return reader
    .all<{ seq: number }>(
      `SELECT s.prospect_seq AS seq FROM bucket b CROSS JOIN standing s ON s.bucket_seq = b.seq
       WHERE b.place IN (SELECT value FROM json_each(?)) 
         AND (s.last_touch_at IS NOT NULL OR s.prospect_seq IN (SELECT prospect_seq FROM launch))`,
      [JSON.stringify(places)],
    )
    .map(({ seq }) => seq);
}
