/** Instants seen on a wall clock. Zones are IANA names; `Intl` carries their rules. */

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

/** What a wall clock in the zone shows at the instant (UTC milliseconds). */
export function wallClock(at: number, zone: string): WallClock {
  const part: Record<string, string> = {};
  for (const { type, value } of formatOf(zone).formatToParts(at)) part[type] = value;
  return {
    on: `${part['year']}-${part['month']}-${part['day']}`,
    hour: Number(part['hour']),
    minute: Number(part['minute']),
    second: Number(part['second']),
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

/** Minutes that the zone's clock is ahead of UTC at the instant. */
export function offsetMinutes(at: number, zone: string): number {
  const { on, hour, minute, second } = wallClock(at, zone);
  const [y = 0, m = 1, d = 1] = on.split('-').map(Number);
  return Math.round((Date.UTC(y, m - 1, d, hour, minute, second) - Math.floor(at / 1000) * 1000) / 60_000);
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
