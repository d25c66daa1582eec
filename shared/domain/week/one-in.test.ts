import { expect, it } from 'vitest';
import { oneIn } from './one-in.ts';

it.each([
  [17, 181, '1 in 10.6'],
  [24, 96, '1 in 4'],
  [1, 1834, '1 in 1,834'],
  [3, 2, '1 in 0.7'],
  [0, 40, null],
  [0, 0, null],
])('%d of %d is said as %s', (k, n, said) => {
  expect(oneIn(k, n)).toBe(said);
});
