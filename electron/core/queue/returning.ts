import { lawfulFrom } from '#shared/domain/calling/hours.ts';
import { placeOf, placeOfKey } from '#shared/domain/calling/place.ts';
import { promiseReturns } from '#shared/domain/promises.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import { lawOf } from '../calling/law.ts';
import { theirCalendar } from '../calling/their-days.ts';
import type { ReadScope } from '../operation/definition.ts';
import { repCalendar } from '../calling/our-days.ts';
import { placesOf } from '../store/people-by-place.ts';

interface Whereabouts {
  readonly country: string | null;
  readonly state: string | null;
  /** Joined with `&`. */
  readonly zones: string;
}

/** When a promise to somebody is to be kept, seen from the moment of the scope: UTC milliseconds. */
export function returnsAt(scope: ReadScope, prospectSeq: number, dueAt: number): number {
  const { reader, now, zone } = scope;
  if (dueAt >= now) return dueAt;
  const person = reader.get<Whereabouts>('SELECT country, state, zones FROM prospect WHERE seq = ?', [
    prospectSeq,
  ]);
  const zones = zonesOf(person?.zones ?? '');
  const { country = null, state = null } = person ?? {};
  // Where their number is tells of their holidays too; whoever has none is where their address says.
  const called = placesOf(reader, [prospectSeq]).get(prospectSeq);
  const place = called === undefined ? placeOf({ country, state, zones, e164: null }) : placeOfKey(called);
  const { rules, holidays } = lawOf(reader);
  return promiseReturns(
    {
      dueAt,
      zones,
      zone,
      ours: repCalendar(reader),
      theirs: theirCalendar(place),
      // Whoever is written to may be at any hour.
      lawfulFrom: (at) => (called === undefined ? at : lawfulFrom(place, rules, holidays, at)),
    },
    now,
  );
}
