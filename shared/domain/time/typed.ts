import { addDays, isDate, weekday } from './calendar.ts';

/** Days and times as a rep types them between two sentences on the phone. */

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const two = (n: number) => String(n).padStart(2, '0');

/** The next date, today or later, with this day of the month, and with this month if it was named. */
function nextWith(today: string, day: number, month: number | null): string | null {
  const year = Number(today.slice(0, 4));
  const from = Number(today.slice(5, 7));
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const index = from - 1 + ahead;
    const date = `${year + Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(day)}`;
    if ((month === null || (index % 12) + 1 === month) && isDate(date) && date >= today) return date;
  }
  return null;
}

function monthNamed(word: string): number | null {
  const at = months.findIndex((month) => word.length >= 3 && word.startsWith(month));
  return at === -1 ? null : at + 1;
}

/**
 * A day as typed: 'today', 'tomorrow', '+3', 'tue', 'Tue 24 Nov', '24', '24 nov', 'nov 24', '24.11.' or
 * '2026-11-24'. Without a year it is the next such day; a weekday alone is never today.
 *
 * @param today the rep's date
 * @returns 'YYYY-MM-DD', or null when it names no day
 */
export function typedDay(text: string, today: string): string | null {
  const typed = text.trim().toLowerCase().replaceAll(',', ' ');
  if (isDate(typed)) return typed;
  if (typed === 'today') return today;
  if (/^tom(?:orrow)?$/.test(typed)) return addDays(today, 1);
  const ahead = /^\+(\d{1,3})$/.exec(typed)?.[1];
  if (ahead !== undefined) return addDays(today, Number(ahead));
  const dotted = /^(\d{1,2})\.(?:(\d{1,2})\.?)?$/.exec(typed);
  if (dotted) return nextWith(today, Number(dotted[1]), dotted[2] === undefined ? null : Number(dotted[2]));

  let words = typed.split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const named = days.findIndex(
    (day) => first.length >= 2 && (day.startsWith(first) || first.startsWith(day)),
  );
  if (named !== -1) {
    if (words.length === 1) return addDays(today, ((named + 1 - weekday(today) + 6) % 7) + 1);
    words = words.slice(1);
  }
  const numbers = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  const month = words.map(monthNamed).find((each) => each !== null) ?? null;
  if (numbers.length !== 1 || words.length > 2 || (words.length === 2 && month === null)) return null;
  return nextWith(today, Number.parseInt(numbers[0] ?? '', 10), month);
}

/**
 * A time as typed: '14', '14:30', '9.30', '1430', '2pm', '2:30 pm'.
 *
 * @returns 'HH:MM', or null when it names no time
 */
export function typedTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|a|p)?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const half = match[3]?.charAt(0);
  let hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  return hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;
}
