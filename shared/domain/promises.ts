import { addDays } from './time/calendar.ts';
import type { Calendar } from './time/working-days.ts';
import { dateIn, instantIn, wallClock } from './time/zones.ts';

/** A time that somebody was promised, and the clocks and days on both sides. */
export interface Promised {
  readonly dueAt: number;
  /** Every zone they may be in; empty when nothing tells, and then the rep's clock is all there is. */
  readonly zones: readonly string[];
  /** The rep's zone. */
  readonly zone: string;
  /** Working days of the rep, and of whoever was promised. */
  readonly ours: Calendar;
  readonly theirs: Calendar;
}

/** Working days are looked for this far ahead: nobody is away for longer without a new promise. */
const daysAhead = 60;

/** The promised time of day on another date of theirs, in the last of their zones to reach it. */
function sameTimeOn(on: string, dueAt: number, zones: readonly string[]): number {
  const instants = zones.map((zone) => {
    const { hour, minute } = wallClock(dueAt, zone);
    return instantIn(on, hour, minute, zone);
  });
  return Math.max(...instants);
}

/**
 * When a promise is to be kept, seen from an instant: at the promised time for as long as it is that day
 * where they are; once that day has passed, at its own time of day on their clock, on the first day from
 * then on that is a working day of both, through changes of the clock. Where they may be in several zones
 * it is late enough in each.
 *
 * @returns UTC milliseconds; not before the promised time
 */
export function promiseReturns({ dueAt, zones, zone, ours, theirs }: Promised, now: number): number {
  const clocks = zones.length === 0 ? [zone] : zones;
  const [first = zone] = clocks;
  const today = dateIn(now, first);
  if (now <= dueAt || today <= dateIn(dueAt, first)) return dueAt;
  for (let day = 0; day < daysAhead; day += 1) {
    const on = addDays(today, day);
    const at = sameTimeOn(on, dueAt, clocks);
    if (theirs.isWorking(on) && ours.isWorking(dateIn(at, zone))) return at;
  }
  return sameTimeOn(today, dueAt, clocks);
}
