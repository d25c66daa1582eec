import { addDays, daysBetween, weekday } from './calendar.ts';

/** Which local dates the rep works on. */
export interface Calendar {
  isWorking(on: string): boolean;
}

/** Days on which the rep does not work though the weekday says so: first and last, both included. */
export interface TimeOff {
  readonly fromOn: string;
  readonly toOn: string;
  readonly what: string;
}

export interface WorkingTime {
  /** 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  readonly timeOff: readonly TimeOff[];
  /** The name of the public holiday of the rep's country on a date, or null. */
  readonly holidayOn: (on: string) => string | null;
}

/** Monday to Friday, without holidays or time off. */
export const plainWeek: Calendar = { isWorking: (on) => weekday(on) <= 5 };

/** Why nobody works on a date, in a word or two: 'Weekend', 'Thanksgiving Day', 'Vacation'; null on a working day. */
export function restingOn({ weekdays, timeOff, holidayOn }: WorkingTime, on: string): string | null {
  if (!weekdays.includes(weekday(on))) return weekday(on) >= 6 ? 'Weekend' : 'Not a working day';
  const off = timeOff.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
  return off ? off.what : holidayOn(on);
}

/** The calendar of a rep. Each date is looked up once. */
export function calendarOf(time: WorkingTime): Calendar {
  const known = new Map<string, boolean>();
  return {
    isWorking(on) {
      const answer = known.get(on) ?? restingOn(time, on) === null;
      known.set(on, answer);
      return answer;
    },
  };
}

/** So many days off in a row are no calendar to count by: the day after them is taken as a working day. */
const longestRestDays = 366;

/** The date itself where the rep works on it, else the next on which they do. */
export function toWorkingDayOn(calendar: Calendar, on: string): string {
  let date = on;
  for (let rested = 0; rested < longestRestDays && !calendar.isWorking(date); rested += 1) {
    date = addDays(date, 1);
  }
  return date;
}

/** The date that lies `n` of the rep's working days later; of 0 the next working day, or the date itself. */
export function addWorkingDaysOn(calendar: Calendar, on: string, n: number): string {
  let date = n === 0 ? toWorkingDayOn(calendar, on) : on;
  for (let left = n; left > 0; left -= 1) date = toWorkingDayOn(calendar, addDays(date, 1));
  return date;
}

/** How many working days lie after one date, up to and including another that is not earlier. */
export function workingDaysBetween(calendar: Calendar, from: string, to: string): number {
  let working = 0;
  for (let day = 1; day <= daysBetween(from, to); day += 1) {
    if (calendar.isWorking(addDays(from, day))) working += 1;
  }
  return working;
}
