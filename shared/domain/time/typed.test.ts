import { describe, expect, it } from 'vitest';
import { shortDate } from './said.ts';
import { typedDay, typedTime } from './typed.ts';

const thursday = '2026-11-19';

describe('a day as typed', () => {
  it.each([
    ['today', '2026-11-19'],
    ['Tomorrow', '2026-11-20'],
    ['+3', '2026-11-22'],
    ['tue', '2026-11-24'],
    ['thu', '2026-11-26'],
    ['friday', '2026-11-20'],
    ['24', '2026-11-24'],
    ['3', '2026-12-03'],
    ['24 nov', '2026-11-24'],
    ['Nov 24', '2026-11-24'],
    ['3rd december', '2026-12-03'],
    ['Tue 24 Nov', '2026-11-24'],
    ['24.11.', '2026-11-24'],
    ['2.1', '2027-01-02'],
    ['10 nov', '2027-11-10'],
    ['31', '2026-12-31'],
    ['2026-12-01', '2026-12-01'],
  ])('%s', (text, date) => {
    expect(typedDay(text, thursday)).toBe(date);
  });

  it.each(['', 'soon', '32', '24 foo', '31 feb', '24 25', '2026-02-31', 't'])('%s is none', (text) => {
    expect(typedDay(text, thursday)).toBeNull();
  });

  it('is read back from how it is shown', () => {
    for (const date of ['2026-11-20', '2026-12-31', '2027-02-03']) {
      const shown = shortDate(date, thursday).replace(/ \d{4}$/, '');
      expect(typedDay(shown, thursday)).toBe(date);
    }
  });
});

describe('a time as typed', () => {
  it.each([
    ['14', '14:00'],
    ['14:30', '14:30'],
    ['9.30', '09:30'],
    ['1430', '14:30'],
    ['2pm', '14:00'],
    ['2:30 PM', '14:30'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
  ])('%s', (text, time) => {
    expect(typedTime(text)).toBe(time);
  });

  it.each(['', 'noonish', '25', '9:60', '13pm', '0am'])('%s is none', (text) => {
    expect(typedTime(text)).toBeNull();
  });
});
