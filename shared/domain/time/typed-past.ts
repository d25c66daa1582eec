import { addDays, isDate, weekday } from './calendar.ts';
import { typedTime } from './typed.ts';
import { dateIn, instantIn } from './zones.ts';

/** When something happened and how long it took, as a rep types it afterwards. */

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const two = (n: number) => String(n).padStart(2, '0');
const minute = 60_000;

/** The latest date, today or earlier, with this day of the month, and with this month if it was named. */
function lastWith(today: string, day: number, month: number | null): string | null {
  const year = Number(today.slice(0, 4));
  const from = Number(today.slice(5, 7));
  for (let back = 0; back <= 48; back += 1) {
    const index = from - 1 - back;
    const at = ((index % 12) + 12) % 12;
    const date = `${year + Math.floor(index / 12)}-${two(at + 1)}-${two(day)}`;
    if ((month === null || at + 1 === month) && isDate(date) && date <= today) return date;
  }
  return null;
}

const beginning = (names: readonly string[], word: string): number =>
  word.length < 3 ? -1 : names.findIndex((name) => word.startsWith(name));

/** A day gone by, or today; null for what names none. A weekday alone is never today. */
function typedPastDay(typed: string, today: string): string | null {
  if (isDate(typed)) return typed;
  if (typed === 'today') return today;
  if (/^yes(?:t|terday)?$/.test(typed)) return addDays(today, -1);
  const back = /^-(\d{1,3})$/.exec(typed)?.[1] ?? /^(\d{1,3}) days? ago$/.exec(typed)?.[1];
  if (back !== undefined) return addDays(today, -Number(back));
  const dotted = /^(\d{1,2})\.(?:(\d{1,2})\.?)?$/.exec(typed);
  if (dotted) return lastWith(today, Number(dotted[1]), dotted[2] === undefined ? null : Number(dotted[2]));
  let words = typed.split(' ');
  const named = beginning(days, words[0] ?? '');
  if (named !== -1) {
    if (words.length === 1) return addDays(today, -(((weekday(today) - named + 5) % 7) + 1));
    words = words.slice(1);
  }
  const numbers = words.filter((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
  const month = words.map((word) => beginning(months, word)).find((at) => at !== -1);
  if (numbers.length !== 1 || words.length > 2 || (words.length === 2 && month === undefined)) return null;
  return lastWith(today, Number.parseInt(numbers[0] ?? '', 10), month === undefined ? null : month + 1);
}

/** A day and a time, from wherever the words part into the two; a time alone is today's. */
function dayAndTime(typed: string, today: string): { on: string; time: string | null } | null {
  const alone = typedTime(typed);
  if (alone !== null) return { on: today, time: alone };
  const words = typed.split(' ');
  for (let at = 1; at < words.length; at += 1) {
    const on = typedPastDay(words.slice(0, at).join(' '), today);
    const time = typedTime(words.slice(at).join(' '));
    if (on !== null && time !== null) return { on, time };
  }
  const on = typedPastDay(typed, today);
  return on === null ? null : { on, time: null };
}

function minutesAgo(typed: string): number | null {
  const match = /^(an?|\d{1,3}) ?(m|mins?|minutes?|h|hrs?|hours?) ago$/.exec(typed);
  if (!match) return null;
  const many = match[1]?.startsWith('a') === true ? 1 : Number(match[1]);
  return many * (match[2]?.startsWith('h') === true ? 60 : 1);
}

export type TypedPast =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'refused'; readonly sentence: string };

const refused = (sentence: string): TypedPast => ({ kind: 'refused', sentence });

/**
 * When something happened, as typed: nothing for now, '10:30', 'yesterday 14:00', 'Tue 9:15', '17 Nov 16:00', '20 min
 * ago'. Read on the rep's clock.
 *
 * @param hour the time of a day that is named without one, 'HH:MM'; null where the hour matters and has to be said
 */
export function typedPast(text: string, now: number, zone: string, hour: string | null): TypedPast {
  const typed = text
    .toLowerCase()
    .replaceAll(/,|\bat\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (typed === '' || typed === 'now') return { kind: 'at', at: now };
  const ago = minutesAgo(typed);
  if (ago !== null) return { kind: 'at', at: now - ago * minute };
  const today = dateIn(now, zone);
  const said = dayAndTime(typed, today);
  if (said === null) return refused('Write it like 10:30, yesterday 14:00 or Tue 9:15.');
  if (said.on > today) return refused('That is still to come. Log it once it has happened.');
  if (said.time === null && hour === null) return refused(`Say at what time, too: ${text.trim()} 14:00.`);
  const [hours = 0, minutes = 0] = (said.time ?? hour ?? '').split(':').map(Number);
  const at = instantIn(said.on, hours, minutes, zone);
  if (at <= now) return { kind: 'at', at };
  // A day without its hour is today: what happened today is no later than now.
  if (said.time === null) return { kind: 'at', at: now };
  return refused(`${two(hours)}:${two(minutes)} today is still to come. Was it yesterday?`);
}

const longest = 24 * 60 * minute;

/** How long something took, as typed: '3' and '3 min' are minutes, '90s' seconds, '3:20', '1h 5m'; null for no length. */
export function typedLength(text: string): number | null {
  const typed = text.trim().toLowerCase();
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(typed);
  const words =
    /^(?:(\d{1,2}) ?h(?:ours?|rs?)?)? ?(?:(\d{1,4}) ?(?:m|mins?|minutes?)?(?= |$))? ?(?:(\d{1,5}) ?s(?:ecs?|econds?)?)?$/;
  const match = typed === '' ? null : words.exec(typed);
  const [hours, minutes, seconds] = clock ? [0, clock[1], clock[2]] : (match?.slice(1) ?? [null, null, null]);
  if (!clock && !match) return null;
  const length = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute + Number(seconds ?? 0) * 1000;
  return length <= longest ? length : null;
}
