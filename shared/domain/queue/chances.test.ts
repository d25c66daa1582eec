import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar.ts';
import { isExploring, sourceFactor, usualRate } from './chances.ts';

describe('the slot that explores', () => {
  it('is one of every ten of a day, wherever the ten begins', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2000 }), fc.nat({ max: 200 }), (ago, from) => {
        const today = addDays('2026-11-19', -ago);
        const slots = Array.from({ length: 10 }, (_, n) => isExploring(today, from + n));
        expect(slots.filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  it('is not the same one every day', () => {
    const first = Array.from({ length: 60 }, (_, n) => isExploring(addDays('2026-11-19', n), 0));
    expect(new Set(first)).toEqual(new Set([true, false]));
  });
});

describe('the chance of an appointment by source', () => {
  const fair = { name: 'Fair', worked: 100, appointed: 10 };
  const bought = { name: 'Bought', worked: 300, appointed: 3 };

  it('is as good as any while nobody of it was touched, or nobody knows the source', () => {
    expect(sourceFactor({ name: 'New', worked: 0, appointed: 0 }, usualRate([fair, bought])).factor).toBe(1);
    expect(sourceFactor(undefined, usualRate([fair, bought]))).toEqual({
      factor: 1,
      because: 'Nobody knows where they came from.',
    });
  });

  it('says what was counted, and weighs it against all', () => {
    const { factor, because } = sourceFactor(fair, usualRate([fair, bought]));
    // All: 14 of 440 with the prior. The fair: (10 + 20 x 14 / 440) of 120.
    expect(factor).toBeCloseTo((10 + (20 * 14) / 440) / 120 / (14 / 440), 9);
    expect(because).toBe('Fair: 10 of 100 touched gave an appointment.');
    expect(sourceFactor(bought, usualRate([fair, bought])).factor).toBeLessThan(1);
  });

  it('of few people says little', () => {
    const one = { name: 'One', worked: 1, appointed: 1 };
    const hundred = { name: 'Hundred', worked: 100, appointed: 100 };
    const all = [fair, bought];
    expect(sourceFactor(one, usualRate([...all, one])).factor).toBeLessThan(
      sourceFactor(hundred, usualRate([...all, hundred])).factor,
    );
  });
});
