import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Writer } from './connection.ts';
import { steady } from './steady.ts';

let writer: Writer;
beforeAll(() => {
  writer = new Writer(new Database(':memory:'));
  writer.script(`
    CREATE TABLE account (seq INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE prospect (seq INTEGER PRIMARY KEY, account_seq INTEGER, note, data BLOB);
    CREATE INDEX prospect_account ON prospect (account_seq) WHERE account_seq IS NOT NULL;`);
});
afterAll(() => writer.close());

it.each([
  ['a = ? AND b = :b_1', 'a = +? AND b = +:b_1'],
  [`a = '?' AND b = 'it''s :b' AND "c?" = ?`, `a = '?' AND b = 'it''s :b' AND "c?" = +?`],
  ['a -- is it?\n = ? /* or :b? */ LIMIT ?', 'a -- is it?\n = +? /* or :b? */ LIMIT +?'],
  ['VALUES (?, ?2, json_each(:x))', 'VALUES (+?, +?2, json_each(+:x))'],
])('reads the parameters of %s', (sql, expected) => {
  expect(steady(sql)).toBe(expected);
});

it.each([1, -1, 0.5, 'a', '7', null, Buffer.from('blob')])('keeps %s as it is, and of its type', (value) => {
  writer.run('DELETE FROM prospect');
  writer.run('INSERT INTO prospect (note, data) VALUES (?, ?)', [value, value]);
  expect(
    writer.all('SELECT note, data, typeof(note) AS type FROM prospect WHERE note IS ?', [value]),
  ).toEqual([
    {
      note: value,
      data: value,
      type:
        value === null
          ? 'null'
          : typeof value === 'string'
            ? 'text'
            : writer.value('SELECT typeof(?)', [value]),
    },
  ]);
});

it('finds by an index that holds only some rows', () => {
  const plan = writer.all<{ detail: string }>(
    'EXPLAIN QUERY PLAN SELECT p.seq, a.name FROM prospect p JOIN account a ON a.seq = p.account_seq WHERE p.account_seq = ?',
    [1],
  );
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('USING COVERING INDEX prospect_account');
});

it('lets SQLite keep its plan, whatever value is bound', () => {
  const database = new Database(':memory:');
  database.exec(
    'CREATE TABLE a (seq INTEGER PRIMARY KEY, b INTEGER); CREATE TABLE b (seq INTEGER PRIMARY KEY, c TEXT);',
  );
  database.exec(`INSERT INTO a VALUES (1, 1), (2, 2); INSERT INTO b VALUES (1, 'x'), (2, 'y');`);
  const sql = 'SELECT b.c FROM a CROSS JOIN b ON b.seq = a.b WHERE a.seq = ?';
  // A row is made by a function that is made anew with each plan.
  const plans = (text: string) => {
    const made: unknown[] = [];
    const plain = globalThis.Function;
    globalThis.Function = new Proxy(plain, {
      apply: (target, self, args) => {
        made.push(args);
        return Reflect.apply(target, self, args) as unknown;
      },
    });
    const statement = database.prepare(text);
    for (const seq of [1, 2, 1, 2]) statement.get(seq);
    globalThis.Function = plain;
    return made.length;
  };
  expect(plans(steady(sql))).toBe(1);
  database.close();
});
