import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeOf } from '#shared/domain/calling/place.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { isWorkedOut, type Keeping, keepingAt } from './holidays.ts';
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
  const left = (year: number) => asked.filter((each) => !isWorkedOut(each, year));
  // A year of which nothing else in this file asks.
  await workOutHolidays(at.book.reader, Date.parse('2031-11-19T14:00:00Z'));
  expect([left(2031), left(2032)]).toEqual([[], []]);
  expect(isWorkedOut(['FR', null], 2031)).toBe(false);
});

it('asks of a place whose region is known for the holidays of that region alone', () => {
  const scotland = placeOf({ country: 'GB', state: 'Scotland', zones: [], e164: null });
  expect(keepingAt(scotland)).toEqual([['GB', 'SCT']]);
  expect(keepingAt(placeOf({ country: 'BR', state: null, zones: [], e164: null }))).toEqual([['BR', null]]);
});
