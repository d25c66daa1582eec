import { expect, it } from 'vitest';
import { minuteMs } from './block.ts';
import { enoughPaces, paceOf } from './pace.ts';

const taken = (n: number, minutes: number) => Array.from({ length: n }, () => minutes * minuteMs);

it('is what most need until enough were seen', () => {
  expect(paceOf(taken(enoughPaces - 1, 9), 4)).toEqual({ minutes: 4, n: 0 });
  expect(paceOf(taken(enoughPaces, 9), 4)).toEqual({ minutes: 9, n: enoughPaces });
});

it('is the middle one, and knows nothing of pauses', () => {
  const days = [...taken(12, 2), ...taken(11, 6), ...taken(9, 45), ...taken(3, 0)];
  expect(paceOf(days, 4)).toEqual({ minutes: 2, n: 23 });
  expect(paceOf(taken(30, 0.2), 4).minutes).toBe(1);
});
