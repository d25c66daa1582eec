import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';

it('a book of before the guard judges no touch that it had', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-guard-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(
    writer,
    () => {},
    migrations.filter(({ version }) => version < 3),
  );
  writer.script(`
    INSERT INTO prospect (id, full_name, name_key, zones, recorded_at) VALUES (randomblob(16), 'Ann A', 'ann a', '', 0);
    INSERT INTO touch (seq, id, prospect_seq, account_class, channel, direction, outcome, reached, ask, answer,
      decision_maker, zone, occurred_at, recorded_at, on_date)
      SELECT value, randomblob(16), 1, 'target', 'call', 'out', 'voicemail', 'nobody', 'nothing', 'none', 0, 'UTC',
        value, value, '2026-11-02' FROM json_each('[3,4,7]');
  `);
  migrate(writer, () => {}, migrations);
  expect(writer.value('SELECT touch_seq FROM loop_since')).toBe(7);
  expect(writer.value('SELECT count(*) FROM loop_end')).toBe(0);
  writer.close();
  rmSync(folder, { recursive: true });
});
