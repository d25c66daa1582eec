import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';

it('a book that has named somebody who is gone gives their place to nobody else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-given-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, [firstBook]);
  writer.run(
    `INSERT INTO command (id, operation, recorded_at, on_date, prospect_seq, said, receipt, undoable)
     VALUES (randomblob(16), 'prospects.add', 0, '2026-11-01', 9, '', '{}', 1)`,
  );
  migrate(writer, () => {});
  const last = () => writer.value<number>(`SELECT last FROM given_seq WHERE entity = 'prospect'`);
  expect(last()).toBe(9);
  for (const seq of [10, 12, 11])
    writer.run(
      `INSERT INTO prospect (seq, id, full_name, name_key, recorded_at) VALUES (?, randomblob(16), 'A', 'a', 0)`,
      [seq],
    );
  writer.run('DELETE FROM prospect WHERE seq IN (10, 12)');
  expect(last()).toBe(12);
  writer.close();
  rmSync(folder, { recursive: true });
});
