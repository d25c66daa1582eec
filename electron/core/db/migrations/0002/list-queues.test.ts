import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';
import { wholeLists } from '../0002-whole-lists.ts';

it('who came with two lists before waits in both from then on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-queues-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, [firstBook]);
  writer.script(`
    INSERT INTO source (id, kind, name) VALUES (randomblob(16), 'other', 'Fair');
    INSERT INTO list (id, name, file_name, sha256, bytes, format, encoding, delimiter, header_line, mapping, source_seq,
        received_on, account_class, counts, state, recorded_at, on_date)
      SELECT randomblob(16), value, 'a.csv', x'00', 1, 'csv', 'utf-8', ',', 1, '{}', 1, '2026-11-01', 'target', '{}',
        'applied', 0, '2026-11-01' FROM json_each('["One","Two"]');
    INSERT INTO prospect (id, full_name, name_key, zones, list_seq, recorded_at)
      SELECT randomblob(16), value, value, '', 1, 0 FROM json_each('["dana","victor"]');
    INSERT INTO lead (id, prospect_seq, source_seq, list_seq, received_on, occurred_at, recorded_at, on_date)
      SELECT randomblob(16), value ->> 0, 1, value ->> 1, '2026-11-01', 0, 0, '2026-11-01'
      FROM json_each('[[1,1],[1,2],[2,1]]');
    INSERT INTO standing (prospect_seq, lane, list_seq) VALUES (1, 'fresh', 2), (2, 'fresh', 1);
  `);
  migrate(writer, () => {}, [firstBook, wholeLists]);
  expect(writer.all('SELECT prospect_seq, list_seq, lane FROM standing_also')).toEqual([
    { prospect_seq: 1, list_seq: 1, lane: 'fresh' },
  ]);
  expect(writer.all('SELECT * FROM waiting_also')).toEqual([
    { list_seq: 1, lane: 'fresh', due_on: '', n: 1 },
  ]);
  writer.close();
  rmSync(folder, { recursive: true });
});
