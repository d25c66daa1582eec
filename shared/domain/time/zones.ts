/** Instants seen on a wall clock. Zones are IANA names; `Intl` carries their rules. */

import { dateOfDay } from './calendar.ts';

export interface WallClock {
  readonly on: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** Whether the platform knows a zone of this name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Minutes that the zone's clock is ahead of UTC at the instant, as the platform has it. */
function offsetAsked(at: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour, minute, second } = part;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((shown - Math.floor(at / 1000) * 1000) / minuteMs);
}

/** Of each zone and day (UTC), the offset in minutes that holds all day; null where the clock is set that day. */
const offsets = new Map<string, Map<number, number | null>>();
/** Before, some clocks were seconds off, and some were set twice within a day. */
const byTheDayFrom = Date.UTC(2000, 0, 1);

/** Minutes that the zone's clock is ahead of UTC at the instant. */
export function offsetMinutes(at: number, zone: string): number {
  if (at < byTheDayFrom) return offsetAsked(at, zone);
  const day = Math.floor(at / dayMs);
  let ofZone = offsets.get(zone);
  if (ofZone === undefined) offsets.set(zone, (ofZone = new Map()));
  let offset = ofZone.get(day);
  if (offset === undefined) {
    const first = offsetAsked(day * dayMs, zone);
    offset = offsetAsked((day + 1) * dayMs, zone) === first ? first : null;
    if (ofZone.size > 2000) ofZone.clear();
    ofZone.set(day, offset);
  }
  return offset ?? offsetAsked(at, zone);
}

/** What a wall clock in the zone shows at the instant (UTC milliseconds). */
export function wallClock(at: number, zone: string): WallClock {
  const local = at + offsetMinutes(at, zone) * minuteMs;
  const day = Math.floor(local / dayMs);
  const second = Math.floor((local - day * dayMs) / 1000);
  return {
    on: dateOfDay(day),
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
  };
}

/** The local date in the zone at the instant. */
export function dateIn(at: number, zone: string): string {
  return wallClock(at, zone).on;
}

/** '9:05' as a wall clock shows it, without a leading zero. */
export function timeOfDay(at: number, zone: string): string {
  const { hour, minute } = wallClock(at, zone);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/**
 * The instant at which the zone's wall clock shows the date and time. A time that daylight saving
 * skips is moved on by the length of the gap; one that happens twice is the first of the two.
 */
export function instantIn(on: string, hour: number, minute: number, zone: string): number {
  const [y = 0, m = 1, d = 1] = on.split('-').map(Number);
  const naive = Date.UTC(y, m - 1, d, hour, minute);
  const before = naive - offsetMinutes(naive - 86_400_000, zone) * 60_000;
  const after = naive - offsetMinutes(naive + 86_400_000, zone) * 60_000;
  const shows = (at: number) => {
    const clock = wallClock(at, zone);
    return clock.on === on && clock.hour === hour && clock.minute === minute;
  };
  if (shows(before)) return before;
  return shows(after) ? after : before;
}

/** '9:05', '9:05 or 10:05', '9:05 to 12:05': times of several clocks as people say them. */
export function timesSaid(times: readonly string[]): string {
  return times.length < 3 ? times.join(' or ') : `${times[0]} to ${times.at(-1)}`;
}

/** The distinct wall clocks that a set of candidate zones shows, earliest first, as '9:05'. */
export function timesOfDay(at: number, zones: readonly string[]): readonly string[] {
  const seen = new Map<number, string>();
  for (const zone of zones) seen.set(offsetMinutes(at, zone), timeOfDay(at, zone));
  return [...seen].toSorted(([a], [b]) => a - b).map(([, time]) => time);
}
