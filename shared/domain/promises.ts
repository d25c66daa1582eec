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
  /** The first instant from one on at which they may be called by the hours of where they are; null for never. */
  readonly lawfulFrom: (at: number) => number | null;
}

/** Working days are looked for this far ahead: nobody is away for longer without a new promise. */
const daysAhead = 60;

/** An hour of a date of theirs, in the last of their zones to reach it. */
const lastTo = (clocks: readonly string[], instant: (zone: string) => number): number =>
  Math.max(...clocks.map(instant));

/** The promise seen day by day, by their dates. */
class Days {
  private readonly promised: Promised;
  private readonly clocks: readonly string[];
  private readonly dueOn: string;

  constructor(promised: Promised, clocks: readonly string[], dueOn: string) {
    this.promised = promised;
    this.clocks = clocks;
    this.dueOn = dueOn;
  }

  private startOf(on: string): number {
    return lastTo(this.clocks, (zone) => instantIn(on, 0, 0, zone));
  }

  /** The promised time of day on a date. */
  sameTimeOn(on: string): number {
    if (on === this.dueOn) return this.promised.dueAt;
    return lastTo(this.clocks, (zone) => {
      const { hour, minute } = wallClock(this.promised.dueAt, zone);
      return instantIn(on, hour, minute, zone);
    });
  }

  private isWorking(on: string, at: number): boolean {
    const { ours, theirs, zone } = this.promised;
    return theirs.isWorking(on) && ours.isWorking(dateIn(at, zone));
  }

  /** The first lawful instant of a date from one on; null where there is none. */
  private lawfulOn(on: string, from: number): number | null {
    const at = this.promised.lawfulFrom(from);
    return at !== null && at < this.startOf(addDays(on, 1)) ? at : null;
  }

  /** Whether the day they would have been called last, before a date, was closed from the promised time on. */
  private isOwed(on: string): boolean {
    let before = addDays(on, -1);
    for (let day = 1; day < daysAhead && before > this.dueOn; day += 1) {
      if (this.isWorking(before, this.sameTimeOn(before))) break;
      before = addDays(before, -1);
    }
    return this.lawfulOn(before, this.sameTimeOn(before)) === null;
  }

  /** When the promise is to be kept on a date after its own; null where it cannot be on that date. */
  keptOn(on: string): number | null {
    if (!this.promised.theirs.isWorking(on)) return null;
    const at = this.lawfulOn(on, this.isOwed(on) ? this.startOf(on) : this.sameTimeOn(on));
    return at !== null && this.isWorking(on, at) ? at : null;
  }
}

/**
 * When a promise is to be kept, seen from an instant: at the promised time for as long as it is that day
 * where they are; once that day has passed, at its own time of day on their clock, on the first day from
 * then on that is a working day of both, through changes of the clock. Where they may be in several zones
 * it is late enough in each. Where the law forbids that hour, it is kept at the first hour after it that is
 * lawful; when that day has none any more, as soon as the next working day of both opens.
 *
 * @returns UTC milliseconds; not before the promised time
 */
export function promiseReturns(promised: Promised, now: number): number {
  const { dueAt, zones, zone, lawfulFrom } = promised;
  const clocks = zones.length === 0 ? [zone] : zones;
  const [first = zone] = clocks;
  const today = dateIn(now, first);
  const dueOn = dateIn(dueAt, first);
  if (now <= dueAt || today <= dueOn) return dueAt;
  const days = new Days(promised, clocks, dueOn);
  // Where no hour is ever lawful there is nothing to look for.
  if (lawfulFrom(now) === null) return days.sameTimeOn(today);
  for (let day = 0; day < daysAhead; day += 1) {
    const at = days.keptOn(addDays(today, day));
    if (at !== null) return at;
  }
  return days.sameTimeOn(today);
}
