import { addDays } from '../time/calendar.ts';
import { offsetMinutes, wallClock } from '../time/zones.ts';

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const dayMs = 86_400_000;

/** The local date and the minutes after midnight that the zone's clock shows at the instant. */
export function localMinute(at: number, zone: string): { readonly on: string; readonly minute: number } {
  const { on, hour, minute } = wallClock(at, zone);
  return { on, minute: hour * 60 + minute };
}

/** The instant in a day at which the clock is set, which may step over the edge of a window. */
function changeOfClock(from: number, until: number, zone: string): number | null {
  const before = offsetMinutes(from, zone);
  if (before === offsetMinutes(until, zone)) return null;
  let [low, high] = [Math.floor(from / quarterMs), Math.floor(until / quarterMs)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetMinutes(middle * quarterMs, zone) === before) low = middle;
    else high = middle;
  }
  return high * quarterMs;
}

/**
 * Every instant from `from` on and within a day of it at which the zone's clock shows one of these minutes
 * or a new date, or is set. Around a change of the clock a minute may come twice, and both are named.
 */
export function instantsOfDay(from: number, minutes: readonly number[], zone: string): readonly number[] {
  const until = from + dayMs;
  const found: number[] = [];
  const first = localMinute(from, zone).on;
  for (const on of [first, addDays(first, 1), addDays(first, 2)]) {
    const midnight = Date.parse(`${on}T00:00:00Z`);
    for (const minute of minutes) {
      const naive = midnight + minute * minuteMs;
      found.push(naive - offsetMinutes(naive - dayMs, zone) * minuteMs);
      found.push(naive - offsetMinutes(naive + dayMs, zone) * minuteMs);
    }
  }
  const change = changeOfClock(from, until, zone);
  if (change !== null) found.push(change);
  return found.filter((at) => at >= from && at < until);
}
