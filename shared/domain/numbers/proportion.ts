import { betaBelow, betaQuantile, type Interval, middleOf } from './beta.ts';

/** k of n: how often something came about, of how many times that it could have. */
export interface Proportion {
  readonly k: number;
  readonly n: number;
}

/** A chance of which this much is believed to be due: the two parameters of a Beta. */
export interface Posterior {
  readonly a: number;
  readonly b: number;
}

/**
 * What is believed of a chance after k of n: Jeffreys' prior, as if half of one had come about and half of
 * one had not, before the first was counted. Of more than n there is no belief: such a count mixes weeks.
 */
export const posteriorOf = ({ k, n }: Proportion): Posterior | null =>
  k > n ? null : { a: k + 0.5, b: n - k + 0.5 };

/** The middle 80% of what is believed, equal tails; null while nothing was counted. */
export function intervalOf(counted: Proportion): Interval | null {
  const posterior = posteriorOf(counted);
  return counted.n === 0 || posterior === null ? null : middleOf(posterior.a, posterior.b);
}

/** Whether the interval is narrow enough to be shown as a ratio: at most half as wide as k of n is. */
export function isEnough(counted: Proportion): boolean {
  const interval = intervalOf(counted);
  return interval !== null && interval.upper - interval.lower <= counted.k / counted.n / 2;
}

/** Beyond so many more of the same nobody counts ahead. */
const farthest = 1_000_000;

/**
 * How many more of `n` it takes until k of n is enough, if it goes on as it went: 0 once it is. Null while
 * it never came about, for then nothing says how rare it is.
 */
export function moreNeeded(counted: Proportion): number | null {
  const { k, n } = counted;
  if (isEnough(counted)) return 0;
  if (k === 0 || k > n) return null;
  const enoughWith = (more: number) => isEnough({ k: (k / n) * (n + more), n: n + more });
  let [few, many] = [0, 1];
  while (!enoughWith(many)) {
    if (many > farthest) return null;
    [few, many] = [many, many * 2];
  }
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (enoughWith(middle)) many = middle;
    else few = middle;
  }
  return many;
}

/** In so many slices of equal weight a belief is cut where it is held against another. */
const slices = 400;

/**
 * The chance that one proportion is truly higher than another, each by its own posterior: the mean, over
 * the quantiles of the one, of how much of the other lies below.
 *
 * @returns 0 to 1; null where one of them was never counted
 */
export function chanceHigher(one: Proportion, other: Proportion): number | null {
  const [mine, theirs] = [posteriorOf(one), posteriorOf(other)];
  if (mine === null || theirs === null || one.n === 0 || other.n === 0) return null;
  let sum = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    sum += betaBelow(betaQuantile((slice + 0.5) / slices, mine.a, mine.b), theirs.a, theirs.b);
  }
  return sum / slices;
}

/** A plain count over some time, in any unit that is the same for all that are compared. */
export interface Count {
  readonly k: number;
  readonly over: number;
}

/**
 * The chance that one count comes from a truly higher rate than another: each rate is believed to be a
 * Gamma (Jeffreys' prior for a Poisson count), and the share of one in the sum of both is then a Beta.
 */
export function chanceMoreOften(one: Count, other: Count): number | null {
  if (one.over <= 0 || other.over <= 0) return null;
  return 1 - betaBelow(one.over / (one.over + other.over), one.k + 0.5, other.k + 0.5);
}

export type Arrow = 'up' | 'down';

/** An arrow is drawn only where it is at least this likely that something really moved. */
export const sureEnough = 0.9;

/** The arrow for a chance that something is higher than it was; null where it may as well not be. */
export function arrowOf(higher: number | null): Arrow | null {
  if (higher === null) return null;
  if (higher > sureEnough) return 'up';
  return higher < 1 - sureEnough ? 'down' : null;
}
