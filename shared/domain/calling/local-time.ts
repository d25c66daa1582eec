import { addDays } from '../time/calendar.ts';
import { offsetMinutes } from '../time/zones.ts';

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
const dayMs = 86_400_000;

/** Of each zone and day (UTC), the offset in minutes that holds all day; null where the clock is set that day. */
const offsets = new Map<string, Map<number, number | null>>();

function offsetAt(at: number, zone: string): number {
  const day = Math.floor(at / dayMs);
  let ofZone = offsets.get(zone);
  if (ofZone === undefined) offsets.set(zone, (ofZone = new Map()));
  let offset = ofZone.get(day);
  if (offset === undefined) {
    const first = offsetMinutes(day * dayMs, zone);
    offset = offsetMinutes((day + 1) * dayMs, zone) === first ? first : null;
    if (ofZone.size > 2000) ofZone.clear();
    ofZone.set(day, offset);
  }
  // Clocks are set on the quarter hour.
  return offset ?? offsetMinutes(Math.floor(at / quarterMs) * quarterMs, zone);
}

const dates = new Map<number, string>();

/** The local date and the minutes after midnight that the zone's clock shows at the instant. */
export function localMinute(at: number, zone: string): { readonly on: string; readonly minute: number } {
  const local = at + offsetAt(at, zone) * minuteMs;
  const day = Math.floor(local / dayMs);
  let on = dates.get(day);
  if (on === undefined) {
    on = new Date(local).toISOString().slice(0, 10);
    if (dates.size > 2000) dates.clear();
    dates.set(day, on);
  }
  return { on, minute: Math.floor((local - day * dayMs) / minuteMs) };
}

/** The instant in a day at which the clock is set, which may step over the edge of a window. */
function changeOfClock(from: number, until: number, zone: string): number | null {
  const before = offsetAt(from, zone);
  if (before === offsetAt(until, zone)) return null;
  let [low, high] = [Math.floor(from / quarterMs), Math.floor(until / quarterMs)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * quarterMs, zone) === before) low = middle;
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
      found.push(naive - offsetAt(naive - dayMs, zone) * minuteMs);
      found.push(naive - offsetAt(naive + dayMs, zone) * minuteMs);
    }
  }
  const change = changeOfClock(from, until, zone);
  if (change !== null) found.push(change);
  return found.filter((at) => at >= from && at < until);
}
