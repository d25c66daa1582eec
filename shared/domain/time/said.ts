import { daysBetween, weekday } from './calendar.ts';
import { dateIn, timeOfDay } from './zones.ts';

/** Dates and times as people say them, in one way on every screen, in every sentence and report. */

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** 'Tue 17 Nov', with the year where it is not this one. */
export function shortDate(on: string, today: string): string {
  const [year = '', month = '01', day = '01'] = on.split('-');
  const text = `${days[weekday(on) - 1]} ${Number(day)} ${months[Number(month) - 1]}`;
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

/** 'today at 15:00', 'Tue 24 Nov at 9:00', on the clock of the zone. */
export function dayAndTime(at: number, zone: string, today: string): string {
  return `${nearDate(dateIn(at, zone), today)} at ${timeOfDay(at, zone)}`;
}
