import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditFor, creditWays, type Journey, nobody } from './credit.ts';

const sumOf = (shares: ReadonlyMap<string, number>) =>
  [...shares.values()].reduce((sum, each) => sum + each, 0);

describe('credit', () => {
  it('of one appointment goes to what produced it, what assisted, the first, the last, and all alike', () => {
    const credit = creditFor([{ touches: ['email', 'call', 'linkedin', 'call'], producing: 3 }]);
    const told = Object.fromEntries(creditWays.map((way) => [way, Object.fromEntries(credit[way])]));
    expect(told).toEqual({
      producing: { call: 1 },
      assisting: { email: 1 / 3, call: 1 / 3, linkedin: 1 / 3 },
      first: { email: 1 },
      last: { call: 1 },
      linear: { email: 0.25, call: 0.5, linkedin: 0.25 },
    });
  });

  it('is nobody’s where one touch did it alone, or nothing is on record', () => {
    const alone = creditFor([{ touches: ['call'], producing: 0 }]);
    expect(alone.assisting.get(nobody)).toBe(1);
    const none = creditFor<string>([{ touches: [], producing: null }]);
    for (const way of creditWays) expect(none[way].get(nobody)).toBe(1);
  });

  const journey: fc.Arbitrary<Journey<string>> = fc
    .array(fc.constantFrom('call', 'email', 'linkedin', 'visit'), { maxLength: 12 })
    .chain((touches) =>
      fc.record({
        touches: fc.constant(touches),
        producing:
          touches.length === 0
            ? fc.constant(null)
            : fc.option(fc.integer({ min: 0, max: touches.length - 1 })),
      }),
    );

  it('sums to the number of appointments in every way', () => {
    fc.assert(
      fc.property(fc.array(journey, { maxLength: 40 }), (journeys) => {
        const credit = creditFor(journeys);
        for (const way of creditWays) expect(sumOf(credit[way])).toBeCloseTo(journeys.length, 9);
      }),
    );
  });
});
