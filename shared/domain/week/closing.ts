import { addDays, isWorkingDay, type Week } from '../time/calendar.ts';
import { instantIn } from '../time/zones.ts';

/** The instant at which a week closes: the Monday after it, 12:00 on the rep's clock. */
export function closesAt(week: Week, zone: string): number {
  return instantIn(addDays(week.to, 1), 12, 0, zone);
}

/**
 * The earliest instant at which the week can close anywhere on earth. The zone the rep had named by
 * then is the one that counts, so that naming another later moves no closed week.
 */
export function earliestClosing(week: Week): number {
  return instantIn(addDays(week.to, 1), 12, 0, 'Pacific/Kiritimati');
}

/** From the first instant of one local date to the first instant after another. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly fromAt: number;
  readonly beforeAt: number;
}

export function spanOf(from: string, to: string, zone: string): Span {
  return { from, to, fromAt: instantIn(from, 0, 0, zone), beforeAt: instantIn(addDays(to, 1), 0, 0, zone) };
}

export const weeksOfYear = 52;

/** The 52 weeks that end with the given one: the cohort that meetings per sale is read from. */
export function twelveMonthsTo(week: Week, zone: string): Span {
  return spanOf(addDays(week.from, -7 * (weeksOfYear - 1)), week.to, zone);
}

/** Working days after `from`, up to and including `to`. */
export function workingDaysSince(from: string, to: string): number {
  let days = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkingDay(on)) days += 1;
  return days;
}

/** The latest date of arrival that has waited longer than so many working days by `today`. */
export function waitedLongerThan(days: number, today: string): string {
  let on = today;
  for (let passed = 0; passed <= days; on = addDays(on, -1)) if (isWorkingDay(on)) passed += 1;
  return on;
}
