import { type Band, bands } from '#shared/domain/hour-bands/bands.ts';
import { type BandCount, beliefsOfBands, drawOf } from '#shared/domain/hour-bands/belief.ts';
import { addDays, isWorkingDay } from '#shared/domain/time/calendar.ts';
import { chanceFrom, moved, normal } from './chance.ts';
import { type Gain, gainOf } from './hours.ts';

/** A rep who works all ten hours of a day, and whose people live by four clocks. */
const days = Array.from({ length: 84 }, (_, n) => addDays('2026-01-05', n)).filter(isWorkingDay);
const dialsAnHour = 6;
const baseRate = 0.07;
const hoursBehind = [0, 1, 2, 3];

/** The bands that it is for somebody at an hour of the rep's. */
const openAt = (hour: Band): readonly Band[] => bands.filter((band) => hoursBehind.includes(hour - band));

/**
 * What the order brings where there is always somebody to call: at each hour of the rep's day it takes people
 * of the clock on which the hour is thought best, against people of any clock.
 *
 * @param sd of the effect of an hour on the logit
 */
export function gainOfZones(sd: number, runs: number): Gain {
  return gainOf(
    Array.from({ length: runs }, (_, run) => {
      const chance = chanceFrom(run * 104_729 + Math.round(sd * 1000));
      const rates = new Map(bands.map((band) => [band, moved(baseRate, normal(chance, sd))]));
      const counts: BandCount[] = [];
      const sums = { learnt: 0, random: 0 };
      for (const on of days) {
        const draws = new Map(
          beliefsOfBands(counts, on).map((belief) => [belief.band, drawOf(belief, on, run)]),
        );
        for (const hour of bands) {
          const open = openAt(hour).toSorted((a, b) => (draws.get(b) ?? 0) - (draws.get(a) ?? 0));
          const best = open[0] ?? hour;
          const any = open[Math.floor(chance() * open.length)] ?? hour;
          const luck = Array.from({ length: dialsAnHour }, chance);
          const answered = (band: Band) => luck.filter((each) => each < (rates.get(band) ?? 0)).length;
          counts.push({ on, band: best, dials: dialsAnHour, answered: answered(best) });
          sums.learnt += answered(best);
          sums.random += answered(any);
        }
      }
      return [sums.learnt, sums.random] as const;
    }),
  );
}
