/** Dates of the rep's own calendar: 'YYYY-MM-DD' strings, no instants and no zones. */

import { remembered } from '../remembered.ts';

const dayMs = 86_400_000;

/** A card asks for the same few dates hundreds of times. */
const utcOf = remembered((on) => {
  const [y = 0, m = 1, d = 1] = on.split('-').map(Number);
  return Date.UTC(y, m - 1, d);
});

const dates = new Map<number, string>();

/** The date of so many days since 1970. */
export function dateOfDay(day: number): string {
  let on = dates.get(day);
  if (on === undefined) {
    on = new Date(day * dayMs).toISOString().slice(0, 10);
    if (dates.size > 4000) dates.clear();
    dates.set(day, on);
  }
  return on;
}

const dateOf = (utc: number) => dateOfDay(Math.floor(utc / dayMs));

/** Whether the text is a date that exists, 'YYYY-MM-DD'. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utcOf(text)) && dateOf(utcOf(text)) === text;
}

export function addDays(on: string, days: number): string {
  return dateOf(utcOf(on) + days * dayMs);
}

/** Whole days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / dayMs);
}

/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
export function weekday(on: string): number {
  return new Date(utcOf(on)).getUTCDay() || 7;
}

export function isWorkingDay(on: string): boolean {
  return weekday(on) <= 5;
}

/** The date itself, or the Monday after it when it falls on a weekend. */
export function toWorkingDay(on: string): string {
  return isWorkingDay(on) ? on : addDays(on, 8 - weekday(on));
}

/** The date that lies the given number of working days later. */
export function addWorkingDays(on: string, days: number): string {
  let date = on;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

/** An ISO week: '2026-W47', with the Monday and the Sunday that bound it. */
export interface Week {
  readonly name: string;
  readonly year: number;
  readonly number: number;
  readonly from: string;
  readonly to: string;
}

/** The ISO 8601 week that holds a date: weeks begin on Monday, week 1 holds the year's first Thursday. */
export function weekOf(on: string): Week {
  const from = addDays(on, 1 - weekday(on));
  const thursday = addDays(from, 3);
  const year = Number(thursday.slice(0, 4));
  const number = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return { name: `${year}-W${String(number).padStart(2, '0')}`, year, number, from, to: addDays(from, 6) };
}

/** The week called '2026-W47', or null when no such week exists. */
export function weekNamed(name: string): Week | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(name);
  if (!match) return null;
  const week = weekOf(addDays(`${match[1]}-01-04`, 7 * (Number(match[2]) - 1)));
  return week.name === name ? week : null;
}
