import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Progress } from '#shared/contract/operation.ts';
import type { Writer } from '../db/connection.ts';
import { type TestBook, testBook } from '../testing.ts';
import { fairList, importSteps, listFile } from '../testing-imports.ts';
import { removeUnsealed, undoList } from './remove.ts';

let at: TestBook;
let listSeq: number;
beforeEach(async () => {
  at = await testBook();
  await importSteps(() => at).bring(listFile(fairList));
  listSeq = at.book.reader.value<number>('SELECT max(seq) FROM list');
});
afterEach(() => at.close());

/** Much more of everything that is kept of a list than may go in one breath. */
function fill(writer: Writer): void {
  const rows = (count: number, into: string, values: string) =>
    writer.run(
      `WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${count})
       INSERT INTO ${into} SELECT ${values} FROM n`,
    );
  rows(400, 'list_block (list_seq, first_line, rows, data)', `${listSeq}, n, 1, x'00'`);
  rows(20_000, 'list_line (list_seq, line, prospect_seq)', `${listSeq}, n + 100000, 999999`);
  rows(5000, 'list_pending (list_seq, prospect_seq, line, record)', `${listSeq}, 999999, n, '{}'`);
  rows(
    5000,
    'suggestion (pair, list_seq, prospect_seq, other_seq, why, against, signs)',
    `'pair ' || n, ${listSeq}, 999999, 999998, '[]', '[]', '[]'`,
  );
  rows(1000, 'folded (list_seq, gone_seq, stay_seq, lists, rows)', `${listSeq}, 999999, 999998, '[]', '{}'`);
  rows(
    9000,
    'suppression (id, kind, value, channels, reason, list_seq, occurred_at, recorded_at, on_date)',
    `randomblob(16), 'number', '+1217555' || n, 'all', '', ${listSeq}, 0, 0, '2026-11-19'`,
  );
  rows(9000, 'source (id, kind, name)', `randomblob(16), 'other', 'Source ' || n`);
}

/** The most rows that one transaction of some work took out. */
async function mostAtOnce(work: (writer: Writer) => AsyncGenerator<Progress, void>): Promise<number> {
  const { writer } = at.book;
  const run = writer.run.bind(writer);
  const transaction = writer.transaction.bind(writer);
  let most = 0;
  let now = 0;
  writer.run = (sql, values) => {
    const done = run(sql, values);
    now += done.changes;
    return done;
  };
  writer.transaction = (inside) => {
    now = 0;
    const result = transaction(inside);
    most = Math.max(most, now);
    return result;
  };
  for await (const _ of work(writer));
  Object.assign(writer, { run, transaction });
  return most;
}

const left = () =>
  ['list_block', 'list_line', 'list_pending', 'list_change', 'suggestion', 'folded']
    .map((table) => at.book.reader.value<number>(`SELECT count(*) FROM ${table} WHERE list_seq = ${listSeq}`))
    .reduce((sum, count) => sum + count, 0);

test('a list is taken back without holding the book for all that is kept of it', async () => {
  const { writer } = at.book;
  fill(writer);
  const commandSeq = writer.value<number>('SELECT max(seq) FROM command');
  const when = { commandSeq, now: at.world.now(), onDate: '2026-11-19' };
  expect(await mostAtOnce(() => undoList(at.world, writer, listSeq, when, 0))).toBeLessThan(5000);
  expect(left()).toBe(0);
  expect(writer.value<number>(`SELECT count(*) FROM source WHERE name LIKE 'Source %'`)).toBe(0);
  expect(writer.value<number>('SELECT count(*) FROM suppression')).toBeGreaterThan(9000);
});

test('nor is one that was never sealed, which leaves nothing closed', async () => {
  const { writer } = at.book;
  fill(writer);
  writer.run(`UPDATE list SET state = 'loading' WHERE seq = ?`, [listSeq]);
  expect(await mostAtOnce(() => removeUnsealed(at.world, writer, listSeq, 0))).toBeLessThan(5000);
  expect(left()).toBe(0);
  for (const table of ['list', 'source', 'suppression'])
    expect(writer.value<number>(`SELECT count(*) FROM ${table}`)).toBe(0);
});
