import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { idToBlob } from '#core/db/ids.ts';
import type { Writer } from '#core/db/connection.ts';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';

let folder: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-list-pages-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, [firstBook]);
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const list = (id: string, state: string) => {
  writer.run(
    `INSERT INTO list (id, name, file_name, sha256, bytes, format, encoding, delimiter, header_line, mapping,
       source_seq, received_on, account_class, counts, state, recorded_at, on_date)
     VALUES (?, 'Fair', 'fair.csv', x'00', 0, 'csv', 'utf-8', ',', 1, '{}', 1, '2026-11-19', 'target', '{}', ?, 0, '2026-11-19')`,
    [idToBlob(id), state],
  );
};

it('a list that was taken back knows the command that did it, and no other does', () => {
  const [gone, stays] = ['0197a1aa-0000-7000-8000-00000000abcd', '0197a1aa-0000-7000-8000-00000000abce'];
  writer.run(`INSERT INTO source (seq, id, kind, name) VALUES (1, randomblob(16), 'trade show', 'Fair')`);
  list(gone, 'undone');
  list(stays, 'applied');
  for (const [operation, listId] of [
    ['imports.commit', gone],
    ['imports.undo', gone],
  ] as const) {
    writer.run(
      `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
       VALUES (randomblob(16), ?, 5, '2026-11-20', '', ?, 0)`,
      [operation, JSON.stringify({ listId })],
    );
  }
  migrate(writer, () => {}, migrations);
  expect(writer.all('SELECT undo_command_seq AS by FROM list ORDER BY seq')).toEqual([
    { by: 2 },
    { by: null },
  ]);
});
