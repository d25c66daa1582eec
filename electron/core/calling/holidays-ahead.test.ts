import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeOf } from '#shared/domain/calling/place.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { HolidayYears, type Keeping, keepingAt } from './holidays.ts';
import { workOutHolidays } from './holidays-ahead.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

it('has the holidays at hand of wherever somebody of the book is, and of the rep, into the next year', async () => {
  seedPerson(at.book, { name: 'Ann Alder', phones: ['+493023125100'], zones: 'Europe/Berlin' });
  seedPerson(at.book, { name: 'Bob Birch', phones: ['+61255500142'], zones: 'Australia/Sydney' });
  const asked: Keeping[] = [
    ['US', null],
    ['AU', null],
    ...keepingAt(placeOf({ country: 'DE', state: null, zones: [], e164: null })),
  ];
  expect(asked.filter(([country]) => country === 'DE')).toHaveLength(7);
  const years = new HolidayYears();
  const left = (year: number) => asked.filter((each) => !years.has(each, year));
  await workOutHolidays(at.book.reader, Date.parse('2026-11-19T14:00:00Z'), years);
  expect([left(2026), left(2027)]).toEqual([[], []]);
  expect(years.of(['AU', null], 2027).get('2027-01-26')).toBe('Australia Day');
  // Nobody of the book is there, and nobody looks that far ahead.
  expect([years.has(['FR', null], 2026), years.has(['US', null], 2028)]).toEqual([false, false]);
});

it('asks of a place whose region is known for the holidays of that region alone', () => {
  const scotland = placeOf({ country: 'GB', state: 'Scotland', zones: [], e164: null });
  expect(keepingAt(scotland)).toEqual([['GB', 'SCT']]);
  expect(keepingAt(placeOf({ country: 'BR', state: null, zones: [], e164: null }))).toEqual([['BR', null]]);
});
