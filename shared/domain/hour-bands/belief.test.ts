import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/calendar.ts';
import { instantIn } from '../time/zones.ts';
import { bandAt, bands, bandsAt, maskOf } from './bands.ts';
import { type BandCount, chancesOf, drawOf, hopeOf, priorChance } from './belief.ts';

const today = '2026-11-23';
const chanceIn = (band: number, counts: readonly BandCount[]) => {
  const found = chancesOf(counts, today).find((chance) => chance.band === band);
  if (!found) throw new Error(`no band ${band}`);
  return found;
};

describe('the band of an instant', () => {
  const at = instantIn('2026-11-23', 9, 30, 'America/New_York');
  it('is the hour on their clock', () => {
    expect(bandAt(at, ['America/New_York'])).toBe(9);
    expect(bandAt(at, ['America/Chicago'])).toBe(8);
  });
  it('is none before eight, and none where two clocks disagree', () => {
    expect(bandAt(at, ['America/Los_Angeles'])).toBeNull();
    expect(bandAt(at, ['America/New_York', 'America/Chicago'])).toBeNull();
    expect(bandAt(at, [])).toBeNull();
  });
  it('may be either where they disagree', () => {
    expect(bandsAt(at, ['America/New_York', 'America/Chicago'])).toEqual([8, 9]);
    expect(maskOf([8, 9])).toBe(3);
  });
});

describe('what calls tell of a band', () => {
  it('is the prior before there are any', () => {
    expect(chanceIn(9, [])).toMatchObject({ mean: priorChance, dials: 0, answered: 0 });
  });

  it('counts a call of ninety days ago for half', () => {
    const of = (on: string) => chanceIn(9, [{ on, band: 9, dials: 96, answered: 9 }]);
    expect(of('2026-11-22').a - 2.1).toBeCloseTo(9 * 2 ** (-1 / 90), 9);
    expect(of('2026-08-25').a - 2.1).toBeCloseTo(4.5, 9);
    expect(of('2026-08-25')).toMatchObject({ dials: 96, answered: 9 });
  });

  it('holds still all day: the calls of the day itself tell nothing yet', () => {
    expect(chanceIn(9, [{ on: today, band: 9, dials: 40, answered: 40 }]).mean).toBe(priorChance);
  });

  it('the draw is the same on one day, another on the next, and near what is believed over many', () => {
    const chance = chanceIn(9, [{ on: '2026-11-20', band: 9, dials: 96, answered: 9 }]);
    expect(drawOf(chance, today, 1)).toBe(drawOf(chance, today, 1));
    expect(drawOf(chance, today, 1)).not.toBe(drawOf(chance, '2026-11-24', 1));
    const draws = Array.from({ length: 400 }, (_, day) => drawOf(chance, addDays(today, day), 1));
    expect(draws.reduce((sum, each) => sum + each, 0) / draws.length).toBeCloseTo(chance.mean, 2);
  });

  it('hope is larger the less is known', () => {
    const little = chanceIn(9, []);
    const much = chanceIn(9, [{ on: '2026-11-20', band: 9, dials: 1000, answered: 70 }]);
    expect(hopeOf(little)).toBeGreaterThan(hopeOf(much));
  });

  it('one more answer never makes a band look worse, whatever else was called', () => {
    const count = fc.record({
      on: fc.integer({ min: 1, max: 700 }).map((ago) => addDays(today, -ago)),
      band: fc.constantFrom(...bands),
      dials: fc.integer({ min: 1, max: 60 }),
      answered: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(count), count, (counts, one) => {
        const sane = [...counts, one].map((each) => ({
          ...each,
          answered: Math.min(each.answered, each.dials - 1),
        }));
        const better = sane.map((each, at) =>
          at === sane.length - 1 ? { ...each, answered: each.answered + 1 } : each,
        );
        expect(chanceIn(one.band, better).mean).toBeGreaterThanOrEqual(chanceIn(one.band, sane).mean);
      }),
      { numRuns: 60 },
    );
  });
});
