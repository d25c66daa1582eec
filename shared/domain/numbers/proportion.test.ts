import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrowOf,
  chanceHigher,
  chanceMoreOften,
  intervalOf,
  isEnough,
  moreNeeded,
  type Proportion,
} from './proportion.ts';

/**
 * The share of a Beta(k + 1/2, n - k + 1/2) below x, worked out in another way than the program does it: with
 * p = sin² t the density loses its poles, and Simpson's rule does the rest.
 */
function belowBySimpson(x: number, { k, n }: Proportion): number {
  const height = (t: number) => Math.sin(t) ** (2 * k) * Math.cos(t) ** (2 * (n - k));
  const area = (to: number) => {
    const steps = 20_000;
    let sum = height(0) + height(to);
    for (let step = 1; step < steps; step += 1) sum += (step % 2 === 1 ? 4 : 2) * height((to * step) / steps);
    return (sum * to) / steps / 3;
  };
  return area(Math.asin(Math.sqrt(x))) / area(Math.PI / 2);
}

const counted = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('the interval of k of n', () => {
  // As the published tables of Jeffreys' interval have them, in percent.
  it.each([
    [1, 8, 3.7, 33.2],
    [2, 12, 6.9, 33.8],
    [5, 50, 5.7, 16.6],
    [12, 250, 3.3, 6.8],
  ])('of %i of %i', (k, n, lower, upper) => {
    const interval = intervalOf({ k, n });
    expect(Number(((interval?.lower ?? 0) * 100).toFixed(1))).toBe(lower);
    expect(Number(((interval?.upper ?? 0) * 100).toFixed(1))).toBe(upper);
  });

  it('agrees with an independent integration to a millionth', () => {
    fc.assert(
      fc.property(counted, (each) => {
        const interval = intervalOf(each);
        expect(Math.abs(belowBySimpson(interval?.lower ?? -1, each) - 0.1)).toBeLessThan(1e-6);
        expect(Math.abs(belowBySimpson(interval?.upper ?? -1, each) - 0.9)).toBeLessThan(1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('is not given where nothing was counted, nor where more came about than could', () => {
    expect(intervalOf({ k: 0, n: 0 })).toBeNull();
    expect(intervalOf({ k: 3, n: 2 })).toBeNull();
  });
});

describe('enough', () => {
  it('is at most half as wide as the share itself', () => {
    expect(isEnough({ k: 26, n: 260 })).toBe(true);
    expect(isEnough({ k: 2, n: 20 })).toBe(false);
    expect(isEnough({ k: 0, n: 4000 })).toBe(false);
  });

  it('comes with as many more as are said, and not with one fewer', () => {
    const counts = counted.filter(({ k }) => k > 0);
    fc.assert(
      fc.property(counts, ({ k, n }) => {
        const more = moreNeeded({ k, n }) ?? -1;
        const after = (many: number) => isEnough({ k: (k / n) * (n + many), n: n + many });
        expect([after(more), more === 0 || !after(more - 1)]).toEqual([true, true]);
      }),
      { numRuns: 60 },
    );
  });

  it('is beyond counting ahead while it never came about', () => {
    expect(moreNeeded({ k: 0, n: 40 })).toBeNull();
  });
});

describe('whether it really moved', () => {
  it('is as likely as not between two of the same', () => {
    expect(chanceHigher({ k: 7, n: 90 }, { k: 7, n: 90 })).toBeCloseTo(0.5, 9);
    expect(chanceMoreOften({ k: 6, over: 1 }, { k: 6, over: 1 })).toBeCloseTo(0.5, 9);
  });

  it('one way and the other add up to all', () => {
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const sum = (chanceHigher(one, other) ?? 0) + (chanceHigher(other, one) ?? 0);
        expect(sum).toBeCloseTo(1, 3);
      }),
      { numRuns: 40 },
    );
  });

  // Of 1/2 + 1/2 the Beta has the arcsine: below 0.2 lies (2 / pi) asin(sqrt 0.2).
  it('of counts follows the arcsine where nothing was counted', () => {
    const below = (2 / Math.PI) * Math.asin(Math.sqrt(0.2));
    expect(chanceMoreOften({ k: 0, over: 1 }, { k: 0, over: 4 })).toBeCloseTo(1 - below, 9);
  });

  it('draws an arrow above nine in ten only', () => {
    expect(arrowOf(chanceHigher({ k: 30, n: 100 }, { k: 40, n: 400 }))).toBe('up');
    expect(arrowOf(chanceHigher({ k: 3, n: 60 }, { k: 80, n: 400 }))).toBe('down');
    expect(arrowOf(chanceHigher({ k: 3, n: 20 }, { k: 40, n: 400 }))).toBeNull();
    expect(arrowOf(chanceHigher({ k: 0, n: 0 }, { k: 40, n: 400 }))).toBeNull();
  });
});
