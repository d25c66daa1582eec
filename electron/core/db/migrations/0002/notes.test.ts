import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';

it('what was noted before can be found from then on, save what was taken back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-notes-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, [firstBook]);
  writer.script(`
    INSERT INTO command (id, operation, recorded_at, on_date, undoable, said, receipt)
      SELECT randomblob(16), 'notes.close', 0, '2026-11-01', 1, '', '{}' FROM json_each('[1,2]');
    INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (1, 2, 0);
    INSERT INTO prospect (id, full_name, name_key, zones, imported_note, recorded_at)
      SELECT randomblob(16), value ->> 0, value ->> 0, '', value ->> 1, 0
      FROM json_each('[["dana","Met at the Käfer"],["victor",null],["iris",null]]');
    INSERT INTO note (id, prospect_seq, body, occurred_at, recorded_at, on_date, command_seq) VALUES
      (randomblob(16), 2, 'Wants a quote', 0, 0, '2026-11-01', NULL),
      (randomblob(16), 3, 'Taken back', 0, 0, '2026-11-01', 1);
  `);
  migrate(writer, () => {}, migrations);
  const found = (word: string) =>
    writer.all<{ rowid: number }>('SELECT rowid FROM note_search WHERE note_search MATCH ?', [`"${word}" *`]);
  expect(found('kafer')).toEqual([{ rowid: 1 }]);
  expect(found('quot')).toEqual([{ rowid: 2 }]);
  expect(found('victor')).toEqual([{ rowid: 2 }]);
  expect(found('taken')).toEqual([]);
  writer.close();
  rmSync(folder, { recursive: true });
});
