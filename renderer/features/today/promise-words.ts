import { daysBetween } from '#shared/domain/time/calendar.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';

const minuteMs = 60_000;

interface Due {
  readonly dueAt: number | null;
  readonly dueOn: string;
}

/** When a promise falls due, on the rep's clock: '11:45', or 'Wed 18 Nov' when its day has passed. */
export function whenDue(due: Due, onDate: string, zone: string): string {
  if (due.dueOn !== onDate) return dayWords(due.dueOn, onDate);
  return due.dueAt === null ? 'Today' : timeOfDay(due.dueAt, zone);
}

/** What its chip says: 'in 2 min', '8 min ago', '3 h ago', '2 days late'; null while it is far off. */
export function waitingWords(due: Due, at: number, onDate: string): string | null {
  const days = daysBetween(due.dueOn, onDate);
  if (days > 0) return days === 1 ? '1 day late' : `${days} days late`;
  if (due.dueAt === null) return null;
  const minutes = Math.ceil((due.dueAt - at) / minuteMs);
  if (minutes > 60) return null;
  if (minutes > 0) return `in ${minutes} min`;
  if (minutes === 0) return 'now';
  return minutes > -60 ? `${-minutes} min ago` : `${Math.floor(-minutes / 60)} h ago`;
}

/** Since when a follow-up of a day waits: 'Today', 'Tue 17 Nov, 2 days late'. */
export function sinceWords(dueOn: string, overdueDays: number, onDate: string): string {
  const day = dayWords(dueOn, onDate);
  if (overdueDays <= 0) return day;
  return `${day}, ${overdueDays === 1 ? '1 day' : `${overdueDays} days`} late`;
}
