import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '#core/testing.ts';
import { seedPerson } from '#core/testing-people.ts';
import { othersThere } from '../cards.ts';
import { buildIndex, maySlacken, missingIndexes, slackIndexes, slacken } from './slack.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const schema = () =>
  at.book.reader
    .all<{ name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name`,
    )
    .map(({ name, sql }) => `${name}: ${sql}`);

it('indexes that are left out and built again are as the schema has them', () => {
  const before = schema();
  slacken(at.book.writer);
  expect(missingIndexes(at.book.writer)).toEqual(Object.keys(slackIndexes));
  for (const name of missingIndexes(at.book.writer)) buildIndex(at.book.writer, name);
  expect(schema()).toEqual(before);
});

it('they are left out only where a large list comes into a book of hardly anybody', () => {
  expect(maySlacken(at.book.writer, 100)).toBe(false);
  expect(maySlacken(at.book.writer, 1_000_000)).toBe(true);
  for (let n = 0; n <= 100; n += 1) seedPerson(at.book, { name: `Person ${n}` });
  expect(maySlacken(at.book.writer, 1_000_000)).toBe(false);
});

it('a card is read, with colleagues, while they are left out', () => {
  const { seq } = seedPerson(at.book, { name: 'Dana Whitlock', account: 'Brightline Tooling' });
  seedPerson(at.book, { name: 'Noor Castellan', account: 'Brightline Tooling' });
  slacken(at.book.writer);
  const account = at.book.reader.value<number>('SELECT account_seq FROM prospect WHERE seq = ?', [seq]);
  const others = othersThere(at.book.reader, seq, account, 3);
  expect(others.map(({ name }) => name)).toEqual(['Noor Castellan']);
});

it('no read names one of them outright', () => {
  const named = readdirSync(join(import.meta.dirname, '..', '..'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8').matchAll(/INDEXED BY (\w+)/g),
      ].map(([, name]) => name),
    );
  expect(named).toContain('standing_bucket');
  expect(named.filter((name) => name !== undefined && name in slackIndexes)).toEqual([]);
});
