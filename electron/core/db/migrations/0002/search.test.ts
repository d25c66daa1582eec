import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Writer } from '#core/db/connection.ts';
import { migrate } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';

let folder: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-search-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, [firstBook]);
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

it('everybody is found after it as before, and by their custom fields too', () => {
  writer.script(`
    INSERT INTO account (seq, id, name, name_key, class, recorded_at) VALUES (1, randomblob(16), 'Łódź Guss', 'lodz guss', 'target', 0);
    INSERT INTO prospect (seq, id, account_seq, full_name, name_key, custom, recorded_at)
      VALUES (7, randomblob(16), 1, 'Jürgen Müller', 'jurgen muller', '{"booth":"A12 हिन्दी","plan":"Gold"}', 0);
    INSERT INTO prospect (seq, id, full_name, name_key, recorded_at) VALUES (8, randomblob(16), 'Dana', 'dana', 0);
    INSERT INTO email (prospect_seq, value, value_key, position) VALUES (7, 'j@guss.example', 'j@guss.example', 0)`);
  migrate(writer, () => {});
  const found = (word: string) =>
    writer
      .all<{ seq: number }>('SELECT rowid AS seq FROM prospect_search WHERE prospect_search MATCH ?', [
        `"${word}" *`,
      ])
      .map(({ seq }) => seq);
  for (const word of ['mul', 'lodz', 'guss', 'gold', 'a12', 'हिन्']) expect(found(word)).toEqual([7]);
  expect(found('d')).toEqual([8]);
  expect(found('b')).toEqual([]);
});
