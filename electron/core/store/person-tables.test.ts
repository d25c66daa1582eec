import { expect, it } from 'vitest';
import { testBook } from '../testing.ts';
import {
  contactTables,
  factTables,
  listTables,
  noteTables,
  planTables,
  standingTables,
} from './person-tables.ts';

/** Known by name where somebody is taken out, meant to outlast them, or, as an opportunity, behind an appointment. */
const named = ['command', 'list_pending', 'opportunity', 'suggestion', 'suppression'];

it('every table with rows of a person is told what becomes of them when the person goes', async () => {
  const at = await testBook();
  const tables = at.book.reader
    .all<{ name: string }>(
      `SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c
       WHERE s.type = 'table' AND c.name = 'prospect_seq' ORDER BY s.name`,
    )
    .map(({ name }) => name);
  const known = [
    ...contactTables,
    ...standingTables,
    ...listTables,
    ...factTables,
    ...planTables,
    ...noteTables,
    ...named,
  ];
  expect(tables).toEqual(known.toSorted());
  await at.close();
});
