import { daysBetween } from '../time/calendar.ts';
import { uniformOf } from '../seeded.ts';
import { betaQuantile, type Interval, middleOf } from '../numbers/beta.ts';
import { type Band, bands } from './bands.ts';

/** What came of the calls of one day in one band: how many were made, and how many the person answered. */
export interface BandCount {
  readonly on: string;
  readonly band: Band;
  readonly dials: number;
  readonly answered: number;
}

/** What is believed of a rep who has not called yet: as if two of thirty calls had been answered. */
export const prior: { readonly answered: number; readonly missed: number } = { answered: 2.1, missed: 27.9 };
/** The share of calls that are answered, as long as nothing else is known. */
export const priorChance = prior.answered / (prior.answered + prior.missed);
/** After so many days a call counts for half. */
export const halfLifeDays = 90;
/** So far back is looked: what is older counts for less than a fiftieth. */
export const longestDays = 540;

/** What is believed of the chance that a call in a band is answered. */
export interface Belief {
  readonly band: Band;
  /** Calls made and answered, not weighed down by their age. */
  readonly dials: number;
  readonly answered: number;
  /** The parameters of the Beta that is believed. */
  readonly a: number;
  readonly b: number;
}

/** The same as it is shown: the mean with the counts, and the middle 80%. */
export interface Chance extends Belief, Interval {
  readonly mean: number;
}

/**
 * What the rep's own calls tell of each band: a Beta whose prior is that of nobody's calls, and to which each
 * call of an earlier day adds the weight that its age leaves it. Calls of `today` are left out, so that the
 * queue holds still all day; weekdays are pooled.
 */
export function beliefsOfBands(counts: readonly BandCount[], today: string): readonly Belief[] {
  const sums = new Map(bands.map((band) => [band, { dials: 0, answered: 0, a: 0, b: 0 }]));
  for (const { on, band, dials, answered } of counts) {
    const age = daysBetween(on, today);
    const sum = sums.get(band);
    if (!sum || age <= 0 || age > longestDays) continue;
    const weight = 2 ** (-age / halfLifeDays);
    sum.dials += dials;
    sum.answered += answered;
    sum.a += weight * answered;
    sum.b += weight * (dials - answered);
  }
  return bands.map((band) => {
    const known = sums.get(band) ?? { dials: 0, answered: 0, a: 0, b: 0 };
    const { dials, answered } = known;
    return { band, dials, answered, a: prior.answered + known.a, b: prior.missed + known.b };
  });
}

/** What is believed of each band, as it is shown. */
export const chancesOf = (counts: readonly BandCount[], today: string): readonly Chance[] =>
  beliefsOfBands(counts, today).map((belief) => {
    const { a, b } = belief;
    return { ...belief, mean: a / (a + b), ...middleOf(a, b) };
  });

/**
 * What a band is taken for on a day: one draw from what is believed of it (Thompson sampling), so that a band
 * of which little is known is tried now and then. The same day and seed draw the same.
 */
export const drawOf = ({ a, b, band }: Belief, today: string, seed = 0): number =>
  betaQuantile(uniformOf('band', seed, today, band), a, b);

/** What an exploring slot takes a band for: as good as it may well be. The less is known, the better that is. */
export const hopeOf = ({ upper }: Chance): number => upper;

/** As many calls as nobody's calls weigh: with fewer of the rep's own, little is known of an hour. */
const fewCalls = prior.answered + prior.missed;

/** Whether little is known of a band, by the calls that are shown. */
export const isLittleKnown = ({ dials }: Pick<Belief, 'dials'>): boolean => dials < fewCalls;
