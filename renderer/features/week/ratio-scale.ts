import type { WeekView } from '#shared/contract/days.ts';

type Ratio = WeekView['ratios'][number];
type Counted = Pick<Ratio, 'k' | 'n' | 'interval' | 'enough'>;

/** k of n on a scale, as parts of its width. An end that lies beyond the scale stops at its edge. */
export interface Drawn {
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

export interface RatioScale {
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly week: Drawn | null;
  readonly four: Drawn | null;
}

interface Values {
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

/** In the unit that is told: of a hundred where it is a share, and of how many one where it is not. */
function valuesOf(counted: Counted | null, isShare: boolean): Values | null {
  if (counted === null || counted.n === null || counted.interval === null || counted.k === 0) return null;
  const { k, n, interval } = counted;
  if (isShare) return { from: interval.lower * 100, at: (k / n) * 100, to: interval.upper * 100 };
  return { from: 1 / interval.upper, at: n / k, to: 1 / interval.lower };
}

const steps = [0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const mostTicks = 7;

/**
 * Where a ratio of a week and that of the four weeks before it lie on a scale of their own; null where neither can
 * be drawn. What little is known of reaches far: the scale ends at twice what is likeliest.
 */
export function scaleOf(ratio: Ratio): RatioScale | null {
  const isShare = ratio.name === 'target-to-existing';
  const week = valuesOf(ratio, isShare);
  const four = valuesOf(ratio.before?.four ?? null, isShare);
  const all = [week, four].filter((each) => each !== null);
  if (all.length === 0) return null;
  const farthest = isShare ? 100 : 2 * Math.max(...all.map(({ at }) => at));
  const most = Math.min(farthest, Math.max(...all.map(({ to }) => to)));
  const least = Math.min(...all.map(({ from }) => from));
  const step = steps.find((each) => (most - least) / each <= mostTicks - 2) ?? most - least;
  const low = Math.max(isShare ? 0 : 1, Math.floor(least / step) * step);
  const high = Math.min(isShare ? 100 : Number.POSITIVE_INFINITY, Math.ceil(most / step) * step);
  const place = (value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));
  const drawn = (values: Values | null): Drawn | null =>
    values && { from: place(values.from), at: place(values.at), to: place(values.to) };
  const ticks: RatioScale['ticks'][number][] = [];
  for (let value = Math.ceil(low / step) * step; value <= high + step / 1000; value += step) {
    const label = Number(value.toFixed(1)).toLocaleString('en');
    ticks.push({ at: place(value), label: isShare ? `${label}%` : label });
  }
  return { ticks, week: drawn(week), four: drawn(four) };
}
