import type { BlockView, DayPlanView } from '#shared/contract/day-plan.ts';
import { timeOfDay, wallClock } from '#shared/domain/time/zones.ts';

const hourMs = 3_600_000;

/** An hour is drawn so high, in pixels; higher where a quarter of one is planned for itself. */
const usualHour = 56;
const roomyHour = 80;
const shortMs = hourMs / 3;

export interface Drawn {
  readonly height: number;
  readonly hours: readonly { readonly words: string; readonly top: number; readonly at: number }[];
  readonly topOf: (at: number) => number;
}

/** The hour of the zone's clock that the instant lies in. */
function hourOf(at: number, zone: string): number {
  const { minute, second } = wallClock(at, zone);
  return at - (minute * 60 + second) * 1000 - (at % 1000);
}

/**
 * Where the hours of a day and its blocks are drawn: from the hour in which it begins to the one in which the last of
 * it ends. Hours gone by in which nothing was planned would only push what is now out of sight.
 */
export function drawn(
  { hours, blocks, zone }: Pick<DayPlanView, 'hours' | 'blocks' | 'zone'>,
  clock: number,
): Drawn {
  const begins = hours?.from ?? 0;
  const last = hours?.until ?? 0;
  const first = Math.min(...blocks.map((block) => block.from), clock < last ? clock : begins);
  const from = hourOf(Math.max(begins, first), zone);
  const until = hourOf(last, zone) === last ? last : hourOf(last, zone) + hourMs;
  const roomy = blocks.some((block) => block.until - block.from < shortMs);
  const perMs = (roomy ? roomyHour : usualHour) / hourMs;
  const topOf = (at: number) => Math.round((at - from) * perMs);
  const marks: { words: string; top: number; at: number }[] = [];
  for (let at = from; at <= until; at += hourMs)
    marks.push({ words: timeOfDay(at, zone), top: topOf(at), at });
  return { height: topOf(until), hours: marks, topOf };
}

export type BlockState = 'past' | 'now' | 'ahead';

export function stateOf({ from, until }: Pick<BlockView, 'from' | 'until'>, at: number): BlockState {
  if (until <= at) return 'past';
  return from <= at ? 'now' : 'ahead';
}

export type Size = 'bar' | 'line' | 'whole';

/** What there is room for in so many pixels: nothing, one line, or two. */
export function sizeOf(height: number): Size {
  if (height < 17) return 'bar';
  return height < 48 ? 'line' : 'whole';
}
