import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';

it('accounts get the keys by which they are found now', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-match-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, [firstBook]);
  for (const [name, key] of [
    ['Müller Antriebe GmbH', 'muller antriebe'],
    ['Mueller Antriebe', 'mueller antriebe'],
    ['San Diego Zoo', 'san diego'],
  ] as const)
    writer.run(
      `INSERT INTO account (id, name, name_key, class, recorded_at) VALUES (randomblob(16), ?, ?, 'target', 0)`,
      [name, key],
    );
  migrate(writer, () => {}, migrations);
  expect(writer.all('SELECT name_key FROM account ORDER BY seq')).toEqual([
    { name_key: 'muller antriebe' },
    { name_key: 'muller antriebe' },
    { name_key: 'san diego zoo' },
  ]);
  for (const table of ['kept_apart', 'suggestion', 'folded', 'list_line'])
    expect(writer.value<number>(`SELECT count(*) FROM ${table}`)).toBe(0);
  writer.close();
  rmSync(folder, { recursive: true });
});
