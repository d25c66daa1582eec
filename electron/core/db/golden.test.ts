import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { accountKey } from '#shared/domain/match/company-key.ts';
import { bookFile } from '../book-file.ts';
import { type TestBook, testBook } from '../testing.ts';
import type { Reader } from './connection.ts';
import { newestVersion } from './migrate.ts';

// A book of each released version, made by scripts/golden-book.mjs as that version was released.
const golden = join(import.meta.dirname, 'golden');
const books = readdirSync(golden).toSorted();

async function openGolden(name: string, instant = '2027-06-01T15:00:00Z'): Promise<TestBook> {
  const folder = mkdtempSync(join(tmpdir(), 'handset-golden-'));
  writeFileSync(bookFile(folder), gunzipSync(readFileSync(join(golden, name))));
  const at = await testBook(folder);
  at.world.at(instant);
  return at;
}

async function findingsOf(at: TestBook): Promise<readonly object[] | null> {
  for await (const item of await at.client.book.check({})) {
    if (item.kind === 'done') return item.findings;
  }
  return null;
}

const schemaOf = (reader: Reader) =>
  reader.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name');

it('there is a golden book of every version', () => {
  const versions = Array.from({ length: newestVersion }, (_, n) => `book-${n + 1}.sqlite.gz`);
  expect(books).toEqual(versions);
});

describe.each(books)('the golden book %s', (name) => {
  it('opens, passes every check, and its people are found', async () => {
    const at = await openGolden(name);
    expect(await at.client.book.status({})).toMatchObject({
      schema: newestVersion,
      prospects: 24,
      demo: true,
    });
    expect(await at.client.settings.read({})).toMatchObject({ repName: 'Maya Okafor', setUp: true });
    const [person] = at.book.reader.all<{ full_name: string }>('SELECT full_name FROM prospect LIMIT 1');
    const { found } = await at.client.prospects.find({ text: person?.full_name ?? '' });
    expect(found.map((each) => each.name)).toContain(person?.full_name);
    expect(await findingsOf(at)).toEqual([]);
    await at.close();
  });

  // Where somebody stands is told by what happened, never by the day on which it is looked at.
  it.each([
    ['a Saturday', '2026-11-21T23:59:59Z'],
    ['a Sunday on which the clocks change', '2027-03-14T07:00:00Z'],
    ['the last second of a year', '2027-12-31T23:59:59Z'],
    ['a day years later', '2032-02-29T12:00:00Z'],
  ])('passes every check on %s', async (_, instant) => {
    const at = await openGolden(name, instant);
    expect(await findingsOf(at)).toEqual([]);
    await at.close();
  });

  // A released step is never edited: a book that has taken it would not get what the edit brings.
  it('comes to the schema of a new book', async () => {
    const at = await openGolden(name);
    const fresh = await testBook();
    expect(schemaOf(at.book.reader)).toEqual(schemaOf(fresh.book.reader));
    await fresh.close();
    await at.close();
  });

  // Steps keep copies of what they rest on: once the domain makes other keys, a further step has to.
  it('has its accounts under the keys that they are looked for by', async () => {
    const at = await openGolden(name);
    const accounts = at.book.reader.all<{ name: string; key: string }>(
      'SELECT name, name_key AS key FROM account',
    );
    expect(accounts.length).toBeGreaterThan(0);
    for (const account of accounts) expect(account.key).toBe(accountKey(account.name));
    await at.close();
  });

  it('takes work as a new one does', async () => {
    const at = await openGolden(name);
    await at.client.settings.change({ commandId: at.id(), settings: { company: 'Larkmoor & Lund' } });
    const reopened = await at.reopen();
    expect((await reopened.client.settings.read({})).company).toBe('Larkmoor & Lund');
    await reopened.close();
  });
});
