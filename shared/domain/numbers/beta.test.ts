import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBelow, betaQuantile, middleOf } from './beta.ts';

describe('the Beta distribution', () => {
  it('of nothing known is even', () => {
    expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(betaQuantile(0.9, 1, 1)).toBeCloseTo(0.9, 12);
  });

  // Closed forms: I_x(a, 1) = x^a, I_x(1, b) = 1 - (1 - x)^b, and I_x(2, 3) worked out by hand.
  it('agrees with what can be worked out by hand', () => {
    expect(betaBelow(0.2, 3, 1)).toBeCloseTo(0.008, 12);
    expect(betaBelow(0.2, 1, 4)).toBeCloseTo(1 - 0.8 ** 4, 12);
    expect(betaBelow(0.5, 2, 3)).toBeCloseTo(11 / 16, 12);
    expect(betaBelow(0.5, 0.5, 0.5)).toBeCloseTo(0.5, 12);
  });

  it('quantile and chance are each other turned round', () => {
    const shape = fc.double({ min: 0.5, max: 400, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
        expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
      }),
    );
  });

  it('the middle closes in as more is known, around the same share', () => {
    const few = middleOf(2.1, 27.9);
    const many = middleOf(21, 279);
    expect(few.lower).toBeLessThan(many.lower);
    expect(few.upper).toBeGreaterThan(many.upper);
  });
});
