import type { Version } from '#shared/domain/day-plan/done.ts';
import type { Block } from '#shared/domain/day-plan/block.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { standsAt, touchesOfWeek } from './figures.ts';
import { blocksOf } from './day-plans.ts';
import type { WeekRange } from './weeks.ts';

/** A version of a day's plan with so much of its blocks as a week is told by. */
export interface VersionOfWeek extends Version {
  readonly onDate: string;
  readonly blocks: readonly Pick<Block, 'number' | 'kind' | 'from' | 'until' | 'people'>[];
}

/** Every version of the plans of a week's days, as the facts stood: by day, the oldest first. */
export function versionsOfWeek(reader: Reader, { from, to, asOf }: WeekRange): VersionOfWeek[] {
  return reader
    .all<{ readonly seq: number; readonly onDate: string; readonly at: number }>(
      `SELECT p.seq, p.for_date AS onDate, p.recorded_at AS at FROM day_plan p
       WHERE p.for_date BETWEEN :from AND :to AND ${standsAt('p')} ORDER BY p.for_date, p.seq`,
      { from, to, asOf },
    )
    .map(({ seq, ...version }) => ({ ...version, blocks: blocksOf(reader, seq) }));
}

/** The touches of a week's days that the rep began, as the facts stood. */
export function touchesOutOfWeek(
  reader: Reader,
  { from, to, asOf }: WeekRange,
): { readonly onDate: string; readonly at: number; readonly channel: Channel }[] {
  return reader.all(
    `SELECT t.on_date AS onDate, t.occurred_at AS at, t.channel FROM ${touchesOfWeek} AND t.direction = 'out'`,
    { from, to, asOf },
  );
}
