import { type TouchFigure, touchFigures } from '#shared/domain/week/figures.ts';
import type { Reader } from '../db/connection.ts';
import { touchStandsAt } from './figures.ts';

/** Dates of the rep's calendar, both included, and the instant whose state is meant. */
export interface DatesAt {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
}

export type TouchCounts = Readonly<Record<TouchFigure, number>>;

const columnOf = (name: TouchFigure) => name.replaceAll('-', '_');
/** The columns of `day_count` and of `touch_counts`, a figure each. */
export const countColumns = touchFigures.map(columnOf);
const inDates = 'on_date BETWEEN :from AND :to';

/**
 * The dates between :from and :to on which anything was done, each with the zones it was done in: from one
 * to the next by the index, however many touches lie between. A common table expression called `days`.
 */
export const daysOfTouches = `days (on_date, zone) AS (
  SELECT t.on_date, t.zone FROM touch t WHERE t.seq = (
    SELECT n.seq FROM touch n WHERE n.on_date BETWEEN :from AND :to ORDER BY n.on_date, n.zone LIMIT 1)
  UNION ALL SELECT t.on_date, t.zone FROM days d CROSS JOIN touch t ON t.seq = (
    SELECT n.seq FROM touch n WHERE (n.on_date, n.zone) > (d.on_date, d.zone) AND n.on_date <= :to
    ORDER BY n.on_date, n.zone LIMIT 1))`;

/**
 * The touches of some dates that may stand otherwise at the instant `:asOf` than they do now: written down,
 * taken back or corrected after it, or freed by a correction that was taken back after it. Few, and found by
 * indexes. Needs :from, :to and :asOf.
 */
export const touchesChangedSince = `(
  WITH RECURSIVE ${daysOfTouches}
  SELECT t.seq FROM days d CROSS JOIN touch t
    ON t.on_date = d.on_date AND t.zone = d.zone AND t.recorded_at > :asOf
  UNION SELECT t.seq FROM void v CROSS JOIN touch t ON t.command_seq = v.voids_command_seq
    WHERE v.recorded_at > :asOf AND +t.${inDates}
  UNION SELECT b.replaces_seq FROM touch b WHERE b.recorded_at > :asOf AND b.replaces_seq IS NOT NULL
  UNION SELECT b.replaces_seq FROM void v CROSS JOIN touch b ON b.command_seq = v.voids_command_seq
    WHERE v.recorded_at > :asOf AND b.replaces_seq IS NOT NULL)`;

/** Whether a touch stands now, whenever that is: not taken back, and nothing in its place. */
export const touchStands = (touch: string): string => `(NOT EXISTS (
    SELECT 1 FROM void WHERE void.voids_command_seq = ${touch}.command_seq) AND NOT EXISTS (
    SELECT 1 FROM touch better WHERE better.replaces_seq = ${touch}.seq AND NOT EXISTS (
      SELECT 1 FROM void WHERE void.voids_command_seq = better.command_seq)))`;

/**
 * What the touches of some dates came to as they stood at an instant: the counts of the days, less what changed
 * since. The same as counting the touches one by one.
 */
export function readTouchCounts(reader: Reader, dates: DatesAt): TouchCounts {
  const { from, to } = dates;
  const kept = reader.get<Record<TouchFigure, number>>(
    `SELECT ${touchFigures.map((name) => `coalesce(sum(${columnOf(name)}), 0) AS "${name}"`).join(', ')}
     FROM day_count WHERE ${inDates}`,
    { from, to },
  );
  const since = reader.get<Record<TouchFigure, number>>(
    `SELECT ${touchFigures.map((name) => `coalesce(sum(sign * ${columnOf(name)}), 0) AS "${name}"`).join(', ')}
     FROM (
       SELECT c.*, ${touchStandsAt('t')} - ${touchStands('t')} AS sign
       FROM ${touchesChangedSince} changed CROSS JOIN touch t ON t.seq = changed.seq
       CROSS JOIN touch_counts c ON c.seq = t.seq WHERE t.${inDates})`,
    { ...dates },
  );
  const sumOf = (name: TouchFigure) => (kept?.[name] ?? 0) + (since?.[name] ?? 0);
  return Object.fromEntries(touchFigures.map((name) => [name, sumOf(name)])) as Record<TouchFigure, number>;
}
