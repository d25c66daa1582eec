import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import type { Writer } from './connection.ts';

let at: TestBook;
let writer: Writer;
beforeEach(async () => {
  at = await testBook();
  ({ writer } = at.book);
  writer.script('CREATE TEMP TABLE made (n INTEGER, said TEXT)');
});
afterEach(() => at.close());

test.each([0, 1, 9, 10, 99, 100, 101, 237])(
  '%i rows are inserted together, each once and in order',
  (count) => {
    const items = Array.from({ length: count }, (_, index) => `row ${index}`);
    writer.insertAll('made (n, said)', '? * 2, ?', items, (values, item, index) => values.push(index, item));
    expect(writer.all('SELECT n, said FROM made ORDER BY rowid')).toEqual(
      items.map((said, index) => ({ n: index * 2, said })),
    );
  },
);

test('a question that writes is refused, outside of a command', () => {
  const question = `INSERT INTO made (n, said) VALUES (1, 'one') RETURNING n`;
  const ask = () => at.book.reader.value<number>(question);
  expect(ask).toThrow('a question may not write');
  expect(() => at.book.reader.atOneMoment(ask)).toThrow('a question may not write');
  expect(writer.value('SELECT count(*) FROM made')).toBe(0);
  expect(writer.transaction(() => writer.value<number>(question))).toBe(1);
  expect(ask).toThrow('a question may not write');
});

test('the same text may be asked for one value and for its rows', () => {
  const question = 'SELECT 7 AS n';
  expect(writer.value(question)).toBe(7);
  expect(writer.get(question)).toEqual({ n: 7 });
  expect(writer.all(question)).toEqual([{ n: 7 }]);
  expect(writer.value(question)).toBe(7);
});

test('the journal is folded in once the gate is left, and not before', () => {
  const steps: string[] = [];
  writer.gate = { enter: () => steps.push('enter'), leave: () => steps.push('leave') };
  writer.pragma('wal_autocheckpoint = 0');
  writer.foldEvery = 3;
  const unfolded = () => {
    const [{ log, checkpointed } = { log: 0, checkpointed: 0 }] = writer.all<{
      log: number;
      checkpointed: number;
    }>('PRAGMA wal_checkpoint(NOOP)');
    return log - checkpointed;
  };
  const pages = [];
  for (let turn = 0; turn < 3; turn += 1) {
    writer.transaction(() =>
      writer.script('CREATE TABLE IF NOT EXISTS folded_test (n); INSERT INTO folded_test VALUES (1)'),
    );
    pages.push(unfolded() > 0);
  }
  expect(pages).toEqual([true, true, false]);
  expect(steps).toEqual(['enter', 'leave', 'enter', 'leave', 'enter', 'leave']);
});

test('what many ask is asked once in a moment, and anew in the next', () => {
  const { reader } = at.book;
  let asked = 0;
  const ask = () => reader.once('how many', () => (asked += 1));
  expect([ask(), ask()]).toEqual([1, 2]);
  expect(reader.atOneMoment(() => [ask(), ask(), reader.once('another', () => 0)])).toEqual([3, 3, 0]);
  expect(reader.atOneMoment(ask)).toBe(4);
});

test('in a moment of reading nothing is written', () => {
  const insert = `INSERT INTO made (n, said) VALUES (1, 'one')`;
  const refused = 'nothing may be written in a moment of reading';
  const { reader } = at.book;
  expect(() => reader.atOneMoment(() => writer.run(insert))).toThrow(refused);
  expect(() => reader.atOneMoment(() => writer.script(insert))).toThrow(refused);
  expect(() => reader.atOneMoment(() => writer.transaction(() => writer.run(insert)))).toThrow(refused);
  expect(writer.value('SELECT count(*) FROM made')).toBe(0);
  writer.transaction(() => writer.transaction(() => writer.run(insert)));
  expect(writer.value('SELECT count(*) FROM made')).toBe(1);
});
