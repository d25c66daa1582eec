import Calendar, { type HolidaysTypes } from 'date-holidays';
import type { Holidays } from '#shared/domain/calling/hours.ts';
import type { Place } from '#shared/domain/calling/place.ts';

const dayMs = 86_400_000;

/** In the United Kingdom the bank holidays are what public ones are elsewhere. */
const kindsIn = (country: string): HolidaysTypes.HolidayType[] =>
  country === 'GB' ? ['public', 'bank'] : ['public'];

function workedOut(country: string, state: string | null, year: number): ReadonlyMap<string, string> {
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
  return found;
}

/** A country, or one of its states, whose holidays are worked out by themselves. */
export type Keeping = readonly [country: string, state: string | null];

/** Of each country or state and year, the holidays by local date; worked out once, for it takes some milliseconds. */
export class HolidayYears {
  private readonly years = new Map<string, ReadonlyMap<string, string>>();

  private keyOf([country, state]: Keeping, year: number): string {
    return `${country} ${state ?? ''} ${year}`;
  }

  /** Whether the holidays of a year have been worked out already. */
  has(keeping: Keeping, year: number): boolean {
    return this.years.has(this.keyOf(keeping, year));
  }

  of(keeping: Keeping, year: number): ReadonlyMap<string, string> {
    const key = this.keyOf(keeping, year);
    const known = this.years.get(key);
    if (known !== undefined) return known;
    const found = workedOut(...keeping, year);
    this.years.set(key, found);
    return found;
  }
}

/** Those of every book of the process. */
export const holidayYears = new HolidayYears();

/**
 * The public holiday of a country, or of one of its states, on a local date. A holiday that only parts of
 * the country keep counts where the state is known.
 */
export const publicHolidays: Holidays = (country, state, on) =>
  holidayYears.of([country, state], Number(on.slice(0, 4))).get(on) ?? null;

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
