import { countWord } from '../count-words.ts';
import { daysBetween, weekday } from './calendar.ts';
import { nearDate, shortDate } from './said.ts';
import { wallClock } from './zones.ts';

/** Counts and lengths of time in words, for the sentences of a card. Dates are said in said.ts. */

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 'no', 'two', and digits beyond twelve: a count before its noun. */
export function inWords(n: number): string {
  return n === 0 ? 'no' : countWord(n);
}

/** 'two minutes', 'one attempt': the count in words and the noun in its number. */
export function counted(n: number, noun: string): string {
  return `${inWords(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** 'two minutes', 'three hours', 'five days': a length of time in its largest whole unit. */
export function lasting(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return counted(Math.max(1, minutes), 'minute');
  if (minutes < 24 * 60) return counted(Math.round(minutes / 60), 'hour');
  return counted(Math.round(minutes / (24 * 60)), 'day');
}

/** 'today', 'yesterday', 'tomorrow', 'Thursday' within six days either way, else 'Tue 17 Nov'. */
export function dayName(on: string, today: string): string {
  const days = Math.abs(daysBetween(today, on));
  return days > 1 && days < 7 ? (weekdays[weekday(on) - 1] ?? '') : nearDate(on, today);
}

/** 'this morning', 'yesterday afternoon', 'Tue morning', 'on Tue 3 Nov': when something was, roughly. */
export function roughly(at: number, zone: string, today: string): string {
  const { on, hour } = wallClock(at, zone);
  const part = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  const days = daysBetween(on, today);
  if (days <= 0) return `this ${part}`;
  if (days === 1) return `yesterday ${part}`;
  return days < 7 ? `${weekdays[weekday(on) - 1]?.slice(0, 3)} ${part}` : `on ${shortDate(on, today)}`;
}
