import Calendar, { type HolidaysTypes } from 'date-holidays';
import type { Holidays } from '#shared/domain/calling/hours.ts';
import type { Place } from '#shared/domain/calling/place.ts';

/** Of each country or state and year, the holidays by local date; worked out once, for it takes some milliseconds. */
const years = new Map<string, ReadonlyMap<string, string>>();

const dayMs = 86_400_000;

/** In the United Kingdom the bank holidays are what public ones are elsewhere. */
const kindsIn = (country: string): HolidaysTypes.HolidayType[] =>
  country === 'GB' ? ['public', 'bank'] : ['public'];

const keyOf = (country: string, state: string | null, year: number) => `${country} ${state ?? ''} ${year}`;

function holidaysOf(country: string, state: string | null, year: number): ReadonlyMap<string, string> {
  const key = keyOf(country, state, year);
  const known = years.get(key);
  if (known !== undefined) return known;
  // Asked for all that it knows of a country, it takes three times as long.
  const kinds = { types: kindsIn(country) };
  const calendar = state === null ? new Calendar(country, kinds) : new Calendar(country, state, kinds);
  const found = new Map<string, string>();
  for (const { date, start, end, name } of calendar.getHolidays(year, 'en')) {
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    for (let day = 0; day < days; day += 1) {
      found.set(new Date(first + day * dayMs).toISOString().slice(0, 10), name);
    }
  }
  years.set(key, found);
  return found;
}

/**
 * The public holiday of a country, or of one of its states, on a local date. A holiday that only parts of
 * the country keep counts where the state is known.
 */
export const publicHolidays: Holidays = (country, state, on) =>
  holidaysOf(country, state, Number(on.slice(0, 4))).get(on) ?? null;

/** Regions that between them keep every holiday of any: fewer to work out, for each takes a while. */
const telling: { readonly [country: string]: readonly string[] } = {
  DE: ['BB', 'BE', 'BY', 'SL', 'SN', 'TH'],
  GB: ['ENG', 'NIR', 'SCT'],
};

/**
 * The same where somebody is called. Of a country whose regions keep different holidays, and of which the region is
 * not known, a holiday of any region counts: they may be at home.
 */
export const holidaysThere: Holidays = (country, state, on) => {
  const whole = publicHolidays(country, state, on);
  if (whole !== null || state !== null) return whole;
  for (const region of telling[country] ?? []) {
    const name = publicHolidays(country, region, on);
    if (name !== null) return `${name} in parts of the country`;
  }
  return null;
};

/** A country, or one of its states, whose holidays are worked out by themselves. */
export type Keeping = readonly [country: string, state: string | null];

/** Those whose holidays decide anything of a call to a place. */
export const keepingAt = ({ jurisdictions }: Pick<Place, 'jurisdictions'>): readonly Keeping[] =>
  jurisdictions.flatMap((jurisdiction): readonly Keeping[] => {
    const [country = '', state = null] = jurisdiction.split('-');
    if (country === 'EU' || country === '*') return [];
    const regions = telling[country];
    if (state !== null || regions === undefined) return [[country, state]];
    // Where the region is known its holidays are told apart from those of the others.
    if (jurisdictions.some((other) => other.startsWith(`${country}-`))) return [];
    return [[country, null], ...regions.map((region): Keeping => [country, region])];
  });

/** Whether the holidays of a year have been worked out already. */
export const isWorkedOut = ([country, state]: Keeping, year: number): boolean =>
  years.has(keyOf(country, state, year));
