import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaOfNumber, rangesOfArea } from './area.ts';

const numbers = fc
  .integer({ min: 7, max: 15 })
  .chain((digits) => fc.integer({ min: 10 ** (digits - 1), max: 10 ** digits - 1 }));

it('a North American number is of its area code, another of its first digits', () => {
  expect(areaOfNumber(12175550142)).toBe(1217);
  expect(areaOfNumber(442079460123)).toBe(442);
  expect(areaOfNumber(1217555014)).toBe(121);
});

it('the ranges of an area hold its numbers and no others', () => {
  const isIn = (number: number, area: number) =>
    rangesOfArea(area).filter(({ from, to }) => from <= number && number <= to).length;
  fc.assert(
    fc.property(numbers, numbers, (number, other) => {
      expect(isIn(number, areaOfNumber(number))).toBe(1);
      expect(isIn(other, areaOfNumber(number))).toBe(areaOfNumber(other) === areaOfNumber(number) ? 1 : 0);
    }),
  );
});
