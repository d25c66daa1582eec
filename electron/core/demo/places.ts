import { candidateZones } from '#shared/domain/zones.ts';
import type { Chance } from './chance.ts';
import { northAmerica } from './places-north-america.ts';

/**
 * Where invented people work. Numbers come from the ranges that the regulators keep free for fiction:
 * each range is the beginning of an E.164 number and how many numbers it holds.
 */
export interface Place {
  readonly city: string;
  readonly state: string | null;
  readonly country: string;
  readonly zone: string;
  /** Candidate zones joined with `&`, as an import would work them out. */
  readonly zones: string;
  readonly companyRanges: readonly NumberRange[];
  readonly personRanges: readonly NumberRange[];
}

export interface NumberRange {
  readonly prefix: string;
  readonly digits: number;
}

const abroad: readonly (readonly [
  city: string,
  state: string | null,
  country: string,
  zone: string,
  company: string,
  person: string,
])[] = [
  ['London', null, 'GB', 'Europe/London', '+442079460', '+447700900'],
  ['Berlin', null, 'DE', 'Europe/Berlin', '+493023125', '+493023125'],
  ['Lyon', null, 'FR', 'Europe/Paris', '+3363998', '+3363998'],
  ['Lille', null, 'FR', 'Europe/Paris', '+3363998', '+3363998'],
  ['Nantes', null, 'FR', 'Europe/Paris', '+3363998', '+3363998'],
  ['Sydney', 'NSW', 'AU', 'Australia/Sydney', '+61491570', '+61491570'],
];

/** Ranges below are of one length per country: what is left of the number after the prefix. */
const digitsAfter = (prefix: string) => (prefix === '+3363998' ? 4 : 3);

const zonesIn = (city: string, state: string | null, country: string) =>
  candidateZones({ city, state, country }, {}).join('&');

function parsed(): Place[] {
  const here = northAmerica
    .trim()
    .split('\n')
    .map((line): Place => {
      const [city = '', state = '', country = '', zone = '', codes = ''] = line.split('|');
      const ranges = codes.split(' ').map((code) => ({ prefix: `+1${code}55501`, digits: 2 }));
      return {
        city,
        state,
        country,
        zone,
        zones: zonesIn(city, state, country),
        companyRanges: ranges,
        personRanges: ranges,
      };
    });
  const there = abroad.map(([city, state, country, zone, company, person]): Place => {
    const range = (prefix: string) => [{ prefix, digits: digitsAfter(prefix) }];
    return {
      city,
      state,
      country,
      zone,
      zones: zonesIn(city, state, country),
      companyRanges: range(company),
      personRanges: range(person),
    };
  });
  return [...here, ...there];
}

export const places: readonly Place[] = parsed();

const byCountry = Map.groupBy(places, ({ country }) => country);

/** How the rep's companies spread over the world. */
const shares = [
  ['US', 66],
  ['CA', 8],
  ['GB', 11],
  ['DE', 7],
  ['FR', 7],
  ['AU', 1],
] as const;

export function anyPlace(chance: Chance): Place {
  const country = byCountry.get(chance.weighted(shares)) ?? places;
  return country[chance.between(0, country.length - 1)] ?? (places[0] as Place);
}

/** Hands out each reserved number once, as long as there are any. */
export class Numbers {
  private readonly used = new Map<string, number>();

  /**
   * The next free number of the ranges.
   *
   * @param start which range is tried first: the others follow
   * @param share of a range that may be handed out: people leave some to the companies to come
   * @returns E.164, or null when the share is used up
   */
  take(ranges: readonly NumberRange[], start: number, share: number): string | null {
    for (let step = 0; step < ranges.length; step += 1) {
      const { prefix, digits } = ranges[(start + step) % ranges.length] as NumberRange;
      const next = this.used.get(prefix) ?? 0;
      if (next >= 10 ** digits * share) continue;
      this.used.set(prefix, next + 1);
      // A step that shares no factor with ten visits every number once, and not in order.
      const number = (next * 37 + 42) % 10 ** digits;
      return prefix + String(number).padStart(digits, '0');
    }
    return null;
  }
}

const companyRanges = new Map(
  places.flatMap((place) => place.companyRanges.map(({ prefix, digits }) => [prefix, 10 ** digits] as const)),
);

/** How many numbers there are for companies and people together. */
export const reservedNumbers = [...companyRanges.values()].reduce((sum, size) => sum + size, 0);
