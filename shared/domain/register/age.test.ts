import { expect, it } from 'vitest';
import { freshDaysOf } from './age.ts';

it('a register holds as long as the law of its numbers says', () => {
  expect(freshDaysOf([1217, 1416])).toBe(31);
  expect(freshDaysOf([447])).toBe(28);
  expect(freshDaysOf([612, 614])).toBe(30);
  expect(freshDaysOf([336])).toBe(31);
  expect(freshDaysOf([1217, 447])).toBe(28);
  expect(freshDaysOf([])).toBe(31);
});
