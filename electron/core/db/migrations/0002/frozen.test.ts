import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';
import { wholeLists } from '../0002-whole-lists.ts';

const golden = join(import.meta.dirname, '../../golden/book-1.sqlite.gz');

/** Names as accounts had them, and the keys that this step gives them, whatever a later Handset would. */
const keys = {
  'Müller Antriebe GmbH': 'muller antriebe',
  'Amsel & Sohn GmbH & Co. KG': 'amsel and sohn',
  'Kessler Holding LLC dba Kessler Drives': 'kessler drives',
  'Guß Łódź sp. z o.o.': 'guss lodz',
  'The Limited': 'limited',
  'हिन्दी प्रेस': 'हिन्दी प्रेस',
};

it('the step from the first book makes for ever what it makes now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-frozen-'));
  writeFileSync(join(folder, 'book.sqlite'), gunzipSync(readFileSync(golden)));
  const writer = openWriter(join(folder, 'book.sqlite'));
  Object.keys(keys).forEach((name, index) =>
    writer.run('UPDATE account SET name = ? WHERE seq = ?', [name, index + 1]),
  );
  migrate(writer, () => {}, [firstBook, wholeLists]);
  const made = writer.all<{ name: string; key: string }>(
    'SELECT name, name_key AS key FROM account ORDER BY seq LIMIT ?',
    [Object.keys(keys).length],
  );
  expect(Object.fromEntries(made.map(({ name, key }) => [name, key]))).toEqual(keys);
  const found = (words: string) =>
    writer
      .all<{ name: string }>(
        `SELECT p.full_name AS name FROM prospect_search s JOIN prospect p ON p.seq = s.rowid
         WHERE prospect_search MATCH ? ORDER BY p.seq`,
        [words],
      )
      .map(({ name }) => name);
  expect(found('"doring"')).toEqual(['Bernd Döring']);
  const atKessler = writer.all<{ name: string }>(
    'SELECT full_name AS name FROM prospect WHERE account_seq = 3 ORDER BY seq',
  );
  expect(found('"kessler" "drives"')).toEqual(atKessler.map(({ name }) => name));
  expect(found('"guss" *').length).toBeGreaterThan(0);
  writer.close();
  rmSync(folder, { recursive: true });
});
