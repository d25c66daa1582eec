import type { DayAgainstPlan } from '#shared/domain/week/page.ts';
import type { Reader } from '../db/connection.ts';
import { standsAt, touchesOfWeek } from './figures.ts';
import type { WeekRange } from './weeks.ts';

interface Row {
  readonly onDate: string;
  readonly calls: number;
  readonly written: number;
  readonly called: number;
  readonly wroteTo: number;
}

/**
 * The days of a week that were planned, as the facts stood: how many their first plan held time for, and how
 * many calls and visits, and written touches, went out on them.
 */
export function readPlans(reader: Reader, { from, to, asOf }: WeekRange): DayAgainstPlan[] {
  return reader
    .all<Row>(
      `WITH first AS (
         SELECT p.for_date, min(p.seq) AS seq FROM day_plan p
         WHERE p.for_date BETWEEN :from AND :to AND ${standsAt('p')} GROUP BY p.for_date),
       planned AS (
         SELECT f.for_date,
           total(b.people) FILTER (WHERE b.kind IN ('calls', 'promises')) AS calls,
           total(b.people) FILTER (WHERE b.kind = 'written') AS written
         FROM first f LEFT JOIN day_plan_block b ON b.plan_seq = f.seq GROUP BY f.for_date),
       done AS (
         SELECT t.on_date, count(*) FILTER (WHERE t.channel IN ('call', 'visit')) AS called,
           count(*) FILTER (WHERE t.channel NOT IN ('call', 'visit')) AS wrote_to
         FROM ${touchesOfWeek} AND t.direction = 'out' AND t.on_date IN (SELECT for_date FROM first)
         GROUP BY t.on_date)
       SELECT p.for_date AS onDate, p.calls, p.written, coalesce(d.called, 0) AS called,
         coalesce(d.wrote_to, 0) AS wroteTo
       FROM planned p LEFT JOIN done d ON d.on_date = p.for_date ORDER BY p.for_date`,
      { from, to, asOf },
    )
    .map(({ onDate, calls, written, called, wroteTo }) => ({
      onDate,
      planned: { calls, written },
      done: { calls: called, written: wroteTo },
    }));
}
