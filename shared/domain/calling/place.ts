import type { CountryCode } from 'libphonenumber-js/max';
import { readCountry } from '../import/countries.ts';
import { headerKey } from '../record/header.ts';
import { countriesOfRegion } from '../clocks-abroad.ts';
import { regionCode } from '../region-code.ts';
import { remembered } from '../remembered.ts';
import { kindOf } from '../telephone/kind.ts';
import { codesOfState } from '../zone-tables.ts';
import { areaCodeOf, isTollFree, statesOfAreaCode } from './area-codes.ts';
import { regionNamed } from './regions.ts';
import { ruledJurisdictions } from './rules.ts';

/** Where somebody is called, as far as the rules and the clock tell people apart. Few in any book. */
export interface Place {
  /**
   * 'US', 'US-FL', 'AU-NSW', 'DE-BY', and 'EU' or `*` where the country has no rule of its own; sorted. States of the
   * United States without a rule of their own are left out.
   */
  readonly jurisdictions: readonly string[];
  /** Every zone they may be in, sorted; empty when nothing tells. */
  readonly zones: readonly string[];
  /** Whether the number is a mobile and nothing tells its zone: it may ring at any hour of the day. */
  readonly mobile: boolean;
}

const members = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '),
);

/** The country, and the rule that holds there where it has none of its own. */
function ofCountry(country: string): readonly string[] {
  if (ruledJurisdictions.has(country)) return [country];
  return [country, members.has(country) ? 'EU' : '*'];
}

/** The states and provinces, or else the country, that a number belongs to. A toll-free one has none. */
function jurisdictionsOfNumber(e164: string): readonly string[] {
  const area = areaCodeOf(e164);
  if (area !== null) {
    const states = statesOfAreaCode(area);
    if (states.length > 0) return withCountries(states);
    if (isTollFree(e164)) return [];
  }
  const { country } = kindOf(e164);
  return country === null ? [] : ofCountry(country);
}

/** A state of the United States is told apart only by a rule of its own: its holidays are the nation's. */
const matters = (state: string) => !state.startsWith('US-') || ruledJurisdictions.has(state);

const withCountries = (states: readonly string[]): readonly string[] => [
  ...new Set(
    states.flatMap((state) => [...ofCountry(state.slice(0, 2)), ...(matters(state) ? [state] : [])]),
  ),
];

/** The country of an address, and its state where that is known to have hours or holidays of its own. */
const jurisdictionsOfAddress = remembered((key): readonly string[] => {
  const [named = '', written = ''] = key.split('\n');
  const iso = regionCode(written, named);
  const state = iso?.code ?? written;
  // What no list of countries knows is no country; the rule of nowhere holds there.
  const country = readCountry(named === '' ? (iso?.country ?? '') : named);
  const states = state === '' ? [] : codesOfState(headerKey(state), country);
  if (named === '' && country === null)
    return [
      ...new Set([...withCountries(states), ...countriesOfRegion(headerKey(state)).flatMap(ofCountry)]),
    ];
  if (states.length > 0) return withCountries(states);
  if (country === null) return [];
  const region = regionNamed(headerKey(state), country);
  return region === undefined ? ofCountry(country) : [...ofCountry(country), region];
});

/** What is known of where somebody is called. */
export interface Called {
  /** ISO 3166 code, or a name. */
  readonly country: string | null;
  readonly state: string | null;
  /** Every zone they may be in, as `candidateZones` finds them. */
  readonly zones: readonly string[];
  readonly e164: string | null;
}

/**
 * The place where somebody is called: by their address and by their number, both, because a rule may go
 * by either. Quick enough for every row of an import.
 */
export function placeOf({ country, state, zones, e164 }: Called): Place {
  const named = new Set(jurisdictionsOfAddress(`${country ?? ''}\n${state ?? ''}`));
  if (e164 !== null) for (const each of jurisdictionsOfNumber(e164)) named.add(each);
  if (named.size === 0) named.add('*');
  return {
    jurisdictions: [...named].toSorted(),
    zones: zones.length > 1 ? [...new Set(zones)].toSorted() : zones,
    mobile:
      zones.length === 0 && e164 !== null && areaCodeOf(e164) === null && kindOf(e164).type === 'MOBILE',
  };
}

/** A place as one text, the same for the same place. */
export const placeKey = ({ jurisdictions, zones, mobile }: Place): string =>
  `${jurisdictions.join(' ')}|${zones.join(' ')}|${mobile ? 'mobile' : ''}`;

const words = (text: string) => (text === '' ? [] : text.split(' '));

/** The place of a text that `placeKey` made. */
export function placeOfKey(key: string): Place {
  const [jurisdictions = '', zones = '', mobile] = key.split('|');
  return { jurisdictions: words(jurisdictions), zones: words(zones), mobile: mobile === 'mobile' };
}

/** The countries of a place, as far as they are known. */
export const countriesOf = ({ jurisdictions }: Pick<Place, 'jurisdictions'>): readonly CountryCode[] =>
  jurisdictions.filter((each): each is CountryCode => /^[A-Z]{2}$/.test(each) && each !== 'EU');
