import Calendar from 'date-holidays';
import type { Holidays } from '#shared/domain/calling/hours.ts';

/** Of each country or state and year, the holidays by local date; worked out once, for it takes a while. */
const years = new Map<string, ReadonlyMap<string, string>>();

const dayMs = 86_400_000;

function holidaysOf(country: string, state: string | null, year: number): ReadonlyMap<string, string> {
  const key = `${country} ${state ?? ''} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const calendar = state === null ? new Calendar(country) : new Calendar(country, state);
  const found = new Map<string, string>();
  for (const { date, start, end, name, type } of calendar.getHolidays(year, 'en')) {
    if (type !== 'public' && !(type === 'bank' && country === 'GB')) continue;
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
