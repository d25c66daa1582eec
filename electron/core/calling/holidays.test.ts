import { describe, expect, test } from 'vitest';
import { holidayAt } from '#shared/domain/calling/hours.ts';
import { placeOf } from '#shared/domain/calling/place.ts';
import { regionsOf } from '#shared/domain/calling/regions.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { holidaysThere, publicHolidays } from './holidays.ts';

describe('public holidays', () => {
  test('are those of the country', () => {
    expect(publicHolidays('US', null, '2026-11-26')).toBe('Thanksgiving Day');
    expect(publicHolidays('FR', null, '2026-07-14')).toBe('Bastille Day');
    expect(publicHolidays('DE', null, '2026-10-03')).toBe('National Holiday');
    expect(publicHolidays('US', null, '2026-11-25')).toBeNull();
  });
  test('are kept on another day where that is the custom', () => {
    expect(publicHolidays('AU', 'NSW', '2026-12-28')).toContain('Boxing Day');
    expect(publicHolidays('US', null, '2026-07-03')).toContain('Independence Day');
  });
  test('of a state are those of the country, and its own', () => {
    expect(publicHolidays('AU', 'VIC', '2026-11-03')).toBe('Melbourne Cup');
    expect(publicHolidays('AU', 'NSW', '2026-11-03')).toBeNull();
    expect(publicHolidays('AU', 'VIC', '2026-01-26')).toBe('Australia Day');
    expect(publicHolidays('AU', null, '2026-01-26')).toBe('Australia Day');
    expect(publicHolidays('US', 'AL', '2026-04-27')).toBe('Confederate Memorial Day');
  });
  test('are no bank’s day off alone, and none of a country that nobody knows', () => {
    expect(publicHolidays('DE', null, '2026-12-24')).toBeNull();
    expect(publicHolidays('XX', null, '2026-12-25')).toBeNull();
  });
});

describe('the holidays where somebody is called', () => {
  const at = (state: string | null, e164: string, country: string, on: string) =>
    holidayAt(placeOf({ country, state, zones: [], e164 }), holidaysThere, on);
  test('are those of their Land, where the book knows it', () => {
    expect(at('Bayern', '+493023125100', 'DE', '2026-06-04')).toBe('Corpus Christi');
    expect(at('Berlin', '+493023125100', 'DE', '2026-06-04')).toBeNull();
    expect(at('Berlin', '+493023125100', 'DE', '2026-03-08')).not.toBeNull();
    expect(at('Bavaria', '+493023125100', 'DE', '2026-10-03')).not.toBeNull();
  });
  test('are those of their nation', () => {
    expect(at('Scotland', '+442079460101', 'GB', '2026-04-06')).toBeNull();
    expect(at('Scotland', '+442079460101', 'GB', '2026-11-30')).not.toBeNull();
    expect(at('England', '+442079460101', 'GB', '2026-04-06')).toBe('Easter Monday');
    expect(at('England', '+442079460101', 'GB', '2026-11-30')).toBeNull();
  });
  test('are those of any part of the country, where nobody knows which', () => {
    expect(at(null, '+493023125100', 'DE', '2026-06-04')).toBe('Corpus Christi in parts of the country');
    expect(at(null, '+442079460101', 'GB', '2026-08-31')).toMatch(/in parts of the country$/);
    expect(at(null, '+493023125100', 'DE', '2026-06-05')).toBeNull();
    // The rep's own days are those of the whole country.
    expect(publicHolidays('DE', null, '2026-06-04')).toBeNull();
  });
  test.each(['DE', 'GB'])('leave out none of any region of %s', (country) => {
    const days = Array.from({ length: 365 }, (_, n) => addDays('2027-01-01', n));
    const missing = days.filter(
      (on) =>
        holidaysThere(country, null, on) === null &&
        regionsOf(country).some((region) => publicHolidays(country, region, on) !== null),
    );
    expect(missing).toEqual([]);
  });
});
