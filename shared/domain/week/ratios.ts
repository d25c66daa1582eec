import type { Interval } from '../numbers/beta.ts';
import {
  type Arrow,
  arrowOf,
  chanceHigher,
  chanceMoreOften,
  intervalOf,
  isEnough,
  moreNeeded,
} from '../numbers/proportion.ts';
import type { FigureName, Figures } from './figures.ts';

export const ratioNames = [
  'rejections',
  'target-to-existing',
  'dials-per-decision-maker',
  'decision-makers-per-appointment',
  'meetings-per-sale',
] as const;
export type RatioName = (typeof ratioNames)[number];

/** k of n with the middle 80% of what is believed of it. `n` is null for a plain count, which has no interval. */
export interface Counted {
  readonly k: number;
  readonly n: number | null;
  readonly interval: Interval | null;
  /** Whether it may be shown as a ratio; a plain count always is. */
  readonly enough: boolean;
}

/** What a week's ratio is held against: the same over the weeks before it. */
export interface Before {
  /** The four weeks before the week. */
  readonly four: Counted;
  /** The twelve weeks that end with it. */
  readonly twelve: Counted;
  /** Which way it really moved against the four weeks, where that is likely enough to be said. */
  readonly arrow: Arrow | null;
}

/** k of n, each a figure that opens its own list. `below` is null for a plain count. */
export interface Ratio extends Counted {
  readonly name: RatioName;
  readonly above: FigureName;
  readonly below: FigureName | null;
  /** Null where nothing was done before the week, and for meetings per sale, whose own range is twelve months. */
  readonly before: Before | null;
  /** Where it is not enough: how many more of `n` it takes if it goes on as in the twelve weeks; null where nothing tells. */
  readonly more: number | null;
}

/** The figures of a week and of the weeks before it, all as they stood at the same instant. */
export interface FiguresOfWeeks {
  readonly week: Figures;
  readonly four: Figures;
  readonly twelve: Figures;
  /** How many of the week's working days have begun, and how many are over: a count is held against as many. */
  readonly daysBegun: number;
  readonly daysOver: number;
  /** How many working days of the four weeks before there were since the first touch of the book, at most 20. */
  readonly daysBefore: number;
}

const parts: Readonly<Record<RatioName, readonly [above: FigureName, below: FigureName | null]>> = {
  rejections: ['rejections', null],
  'target-to-existing': ['dials-target', 'dials'],
  'dials-per-decision-maker': ['decision-makers', 'dials'],
  'decision-makers-per-appointment': ['appointments-from-decision-makers', 'decision-maker-conversations'],
  'meetings-per-sale': ['sales', 'meetings-held'],
};

function countedOf(figures: Figures, name: RatioName): Counted {
  const [above, below] = parts[name];
  const k = figures[above];
  if (below === null) return { k, n: null, interval: null, enough: true };
  const n = figures[below];
  return { k, n, interval: intervalOf({ k, n }), enough: isEnough({ k, n }) };
}

/** With less than a week before it, nothing has moved yet. */
const fewDaysBefore = 5;

interface Days {
  readonly daysBegun: number;
  readonly daysOver: number;
  readonly daysBefore: number;
}

/** A day that runs is taken for a whole one before more is said, and left out before less is. */
function arrowOfCounts(k: number, before: number, { daysBegun, daysOver, daysBefore }: Days): Arrow | null {
  const against = { k: before, over: daysBefore };
  const asIf = (over: number) => arrowOf(chanceMoreOften({ k, over }, against));
  if (asIf(daysBegun) === 'up') return 'up';
  return asIf(daysOver) === 'down' ? 'down' : null;
}

function arrowBetween(now: Counted, four: Counted, days: Days): Arrow | null {
  if (days.daysBefore < fewDaysBefore) return null;
  if (now.n === null || four.n === null) return arrowOfCounts(now.k, four.k, days);
  return arrowOf(chanceHigher({ k: now.k, n: now.n }, { k: four.k, n: four.n }));
}

/** How many more of `n` the ratio of a week takes, at the rate of its twelve weeks. */
function moreOf({ k, n, enough }: Counted, twelve: Counted): number | null {
  if (n === null || enough) return null;
  const rate = twelve.n === null || twelve.n === 0 ? 0 : twelve.k / twelve.n;
  const likely = rate > 0 ? { k: rate * Math.max(n, 1), n: Math.max(n, 1) } : { k, n };
  return moreNeeded(likely);
}

/** The five numbers a seller knows, in the order they are told, each beside the weeks before it. */
export function ratiosOf({ week, four, twelve, ...days }: FiguresOfWeeks): Ratio[] {
  return ratioNames.map((name) => {
    const [above, below] = parts[name];
    const now = countedOf(week, name);
    const what = { name, above, below, ...now };
    // Counted over twelve months, a week says nothing of its own.
    if (name === 'meetings-per-sale' || days.daysBefore === 0) {
      return { ...what, before: null, more: moreOf(now, now) };
    }
    const before = { four: countedOf(four, name), twelve: countedOf(twelve, name) };
    return {
      ...what,
      before: { ...before, arrow: arrowBetween(now, before.four, days) },
      more: moreOf(now, before.twelve),
    };
  });
}
