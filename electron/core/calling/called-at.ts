import { phoneZones } from 'virtual:phone-zones';
import { clocksCalled } from '#shared/domain/calling/clocks-called.ts';
import { type Place, placeOf } from '#shared/domain/calling/place.ts';
import { type ZoneSource, zonesOf } from '#shared/domain/zones.ts';

/** What of a person tells where they are. */
export interface CalledPerson {
  readonly country: string | null;
  readonly state: string | null;
  readonly city: string | null;
  /** The zone that was stated or picked. */
  readonly time_zone: string | null;
  /** The zones they may be in, joined with `&`. */
  readonly zones: string;
}

interface OfPerson {
  readonly e164: string | null;
}

/**
 * Where a person is called on a number of theirs, and what tells on which clock they are.
 *
 * @param phones all numbers of the person, in the order in which they were given
 * @param e164 the one that is called; null for none
 */
export function calledAt(
  person: CalledPerson,
  phones: readonly OfPerson[],
  e164: string | null,
): { readonly place: Place; readonly zonesFrom: ZoneSource } {
  const { country, state, city, time_zone: stated } = person;
  const kept = zonesOf(person.zones);
  const numbers = { called: e164, first: phones.find((phone) => phone.e164 !== null)?.e164 ?? null };
  const { zones, from } = clocksCalled({ stated, country, state, city, zones: kept }, numbers, phoneZones);
  return { place: placeOf({ country, state, zones, e164 }), zonesFrom: from };
}
