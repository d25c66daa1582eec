import { expect, it } from 'vitest';
import { attemptAfter, attemptChances } from './attempts.ts';

const today = '2026-11-23';

it('nothing known makes every attempt as good as any', () => {
  expect(attemptChances([], today).map(({ factor }) => factor)).toEqual([1, 1, 1, 1]);
});

it('the attempt after four misses is still told apart no further', () => {
  expect([0, 1, 3, 9].map(attemptAfter)).toEqual([1, 2, 4, 4]);
});

it('an attempt that is answered more often than any is worth more, and a few calls say little', () => {
  const counts = (times: number) => [
    { on: '2026-11-22', attempt: 1, dials: 100 * times, answered: 12 * times },
    { on: '2026-11-22', attempt: 2, dials: 100 * times, answered: 4 * times },
  ];
  const [first, second, third] = attemptChances(counts(1), today).map(({ factor }) => factor);
  expect(first).toBeGreaterThan(1.2);
  expect(second).toBeLessThan(0.8);
  expect(third).toBeCloseTo(1, 9);
  const [sure] = attemptChances(counts(50), today);
  expect(sure?.factor).toBeGreaterThan(first ?? 2);
  expect(sure?.factor).toBeCloseTo(1.5, 1);
});
