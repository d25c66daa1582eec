import type { Migration } from '../migration.ts';
import { dayCounts } from './0005/day-counts.ts';

/** What the week is told from: counts of each day. */
export const theNumbers: Migration = {
  version: 5,
  name: 'the numbers',
  up(writer) {
    writer.script(dayCounts);
  },
};
