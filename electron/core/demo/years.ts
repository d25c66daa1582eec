import { addDays, isWorkingDay } from '#shared/domain/time/calendar.ts';
import { dateIn, instantIn, offsetMinutes, wallClock } from '#shared/domain/time/zones.ts';

const minuteMs = 60_000;
/** The rep's day in minutes after midnight, and the pause in it. */
const opens = 8 * 60 + 35;
const closes = 17 * 60 + 25;
/** When a call is decent on the clock of whoever is called. */
const decentFrom = 8 * 60;
const decentTo = 17 * 60 + 30;

/** Days on which nobody works, as month and day. */
const feasts = new Set(['12-24', '12-25', '12-26', '01-01']);

/**
 * The working days of some years up to an instant, in the rep's zone, numbered from 0 to `last`. It turns
 * days and minutes into instants by arithmetic: asking `Intl` for each of five million touches would
 * take longer than writing them.
 */
export class Years {
  readonly now: number;
  readonly count: number;
  readonly zone: string;
  readonly today: string;
  readonly last: number;
  readonly dates: readonly string[];
  private readonly dayStarts: readonly number[];
  private readonly ahead = new Map<string, number[]>();
  private readonly nowMinute: number;

  constructor(now: number, zone: string, count = 1) {
    this.count = count;
    this.now = now;
    this.zone = zone;
    this.today = dateIn(now, zone);
    const { hour, minute } = wallClock(now, zone);
    this.nowMinute = hour * 60 + minute;
    const dates: string[] = [];
    for (let on = addDays(this.today, -(6 + 365 * count)); on <= this.today; on = addDays(on, 1)) {
      const begun = on < this.today || this.nowMinute > opens + 10;
      if (isWorkingDay(on) && !feasts.has(on.slice(5)) && begun) dates.push(on);
    }
    this.dates = dates;
    this.last = dates.length - 1;
    // No zone changes its clock between opening and closing, so noon speaks for the day.
    this.dayStarts = dates.map((on) => instantIn(on, 12, 0, zone) - 12 * 60 * minuteMs);
  }

  dateOf(day: number): string {
    return this.dates[day] ?? this.today;
  }

  /** The working day a number of calendar days ago, or the one after it. */
  dayAgo(days: number): number {
    const on = addDays(this.today, -days);
    const found = this.dates.findIndex((date) => date >= on);
    return found === -1 ? this.last : found;
  }

  /** The working day of a date, or the one after it; null where that has not come yet. */
  dayFrom(on: string): number | null {
    let [low, high] = [0, this.dates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.dates[middle] ?? on) < on) low = middle + 1;
      else high = middle;
    }
    return low < this.dates.length ? low : null;
  }

  /** Minutes that a zone's clock is ahead of the rep's on the day. */
  aheadBy(zone: string, day: number): number {
    let known = this.ahead.get(zone);
    if (!known) {
      known = this.dayStarts.map((at) => {
        const noon = at + 12 * 60 * minuteMs;
        return offsetMinutes(noon, zone) - offsetMinutes(noon, this.zone);
      });
      this.ahead.set(zone, known);
    }
    return known[day] ?? 0;
  }

  /** The last minute of the day that has passed and in which work is done. */
  private until(day: number): number {
    return this.dates[day] === this.today ? Math.min(closes, this.nowMinute - 3) : closes;
  }

  /** How much of the last day has passed: all of it, unless that day is today. */
  get shareOfToday(): number {
    return (this.until(this.last) - opens) / (closes - opens);
  }

  /** Minutes in which the rep can write on the day; null when there are none. */
  officeMinutes(day: number): readonly [from: number, to: number] | null {
    const to = this.until(day);
    return to < opens ? null : [opens, to];
  }

  /** Minutes in which a call is decent here and there; null when there are none. */
  callMinutes(day: number, theirZone: string): readonly [from: number, to: number] | null {
    const ahead = this.aheadBy(theirZone, day);
    const from = Math.max(opens, decentFrom - ahead);
    const to = Math.min(this.until(day), decentTo - ahead);
    return to - from < 15 ? null : [from, to];
  }

  at(day: number, minute: number): number {
    return (this.dayStarts[day] ?? this.now) + minute * minuteMs;
  }

  /** The hour on the clock of whoever is called. */
  theirHour(day: number, minute: number, theirZone: string): number {
    const theirs = minute + this.aheadBy(theirZone, day);
    return Math.floor((((theirs % 1440) + 1440) % 1440) / 60);
  }
}
