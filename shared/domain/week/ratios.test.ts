import { describe, expect, it } from 'vitest';
import { type FigureName, figureNames, type Figures } from './figures.ts';
import { type FiguresOfWeeks, type Ratio, type RatioName, ratiosOf } from './ratios.ts';
import { surenessSaid } from './sureness.ts';

const none = Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures;
const figures = (more: Partial<Record<FigureName, number>>): Figures => ({ ...none, ...more });

const dials = (k: number, n: number) => figures({ 'decision-makers': k, dials: n });

function ratio(name: RatioName, weeks: Partial<FiguresOfWeeks>): Ratio {
  const all = ratiosOf({
    week: none,
    four: none,
    twelve: none,
    daysBegun: 5,
    daysOver: 5,
    daysBefore: 20,
    ...weeks,
  });
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`no ratio ${name}`);
  return found;
}

describe('a ratio beside the weeks before it', () => {
  it('is said with its interval where there is enough of it', () => {
    const enough = ratio('dials-per-decision-maker', { week: dials(40, 480), four: dials(120, 1500) });
    expect(surenessSaid(enough)).toBe('Likely 9.9 to 14.6. Four weeks before: 1 in 12.5, 11.2 to 14.');
    expect(enough.more).toBeNull();
  });

  it('is not enough yet where too few came about: then the twelve weeks and how many more are said', () => {
    const few = ratio('dials-per-decision-maker', { week: dials(17, 181), twelve: dials(190, 2200) });
    expect(few.enough).toBe(false);
    expect(surenessSaid(few)).toMatch(
      /^Not enough yet: \d+ more dials would tell\. Twelve weeks: 1 in 11\.6, 10\.6 to 12\.7\.$/,
    );
  });

  it('of which nothing ever came about says how often it was tried, and no number of more', () => {
    const never = ratio('dials-per-decision-maker', { week: dials(0, 40), twelve: dials(0, 40) });
    expect(surenessSaid(never)).toBe('Not enough yet. Twelve weeks: none in 40.');
  });

  it('has moved only where that is likely, and a day that runs speaks for neither way', () => {
    const moved = (week: Figures, days: Partial<FiguresOfWeeks> = {}) =>
      ratio('rejections', { week, four: figures({ rejections: 40 }), ...days }).before?.arrow;
    expect(moved(figures({ rejections: 10 }))).toBeNull();
    expect(moved(figures({ rejections: 20 }))).toBe('up');
    expect(moved(figures({ rejections: 3 }))).toBe('down');
    // Monday morning: none was declined yet, and three would be many for a day.
    expect(moved(none, { daysBegun: 1, daysOver: 0 })).toBeNull();
    expect(moved(figures({ rejections: 5 }), { daysBegun: 1, daysOver: 0 })).toBe('up');
    expect(
      ratio('dials-per-decision-maker', { week: dials(20, 100), four: dials(40, 400) }).before?.arrow,
    ).toBe('up');
  });

  it('of a young book is held against nothing, and against few days without a word of what moved', () => {
    const young = ratio('rejections', { week: figures({ rejections: 6 }), daysBefore: 0 });
    expect([young.before, surenessSaid(young)]).toEqual([null, '']);
    const few = ratio('rejections', { week: figures({ rejections: 6 }), daysBefore: 3 });
    expect(few.before?.arrow).toBeNull();
    // Half of the four weeks were worked: ten days of one a day against five of two.
    const half = { week: figures({ rejections: 20 }), four: figures({ rejections: 12 }) };
    expect(ratio('rejections', { ...half, daysBefore: 10 }).before?.arrow).toBe('up');
  });

  it('of meetings stands alone: it has twelve months of its own', () => {
    const { before, k, n } = ratio('meetings-per-sale', {
      week: figures({ sales: 24, 'meetings-held': 96 }),
    });
    expect([before, k, n]).toEqual([null, 24, 96]);
  });
});
