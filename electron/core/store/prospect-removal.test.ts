import { expect, it } from 'vitest';
import { testBook } from '../testing.ts';

// SQLite looks for rows that refer to each row that goes. Of these there may be millions, and the
// thread that writes must not read them all because somebody pressed Undo.
const many = ['touch', 'launch', 'follow_up', 'session_event', 'note', 'lead', 'prospect', 'phone', 'email'];

it('taking a person out again finds what refers to them by an index', async () => {
  const at = await testBook();
  const references = at.book.reader.all<{ child: string; field: string; parent: string; led: 0 | 1 }>(
    `SELECT m.name AS child, k."from" AS field, k."table" AS parent, EXISTS (
       SELECT 1 FROM pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c ON c.seqno = 0 AND c.name = k."from"
     ) AS led
     FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) k
     WHERE m.type = 'table' AND k."table" IN ('prospect', 'phone', 'account')`,
  );
  const big = references.filter(({ child }) => many.includes(child));
  expect(big.length).toBeGreaterThan(10);
  expect(big.filter(({ led }) => led === 0)).toEqual([]);
  await at.close();
});
