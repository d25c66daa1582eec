import { countColumns as columns } from '../store/day-counts.ts';
import { type Invariant, noRow } from './invariant.ts';

const counted = columns.map((name) => `coalesce(sum(c.${name}), 0)`).join(', ');

export const dayCounts: readonly Invariant[] = [
  noRow<{ on_date: string }>(
    'what a day counts is what its touches come to',
    `SELECT on_date FROM (
       SELECT d.on_date, (${columns.map((name) => `d.${name}`).join(', ')}) IS (
         SELECT ${counted} FROM touch_counts c JOIN live_touch t ON t.seq = c.seq WHERE t.on_date = d.on_date
       ) AS same FROM day_count d) WHERE NOT same
     UNION SELECT t.on_date FROM live_touch t WHERE t.on_date NOT IN (SELECT on_date FROM day_count)`,
    ({ on_date: onDate }) => `The counts of ${onDate} are not what its touches come to.`,
  ),
];
