import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { headerKey } from './record/header.ts';
import { citiesAbroad, regionsAbroad } from './regions-abroad.ts';
import { remembered } from './remembered.ts';
import { kindOf } from './telephone/kind.ts';
import { countriesOfManyClocks, everyClockOf } from './zone-tables.ts';

/** What begins the numbers of the countries that live by several clocks, but for those under +1. */
const codes: ReadonlySet<string> = new Set(
  countriesOfManyClocks
    .map((country) => (isSupportedCountry(country) ? getCountryCallingCode(country) : '1'))
    .filter((code) => code !== '1'),
);

/** The country of a number (E.164) if it lives by several clocks; null for any other, and under +1. */
export function countryOfManyClocks(e164: string): string | null {
  const begins = (length: number) => codes.has(e164.slice(1, 1 + length));
  if (!begins(2) && !begins(1) && !begins(3)) return null;
  const { country } = kindOf(e164);
  return country !== null && everyClockOf(country).length > 1 ? country : null;
}

/**
 * Every clock of the country of a number (E.164) that may be anywhere in it: one that is or may be a mobile, or that
 * belongs to no place at all. None where the country has but one clock, or the number is a line in a place. Under +1
 * the area code tells, of mobiles too.
 */
export function clocksOfRoaming(e164: string): readonly string[] {
  const country = countryOfManyClocks(e164);
  if (country === null) return [];
  const { type } = kindOf(e164);
  return type === undefined || type === 'FIXED_LINE' ? [] : everyClockOf(country);
}

function flattened(table: {
  readonly [country: string]: { readonly [zones: string]: string };
}): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [country, byZones] of Object.entries(table))
    for (const [zones, keys] of Object.entries(byZones))
      for (const key of keys.split(/\s+/)) found.set(`${country} ${key}`, zones.split('&'));
  return found;
}

const byRegion = flattened(regionsAbroad);
const byCity = flattened(citiesAbroad);

/** What stands before or after the name of a region. */
const before =
  'regiondela regiondel regionde region regionof provinciade provincia provinceof provinsi provinciadel comunidadautonomade comunidadde comunidad estadode estadodo estadoda stateof distritode distrito republicof therepublicof respublika departamentode regiaoautonomada islasde ilhada ilhado isla'.split(
    ' ',
  );
const after =
  'autonomousoblast autonomousokrug avtonomnyyokrug oblast oblasti krai kray republic respublika region province provincia district island islands state city'.split(
    ' ',
  );

/** The names that a text may be, without what stands around a name, surest first. */
function namesIn(key: string): readonly string[] {
  const bare = [
    ...before.filter((word) => key.startsWith(word)).map((word) => key.slice(word.length)),
    ...after.filter((word) => key.endsWith(word)).map((word) => key.slice(0, -word.length)),
  ];
  return [key, ...bare];
}

const namedIn = remembered((of): readonly string[] | null => {
  const [country = '', key = ''] = of.split(' ');
  const name = namesIn(key).find((each) => byRegion.has(`${country} ${each}`));
  return name === undefined ? null : (byRegion.get(`${country} ${name}`) ?? null);
});

/** Shorter than this it is a code, which no city goes by. */
const shortestName = 4;

/** Whether a text (as `headerKey`) is so short that it is the code of a region, which several countries may have. */
export const isShort = (key: string): boolean => key.length < shortestName;

/** Whether a country (ISO 3166) with several clocks has a region of this name or code, as `headerKey` writes it. */
export const isRegionAbroad = (country: string, key: string): boolean => byRegion.has(`${country} ${key}`);

/** The countries (ISO 3166) that have a region of this name (as `headerKey`), none for a code: see `clocksOfPlace`. */
export const countriesOfRegion = remembered((key): readonly string[] => {
  const names = namesIn(key).filter((name) => !isShort(name));
  return Object.keys(regionsAbroad).filter((country) => names.some((name) => isRegionAbroad(country, name)));
});

interface Named {
  readonly state?: string | null | undefined;
  readonly city?: string | null | undefined;
}

/**
 * The clocks of a region in a country with several, of its city where that tells which of them; without a region those
 * of the city, and where the two contradict each other those of both. None where they tell nothing. Regions of the
 * United States, of Canada and of Australia are told by `zonesOfState`.
 *
 * @param country ISO 3166 code
 */
export function clocksOfPlace(country: string, { state, city }: Named): readonly string[] {
  if (!(country in regionsAbroad || country in citiesAbroad)) return [];
  const ofRegion = state ? namedIn(`${country} ${headerKey(state)}`) : null;
  const name = city ? headerKey(city) : '';
  const ofCity = byCity.get(`${country} ${name}`) ?? (isShort(name) ? null : namedIn(`${country} ${name}`));
  if (!ofRegion || !ofCity) return ofRegion ?? ofCity ?? [];
  const both = ofRegion.filter((zone) => ofCity.includes(zone));
  // Two places may share a name, or one of the two is wrong: nobody knows which.
  return both.length > 0 ? both : [...ofRegion, ...ofCity];
}
