import { isZone } from './time/zones.ts';
import { readCountry } from './import/countries.ts';
import { headerKey } from './record/header.ts';
import {
  clocksOfPlace,
  clocksOfRoaming,
  countriesOfRegion,
  countryOfManyClocks,
  isShort,
} from './clocks-abroad.ts';
import { regionCode } from './region-code.ts';
import { remembered } from './remembered.ts';
import { zonesOfCity, zonesOfCountry, zonesOfSplitCode, zonesOfState } from './zone-tables.ts';

/** International prefix (digits, without +) to the zones its numbers may be in, joined with `&`. */
export type PhoneZoneTable = { readonly [prefix: string]: string };

/** The zones of a set as it is kept: joined with `&`. */
export const zonesOf = (kept: string): string[] => (kept === '' ? [] : kept.split('&'));

/** What is known of where a prospect is. */
export type Whereabouts = {
  /** A zone somebody stated, in any form `readTimeZone` understands. */
  readonly stated?: string | null | undefined;
  /** ISO 3166 code. */
  readonly country?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly e164?: string | null | undefined;
};

/**
 * The IANA zones a prospect may be in, by the first of these that says anything: the stated zone,
 * the state or region (and, in a state on two clocks, its larger cities; in countries with several clocks those
 * too), the number, the country where it has a single zone. Of a number it is the longest prefix that the table
 * knows (every clock of an area code that straddles some; else more than four zones say nothing), of a mobile of a
 * country with several clocks all of these. Empty means unknown. It is a set on purpose: whoever decides whether
 * now is a decent hour must be right in every one of them.
 */
export const candidateZones = (where: Whereabouts, table: PhoneZoneTable): readonly string[] =>
  zonesKnownFrom(where, table).zones;

/** What tells the zones of somebody, surest first. */
export type ZoneSource = 'said' | 'region' | 'number' | 'country' | 'nothing';

/** The zones a prospect may be in, and what tells so. */
export function zonesKnownFrom(
  where: Whereabouts,
  table: PhoneZoneTable,
): { readonly zones: readonly string[]; readonly from: ZoneSource } {
  const stated = where.stated ? readTimeZone(where.stated) : null;
  if (stated !== null) return { zones: [stated], from: 'said' };
  const country = where.country ? where.country : null;
  const region = where.state ? regionCode(where.state, country) : null;
  const told = region?.country ?? (country === null ? null : (readCountry(country) ?? country));
  const place = { state: region?.code ?? where.state, city: where.city };
  const byPlace = told === null ? zonesOfLonePlace(place, where.e164, table) : zonesIn(told, place);
  if (byPlace.length > 0) return { zones: byPlace, from: 'region' };
  const byNumber = zonesOfNumber(where.e164, table);
  if (byNumber.length > 0) return { zones: byNumber, from: 'number' };
  const zones = country === null ? [] : zonesOfCountry(readCountry(country) ?? country);
  return { zones, from: zones.length > 0 ? 'country' : 'nothing' };
}

type Named = Pick<Whereabouts, 'state' | 'city'>;

const stateKey = remembered(headerKey);

/** The zones of a region and city in a country, or in any that has states of that name where it is null. */
function zonesIn(country: string | null, { state, city }: Named): readonly string[] {
  const byState = state ? zonesOfState(stateKey(state), country) : [];
  if (byState.length > 1 && city) return zonesOfCity(headerKey(city), byState);
  return byState.length > 0 || country === null ? byState : clocksOfPlace(country, { state, city });
}

/**
 * The zones of a region and city in a row that names no country. A name is that of the region that has it, whatever
 * the number: people keep their numbers when they move. A code may be one of the number's country, too: MI is Milan
 * to somebody with a number of Italy. Nobody knows which, and so it is every clock of either. The states that only
 * the United States, Canada and Australia share (WA, NT) are told apart by the number.
 */
function zonesOfLonePlace(
  place: Named,
  e164: string | null | undefined,
  table: PhoneZoneTable,
): readonly string[] {
  const home = countryOfNumber(e164);
  const own = home === null ? [] : zonesIn(home, place);
  if (!place.state) return own;
  const key = stateKey(place.state);
  if (isShort(key) && zonesOfState(key, home ?? '').length > 0) return own;
  const states = zonesIn(null, place);
  const abroad = countriesOfRegion(key).flatMap((country) => clocksOfPlace(country, place));
  if (states.length === 0 && abroad.length === 0) return own;
  // The regions of other countries are not known by name, or not all: there may be one that is called so.
  const isNamed = own.length > 0 || (states.length > 0 && home === null && !isShort(key));
  return [...new Set([...own, ...states, ...abroad, ...(isNamed ? [] : zonesOfNumber(e164, table))])];
}

/** The country of a number, as far as it tells apart states and cities that several share. */
function countryOfNumber(e164: string | null | undefined): string | null {
  if (!e164) return null;
  return e164.startsWith('+1') ? 'US or CA' : countryOfManyClocks(e164);
}

function zonesOfNumber(e164: string | null | undefined, table: PhoneZoneTable): readonly string[] {
  if (!e164) return [];
  const anywhere = clocksOfRoaming(e164);
  if (anywhere.length > 0) return anywhere;
  const digits = e164.replace(/\D/g, '');
  for (let length = Math.min(digits.length, longestPrefix(table)); length > 0; length -= 1) {
    const zones = table[digits.slice(0, length)];
    if (zones === undefined) continue;
    // An area code across two clocks, of a number whose exchange nobody has placed: it may be on any of them.
    const split = length <= 4 && digits.startsWith('1') ? zonesOfSplitCode(digits.slice(1, 4)) : undefined;
    return split ?? zonesOfEntry(zones);
  }
  return [];
}

/** Names of small places whose clock is that of the country which shares their calling code, the whole year. */
const sameClock: { readonly [zone: string]: string } = {
  'Europe/Guernsey': 'Europe/London',
  'Europe/Isle_of_Man': 'Europe/London',
  'Europe/Jersey': 'Europe/London',
  'Europe/Vatican': 'Europe/Rome',
  'Europe/San_Marino': 'Europe/Rome',
  'Europe/Mariehamn': 'Europe/Helsinki',
  'Arctic/Longyearbyen': 'Europe/Oslo',
};

const zonesOfEntry = remembered((entry): readonly string[] => {
  const zones = [...new Set(entry.split('&').map((zone) => sameClock[zone] ?? zone))];
  return zones.length > 4 || zones.some((zone) => !isZone(zone)) ? [] : zones;
});

const longest = new WeakMap<PhoneZoneTable, number>();

function longestPrefix(table: PhoneZoneTable): number {
  const known = longest.get(table);
  if (known !== undefined) return known;
  const found = Object.keys(table).reduce((most, prefix) => Math.max(most, prefix.length), 0);
  longest.set(table, found);
  return found;
}

const spoken: { readonly [key: string]: string } = {
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  eastern: 'America/New_York',
  easterntime: 'America/New_York',
  easterntimeuscanada: 'America/New_York',
  easternstandardtime: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  ct: 'America/Chicago',
  central: 'America/Chicago',
  centraltime: 'America/Chicago',
  centraltimeuscanada: 'America/Chicago',
  centralstandardtime: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  mt: 'America/Denver',
  mountain: 'America/Denver',
  mountaintime: 'America/Denver',
  mountaintimeuscanada: 'America/Denver',
  mountainstandardtime: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  pacifictime: 'America/Los_Angeles',
  pacifictimeuscanada: 'America/Los_Angeles',
  pacificstandardtime: 'America/Los_Angeles',
  arizona: 'America/Phoenix',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  gmt: 'Europe/London',
  bst: 'Europe/London',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  awst: 'Australia/Perth',
};

/**
 * An IANA zone name from an IANA name or one of the names people write ("Eastern", "CET"), or null.
 * Offsets are not zones: half the year they would be an hour out.
 */
export function readTimeZone(text: string): string | null {
  const trimmed = text.trim();
  const byName = spoken[headerKey(trimmed.replace(/^\((?:gmt|utc)[^)]*\)\s*/i, ''))];
  if (byName !== undefined) return byName;
  return trimmed.includes('/') && isZone(trimmed) ? trimmed : null;
}
