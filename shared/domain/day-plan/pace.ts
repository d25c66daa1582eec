import { minuteMs } from './block.ts';

/** How long one takes, and of how many that was learnt; `n` 0: not learnt, but as most need. */
export interface Pace {
  readonly minutes: number;
  readonly n: number;
}

/** Until so many have been seen nothing is learnt of them. */
export const enoughPaces = 20;
/** What took longer than this was not one touch, but a touch and something else. */
const longestMs = 30 * minuteMs;
const between = (minutes: number) => Math.min(30, Math.max(1, Math.round(minutes)));

/**
 * How many minutes one touch takes: the middle of the times between one touch of a session and the next, which
 * holds the look at the card, the call and the note. Pauses are left out by their length.
 *
 * @param taken milliseconds between two touches of a session
 * @param usual what is taken as long as there are too few
 */
export function paceOf(taken: readonly number[], usual: number): Pace {
  const short = taken.filter((ms) => ms > 0 && ms <= longestMs).toSorted((a, b) => a - b);
  if (short.length < enoughPaces) return { minutes: usual, n: 0 };
  const middle = short[Math.floor(short.length / 2)] ?? 0;
  return { minutes: between(middle / minuteMs), n: short.length };
}
