import type { Chance } from './chance.ts';

/** Working days between the attempts of a planned series. */
const gaps = [1, 2, 3, 5, 8] as const;

/** How many touches somebody has had who has had any: few many, many few, `mean` on average. */
export function touchCount(chance: Chance, mean: number): number {
  const drawn =
    mean *
    chance.weighted([
      [0.3, 1],
      [0.6, 1],
      [1, 1],
      [1.3, 1],
      [1.8, 1],
    ] as const);
  const whole = Math.floor(drawn);
  return whole + (chance.happens(drawn - whole) ? 1 : 0);
}

/**
 * The working days of so many touches between two days, both included: a series with growing gaps that
 * may rest for months and come back. What does not fit is drawn closer together, at most one a day.
 */
export function seriesDays(chance: Chance, from: number, to: number, count: number): number[] {
  const room = Math.min(count, to - from + 1);
  if (room <= 0) return [];
  const restsAfter = chance.happens(0.4) ? chance.between(2, 4) : -1;
  const days: number[] = [];
  // A list is worked off over weeks, a fresh one at once.
  let day = from + chance.between(0, Math.max(3, Math.min(28, Math.floor((to - from) / 2.5))));
  for (let n = 0; n < room; n += 1) {
    days.push(day);
    const gap = gaps[n] ?? chance.between(6, 16);
    day += n === restsAfter ? chance.between(30, 75) : Math.max(1, gap + chance.between(-1, 1));
  }
  // A squeezed series ends some time before the last day: not everybody is called today.
  const end = Math.max(from + room - 1, to - chance.between(0, Math.min(14, Math.floor((to - from) / 4))));
  return fitted(days, from, (days.at(-1) ?? to) > to ? end : to);
}

/** So many working days over the time between two days, more of them of late: how customers are kept up with. */
export function keptUpDays(chance: Chance, from: number, to: number, count: number): number[] {
  const room = Math.max(0, Math.min(count, to - from + 1));
  const days = Array.from(
    { length: room },
    () => from + Math.floor((to - from + 1) * Math.sqrt(chance.next())),
  );
  if (room > 1) days[0] = from + chance.between(0, Math.min(24, to - from));
  return fitted(
    days.toSorted((one, other) => one - other),
    from,
    to,
  );
}

function fitted(days: readonly number[], from: number, to: number): number[] {
  const first = Math.min(days[0] ?? from, Math.max(from, to - days.length + 1));
  const last = days.at(-1) ?? from;
  const squeeze = last > to ? (to - first) / Math.max(1, last - first) : 1;
  const placed = days.map((day) => Math.round(first + (day - (days[0] ?? from)) * squeeze));
  // Rounding may put two on one day: first push forward, then back from the end.
  for (let n = 1; n < placed.length; n += 1) {
    placed[n] = Math.max(placed[n] ?? 0, (placed[n - 1] ?? 0) + 1);
  }
  for (let n = placed.length - 1, limit = to; n >= 0; n -= 1) {
    placed[n] = Math.min(placed[n] ?? 0, limit);
    limit = (placed[n] ?? 0) - 1;
  }
  return placed;
}
