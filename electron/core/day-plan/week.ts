import { doneByBlock, doneOfPlanned, plannedBy } from '#shared/domain/day-plan/done.ts';
import type { DayAgainstPlan } from '#shared/domain/week/page.ts';
import type { Reader } from '../db/connection.ts';
import type { WeekRange } from '../store/weeks.ts';
import { touchesOutOfWeek, versionsOfWeek } from '../store/weeks-plans.ts';
import { partOfChannel } from './done.ts';

/**
 * The days of a week that were planned, as the facts stood: how many their first plan held time for, and how
 * many of these were called and written to, counted as the day itself counts them.
 */
export function daysAgainstPlans(reader: Reader, range: WeekRange): DayAgainstPlan[] {
  const versions = Map.groupBy(versionsOfWeek(reader, range), ({ onDate }) => onDate);
  if (versions.size === 0) return [];
  const touches = Map.groupBy(touchesOutOfWeek(reader, range), ({ onDate }) => onDate);
  return [...versions].map(([onDate, ofDay]) => {
    const things = (touches.get(onDate) ?? []).map(({ at, channel }) => ({
      at,
      part: partOfChannel(channel),
    }));
    const planned = plannedBy(ofDay[0]?.blocks ?? []);
    const done = doneOfPlanned(doneByBlock(ofDay, things));
    return {
      onDate,
      planned: { calls: planned.call, written: planned.written },
      done: { calls: done.call, written: done.written },
    };
  });
}
