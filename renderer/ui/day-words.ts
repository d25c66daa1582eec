import { daysBetween, weekday } from '#shared/domain/time/calendar.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const longMonths = [
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
const longWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function partsOf(on: string): { readonly year: string; readonly month: number; readonly day: number } {
  return { year: on.slice(0, 4), month: Number(on.slice(5, 7)) - 1, day: Number(on.slice(8, 10)) };
}

/** 'Fri 20' within the same month, 'Mon 30 Nov' within the year, '12 Nov 2025' beyond it. */
export function dayWords(on: string, today: string): string {
  const { year, month, day } = partsOf(on);
  if (on === today) return 'Today';
  if (year !== today.slice(0, 4) && Math.abs(daysBetween(on, today)) > 180)
    return `${day} ${months[month]} ${year}`;
  const name = weekdays[weekday(on) - 1];
  return on.slice(0, 7) === today.slice(0, 7) ? `${name} ${day}` : `${name} ${day} ${months[month]}`;
}

/** 'Thursday 19 November'. */
export function longDay(on: string): string {
  const { month, day } = partsOf(on);
  return `${longWeekdays[weekday(on) - 1]} ${day} ${longMonths[month]}`;
}

/** A stretch of time on a running clock: '2:14', '1:02:09'. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
