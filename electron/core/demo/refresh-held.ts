import { rulesAt } from '#shared/domain/calling/hours.ts';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import type { CallingRule } from '#shared/domain/calling/rules.ts';
import { lawOf } from '../calling/law.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { refreshStandings } from '../queue/standings.ts';
import { placesInBook } from '../store/people-by-place.ts';

/** Whether the rule holds somebody for what was dialled or said before. */
const holds = ({ caps, restDays }: CallingRule): boolean =>
  restDays !== null || caps.in24Hours !== null || caps.in7Days !== null || caps.in30Days !== null;

/** Those who were touched at a place whose rules may hold them for that, in the order of their seq. */
function touchedWhereHeld(reader: Reader): number[] {
  const { rules } = lawOf(reader);
  const places = placesInBook(reader).filter((place) => rulesAt(placeOfKey(place), rules).some(holds));
  return reader
    .all<{ seq: number }>(
      `SELECT s.prospect_seq AS seq FROM bucket b CROSS JOIN standing s ON s.bucket_seq = b.seq
       WHERE b.place IN (SELECT value FROM json_each(?)) AND s.last_touch_at IS NOT NULL ORDER BY 1`,
      [JSON.stringify(places)],
    )
    .map(({ seq }) => seq);
}

const atOnce = 500;

/** Works out anew where all those stand whom caps or a rest may hold, some hundreds in a transaction. */
export function refreshHeld(writer: Writer): void {
  const seqs = touchedWhereHeld(writer);
  for (let from = 0; from < seqs.length; from += atOnce)
    writer.transaction(() => refreshStandings(writer, seqs.slice(from, from + atOnce)));
}
