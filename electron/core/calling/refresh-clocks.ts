import { phoneZones } from 'virtual:phone-zones';
import { candidateZones } from '#shared/domain/zones.ts';
import type { Writer } from '../db/connection.ts';
import { whereaboutsOf, writeZones } from '../store/clocks.ts';

/** Works out anew which clocks people may live by, from what the book holds of them. */
export function refreshClocks(writer: Writer, prospectSeqs: readonly number[]): void {
  for (const { seq, zones: kept, ...where } of whereaboutsOf(writer, prospectSeqs)) {
    const zones = candidateZones(where, phoneZones).join('&');
    // What told a clock once and tells none now was said elsewhere: it stays.
    if (zones !== '' && zones !== kept) writeZones(writer, seq, zones);
  }
}
