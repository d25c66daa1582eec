import { type Band, bands } from '#shared/domain/hour-bands/bands.ts';
import { type BandCount, beliefsOfBands, drawOf } from '#shared/domain/hour-bands/belief.ts';
import { addDays, isWorkingDay } from '#shared/domain/time/calendar.ts';
import { chanceFrom, moved, normal, someOf } from './chance.ts';

/** A rep's twelve weeks: sixty dials a day, one call in fourteen answered. */
const weeks = 12;
const dialsADay = 60;
const baseRate = 0.07;
const firstDay = '2026-01-05';

const days = Array.from({ length: weeks * 7 }, (_, n) => addDays(firstDay, n)).filter(isWorkingDay);

/** Which hours of a day are worked, given what is known so far. */
type Choosing = (counts: readonly BandCount[], today: string, seed: number) => readonly Band[];

/** The hours for which the book draws highest on the day: what the order of the queue goes by. */
const learnt =
  (hours: number): Choosing =>
  (counts, today, seed) =>
    beliefsOfBands(counts, today)
      .map((belief) => ({ band: belief.band, draw: drawOf(belief, today, seed) }))
      .toSorted((a, b) => b.draw - a.draw)
      .slice(0, hours)
      .map(({ band }) => band);

const atRandom =
  (hours: number, chance: () => number): Choosing =>
  () =>
    someOf(bands, hours, chance);

/** How many calls were answered in the twelve weeks. `luck` is that of each dial of each day, whoever chooses. */
function answeredBy(
  choosing: Choosing,
  rates: ReadonlyMap<Band, number>,
  luck: readonly (readonly number[])[],
  seed: number,
): number {
  const counts: BandCount[] = [];
  let all = 0;
  for (const [day, on] of days.entries()) {
    const worked = choosing(counts, on, seed);
    const each = dialsADay / worked.length;
    for (const [place, band] of worked.entries()) {
      const dials = (luck[day] ?? []).slice(place * each, (place + 1) * each);
      const answered = dials.filter((each_) => each_ < (rates.get(band) ?? 0)).length;
      counts.push({ on, band, dials: dials.length, answered });
      all += answered;
    }
  }
  return all;
}

export interface Gain {
  /** In percent, over all runs. */
  readonly percent: number;
  /** Of its 95% interval. */
  readonly lower: number;
  readonly upper: number;
}

/** The mean of paired gains, with its interval by the normal approximation: there are a thousand of them. */
export function gainOf(pairs: readonly (readonly [number, number])[]): Gain {
  const base = pairs.reduce((sum, [, other]) => sum + other, 0) / pairs.length;
  const gains = pairs.map(([one, other]) => (100 * (one - other)) / base);
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const variance = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1);
  const half = 1.96 * Math.sqrt(variance / gains.length);
  return { percent: mean, lower: mean - half, upper: mean + half };
}

/**
 * What the learnt hours bring against hours at random, in paired runs: the same effects of the hours, and the
 * same luck of each dial.
 *
 * @param sd of the effect of an hour on the logit
 * @param hours of the ten that are worked on a day
 */
export function gainOfHours(sd: number, hours: number, runs: number): Gain {
  return gainOf(
    Array.from({ length: runs }, (_, run) => {
      const chance = chanceFrom(run * 7919 + Math.round(sd * 1000) + hours);
      const rates = new Map(bands.map((band) => [band, moved(baseRate, normal(chance, sd))]));
      const luck = days.map(() => Array.from({ length: dialsADay }, chance));
      return [
        answeredBy(learnt(hours), rates, luck, run),
        answeredBy(atRandom(hours, chance), rates, luck, run),
      ] as const;
    }),
  );
}
