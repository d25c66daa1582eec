import { daysBetween } from '../time/calendar.ts';
import { halfLifeDays, longestDays, prior, priorChance } from './belief.ts';

/** Attempts are told apart up to the fourth: 1, 2, 3, and 4 for that and every later one. */
export const mostAttempts = 4;

/** The attempt that the next call is, after so many that nobody answered. */
export const attemptAfter = (unanswered: number): number => Math.min(unanswered + 1, mostAttempts);

/** What came of the calls of one day that were a person's first, second, ... in a row. */
export interface AttemptCount {
  readonly on: string;
  readonly attempt: number;
  readonly dials: number;
  readonly answered: number;
}

/** How well a call of this attempt does against any call, and the counts behind it. */
export interface AttemptChance {
  readonly attempt: number;
  /** 1: as well as any. */
  readonly factor: number;
  readonly dials: number;
  readonly answered: number;
}

/**
 * How the chance of an answer changes with the attempt, by the rep's own calls of earlier days, each with the
 * weight that its age leaves it. Each attempt is drawn to the share of all of them by the weight of the
 * prior's thirty calls, so that a few calls say little.
 */
export function attemptChances(counts: readonly AttemptCount[], today: string): readonly AttemptChance[] {
  const strength = prior.answered + prior.missed;
  const sums = Array.from({ length: mostAttempts }, () => ({ a: 0, n: 0, dials: 0, answered: 0 }));
  for (const { on, attempt, dials, answered } of counts) {
    const age = daysBetween(on, today);
    const sum = sums[attempt - 1];
    if (!sum || age <= 0 || age > longestDays) continue;
    const weight = 2 ** (-age / halfLifeDays);
    sum.a += weight * answered;
    sum.n += weight * dials;
    sum.dials += dials;
    sum.answered += answered;
  }
  const a = sums.reduce((all, sum) => all + sum.a, prior.answered);
  const n = sums.reduce((all, sum) => all + sum.n, strength);
  const any = n === 0 ? priorChance : a / n;
  return sums.map((sum, index) => ({
    attempt: index + 1,
    factor: (sum.a + strength * any) / (sum.n + strength) / any,
    dials: sum.dials,
    answered: sum.answered,
  }));
}
