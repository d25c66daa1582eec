import { daysBetween, weekday } from './calendar.ts';
import { dateIn, offsetMinutes, timeOfDay, timesOfDay, timesSaid } from './zones.ts';

/** Dates and times as people say them, in one way on every screen, in every sentence and report. */

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const parts = (on: string) => {
  const [year = '', month = '01', day = '01'] = on.split('-');
  return { year, month: months[Number(month) - 1] ?? '', day: Number(day) };
};

/** 'Tue 17 Nov', with the year where it is not this one. */
export function shortDate(on: string, today: string): string {
  const { year, month, day } = parts(on);
  const text = `${days[weekday(on) - 1]} ${day} ${month.slice(0, 3)}`;
  return year === today.slice(0, 4) ? text : `${text} ${year}`;
}

/** 'today', 'tomorrow', 'yesterday', else 'Tue 17 Nov'. */
export function nearDate(on: string, today: string): string {
  switch (daysBetween(today, on)) {
    case 0:
      return 'today';
    case 1:
      return 'tomorrow';
    case -1:
      return 'yesterday';
    default:
      return shortDate(on, today);
  }
}

/** 'tomorrow, Fri 20 Nov', else 'Tue 17 Nov': a day that nobody is to mistake. */
export function datedDay(on: string, today: string): string {
  const [near, date] = [nearDate(on, today), shortDate(on, today)];
  return near === date ? date : `${near}, ${date}`;
}

/** 'today at 15:00', 'Tue 24 Nov at 9:00', on the clock of the zone. */
export function dayAndTime(at: number, zone: string, today: string): string {
  return `${nearDate(dateIn(at, zone), today)} at ${timeOfDay(at, zone)}`;
}

/**
 * 'Tue 24 Nov at 14:30 their time, 20:30 yours', and as above where their clock shows the same, or nobody knows it.
 *
 * @param theirs the zones that they may live in
 */
export function dayAndTimes(at: number, zone: string, theirs: readonly string[], today: string): string {
  const ours = dayAndTime(at, zone, today);
  if (theirs.every((each) => offsetMinutes(at, each) === offsetMinutes(at, zone))) return ours;
  const [on, ...others] = new Set(theirs.map((each) => dateIn(at, each)));
  if (on === undefined || others.length > 0) return `${ours} your time`;
  const day = nearDate(on, today);
  const yours = on === dateIn(at, zone) ? timeOfDay(at, zone) : ours;
  return `${day} at ${timesSaid(timesOfDay(at, theirs))} their time, ${yours} yours`;
}

/** 'Thu 19 November', for a page that is handed in. */
export function longDate(on: string): string {
  const { month, day } = parts(on);
  return `${days[weekday(on) - 1]} ${day} ${month}`;
}

/** '16 to 22 November 2026'; month and year are said twice only where they differ. */
export function rangeOfDates(from: string, to: string): string {
  const first = parts(from);
  const last = parts(to);
  const end = `${last.day} ${last.month} ${last.year}`;
  if (first.year !== last.year) return `${first.day} ${first.month} ${first.year} to ${end}`;
  if (first.month !== last.month) return `${first.day} ${first.month} to ${end}`;
  return `${first.day} to ${end}`;
}

/** 'Fri 20 November 2026, 16:05' on the clock of the zone. */
export function longInstant(at: number, zone: string): string {
  const on = dateIn(at, zone);
  return `${longDate(on)} ${on.slice(0, 4)}, ${timeOfDay(at, zone)}`;
}
