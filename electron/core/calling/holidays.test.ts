import { describe, expect, test } from 'vitest';
import { publicHolidays } from './holidays.ts';

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
