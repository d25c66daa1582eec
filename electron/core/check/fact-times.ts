import { factTables } from '../db/migrations/0001/facts.ts';
import type { Invariant } from './invariant.ts';

const timed = [
  ...factTables,
  'lead',
  'enrollment',
  'enrollment_event',
  'time_off',
  'written_launch',
  'written_launch_end',
  'owed',
  'owed_event',
  'pin',
];
const hourMs = 3_600_000;

/** What is wrong with a book that is ahead of the clock it is checked by, and how to check it all the same. */
const aheadSentence = (newest: number): string => {
  const at = new Date(newest).toISOString().replace(/\.\d+Z$/, 'Z');
  return `The newest fact was written at ${at}, later than this clock says; a book made with --at or --clock is checked with --clock ${at}.`;
};

/** The local date of an instant lies within a day of its date in UTC, whatever the zone. */
const dateIsFar = `abs(julianday(on_date) - julianday(date(occurred_at / 1000, 'unixepoch'))) > 1`;

export const factTimes: readonly Invariant[] = [
  {
    name: 'every fact was written when it happened or later, and not in the future',
    *look({ reader, now }) {
      let newest = now + hourMs;
      for (const table of timed) {
        newest = Math.max(newest, reader.value<number>(`SELECT coalesce(max(recorded_at), 0) FROM ${table}`));
        const early = reader.value<number>(`SELECT count(*) FROM ${table} WHERE occurred_at > recorded_at`);
        if (early > 0) yield `The table ${table} has facts recorded before they happened: ${early}.`;
        yield null;
      }
      if (newest > now + hourMs) yield aheadSentence(newest);
    },
  },
  {
    name: 'every fact has the local date of its instant',
    *look({ reader }) {
      for (const table of timed) {
        const odd = reader.value<number>(
          `SELECT count(*) FROM ${table} WHERE date(on_date) IS NOT on_date OR ${dateIsFar}`,
        );
        if (odd > 0)
          yield `The table ${table} has facts with another date than that of their instant: ${odd}.`;
        yield null;
      }
    },
  },
];
