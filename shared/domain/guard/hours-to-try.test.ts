import { expect, it } from 'vitest';
import { bands } from '../hour-bands/bands.ts';
import { hoursToTry } from './hours-to-try.ts';

const alike = bands.map((band) => ({ band, mean: 0.07 }));

it('takes the likeliest hour that was not tried', () => {
  const chances = alike.map((each) => (each.band === 11 ? { band: 11, mean: 0.12 } : each));
  expect(hoursToTry(chances, new Set([9]))[0]).toBe(11);
  expect(hoursToTry(chances, new Set([11]))).not.toContain(11);
});

it('goes far from the hours tried where none is likelier', () => {
  expect(hoursToTry(alike, new Set([9])).slice(0, 2)).toEqual([17, 16]);
  expect(hoursToTry(alike, new Set([16])).slice(0, 2)).toEqual([8, 9]);
  expect(hoursToTry(alike, new Set([8, 17]))[0]).toBe(12);
});

it('has none left once every hour was tried', () => {
  expect(hoursToTry(alike, new Set(bands))).toEqual([]);
});
