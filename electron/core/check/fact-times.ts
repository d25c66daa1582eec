import { factTables } from '../db/migrations/0001/facts.ts';
import type { Invariant } from './invariant.ts';

const timed = [...factTables, 'lead', 'enrollment', 'enrollment_event', 'time_off'];
const hourMs = 3_600_000;

/** The local date of an instant lies within a day of its date in UTC, whatever the zone. */
const dateIsFar = `abs(julianday(on_date) - julianday(date(occurred_at / 1000, 'unixepoch'))) > 1`;

export const factTimes: readonly Invariant[] = [
  {
    name: 'every fact was written when it happened or later, and not in the future',
    *look({ reader, now }) {
      for (const table of timed) {
        const future = reader.value<number>(`SELECT count(*) FROM ${table} WHERE recorded_at > ?`, [
          now + hourMs,
        ]);
        if (future > 0) yield `The table ${table} has facts recorded in the future: ${future}.`;
        const early = reader.value<number>(`SELECT count(*) FROM ${table} WHERE occurred_at > recorded_at`);
        if (early > 0) yield `The table ${table} has facts recorded before they happened: ${early}.`;
        yield null;
      }
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
