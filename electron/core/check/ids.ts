import { factTables } from '../db/migrations/0001/facts.ts';
import type { Invariant } from './invariant.ts';

const withIds = `
  SELECT s.name AS name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
  WHERE s.type = 'table' AND c.name = 'id' AND c."notnull" = 1 ORDER BY s.name`;

export const ids: readonly Invariant[] = [
  {
    name: 'every id is 16 bytes, and no two are the same',
    *look({ reader }) {
      for (const { name } of reader.all<{ name: string }>(withIds)) {
        const odd = reader.value<number>(
          `SELECT count(*) FROM ${name} WHERE typeof(id) <> 'blob' OR length(id) <> 16`,
        );
        if (odd > 0) yield `The table ${name} has rows without a proper id: ${odd}.`;
        const twice = reader.value<number>(`SELECT count(*) - count(DISTINCT id) FROM ${name}`);
        if (twice > 0) yield `The table ${name} has rows with an id that another has: ${twice}.`;
        yield null;
      }
    },
  },
  {
    name: 'facts are guarded against being changed',
    *look({ reader }) {
      for (const table of factTables) {
        const guards = reader.value<number>(
          `SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name = ?`,
          [table, `${table}_is_append_only`],
        );
        if (guards === 0) yield `The table ${table} has lost its guard.`;
      }
    },
  },
];
