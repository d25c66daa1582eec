import { type Band, bandsAt } from '../hour-bands/bands.ts';
import { minuteMs, type Span } from './block.ts';
import type { CallGroup, DayInput } from './input.ts';
import { within } from './spans.ts';

/** Two hours are as good as one another within a tenth: a few calls more or less move no block. */
const step = Math.log(1.1);

/**
 * What each hour is worth for a call, by what is believed of it: the mean and not the draw that the queue goes
 * by, so that the plan rests on what can be shown. Trying other hours is left to the queue.
 */
export const worthOfHours = (
  chances: readonly { readonly band: Band; readonly mean: number }[],
): ReadonlyMap<Band, number> =>
  new Map(chances.map(({ band, mean }) => [band, Math.exp(Math.round(Math.log(mean) / step) * step)]));

/** No zone's clock changes its hour but at a quarter of ours. */
const quarterMs = 15 * minuteMs;

export interface Worth {
  /** How good it is to call the group then; null while they may not be called. */
  readonly of: (group: CallGroup, span: Span) => number | null;
  /** The most that any of the groups is worth at the instant: what is lost by doing something else. */
  readonly most: (at: number) => number;
}

/**
 * What a stretch of the day is worth for each group: the chance of their hour then. Where their zones do not
 * agree it is the mean of the hours that it may be, and nothing outside the hours that are learnt of.
 */
export function worthOf({ groups, worth }: Pick<DayInput, 'groups' | 'worth'>): Worth {
  const known = new Map<string, number>();
  const at = (instant: number, zones: readonly string[]): number => {
    const quarter = Math.floor(instant / quarterMs) * quarterMs;
    const key = `${quarter} ${zones.join('&')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const bands: readonly Band[] = bandsAt(quarter, zones);
    const found =
      bands.length === 0 ? 0 : bands.reduce((sum, band) => sum + (worth.get(band) ?? 0), 0) / bands.length;
    known.set(key, found);
    return found;
  };
  const of = (group: CallGroup, span: Span) => (within(span, group.open) ? at(span.from, group.zones) : null);
  const best = new Map<number, number>();
  const most = (instant: number): number => {
    const before = best.get(instant);
    if (before !== undefined) return before;
    const then = { from: instant, until: instant };
    const found = groups.reduce((sofar, group) => Math.max(sofar, of(group, then) ?? 0), 0);
    best.set(instant, found);
    return found;
  };
  return { of, most };
}
