import { describe, expect, it } from 'vitest';
import { figureNames, type Figures } from '#shared/domain/week/figures.ts';
import { ratiosOf } from '#shared/domain/week/ratios.ts';
import { scaleOf } from './ratio-scale.ts';

const figures = (decides: number, dials: number, target = 0) =>
  ({
    ...Object.fromEntries(figureNames.map((name) => [name, 0])),
    'decision-makers': decides,
    dials,
    'dials-target': target,
  }) as Figures;

function scales(week: Figures, four: Figures) {
  const [, share, each] = ratiosOf({ week, four, twelve: four, daysBegun: 5, daysOver: 5, daysBefore: 20 });
  if (!share || !each) throw new Error('five ratios');
  return { share: scaleOf(share), each: scaleOf(each) };
}

describe('the scale of a ratio', () => {
  it('holds the week and the four weeks before it, with round numbers below', () => {
    const { share, each } = scales(figures(40, 480, 380), figures(120, 1500, 1100));
    expect(each?.ticks.map(({ label }) => label)).toEqual(['9', '10', '11', '12', '13', '14', '15']);
    expect(share?.ticks.map(({ label }) => label)).toEqual(['70%', '72%', '74%', '76%', '78%', '80%', '82%']);
    for (const drawn of [each?.week, each?.four, share?.week, share?.four]) {
      const { from = -1, at = -1, to = -1 } = drawn ?? {};
      expect([from >= 0, from < at, at < to, to <= 1]).toEqual([true, true, true, true]);
    }
  });

  it('does not run as far as what little is known of reaches', () => {
    const { each } = scales(figures(1, 8), figures(120, 1500));
    expect(each?.ticks.at(-1)?.label).toBe('25');
    expect(each?.week?.to).toBe(1);
  });

  it('draws nothing of what never came about', () => {
    const { each, share } = scales(figures(0, 30), figures(0, 0));
    expect([each, share]).toEqual([null, null]);
    expect(scales(figures(0, 30), figures(120, 1500)).each).toMatchObject({ week: null });
  });
});
