import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';

it('what was closed before stands until it is lifted, and again once the lifting is taken back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-lift-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(
    writer,
    () => {},
    migrations.filter(({ version }) => version < 3),
  );
  writer.script(`
    INSERT INTO suppression (id, kind, value, channels, reason, occurred_at, recorded_at, on_date)
      VALUES (randomblob(16), 'number', '+14125550167', 'all', 'asked', 0, 0, '2026-11-02');
  `);
  migrate(writer, () => {}, migrations);
  const standing = () => writer.value('SELECT count(*) FROM live_suppression');
  expect(standing()).toBe(1);
  writer.script(`
    INSERT INTO command (id, operation, recorded_at, on_date, undoable, said, receipt)
      SELECT randomblob(16), 'suppressions.lift', 0, '2026-11-03', 1, '', '{}' FROM json_each('[1,2]');
    INSERT INTO suppression_lift (suppression_seq, reason, occurred_at, recorded_at, on_date, command_seq)
      VALUES (1, 'They called', 0, 0, '2026-11-03', 1);
  `);
  expect(standing()).toBe(0);
  writer.script('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (1, 2, 0)');
  expect(standing()).toBe(1);
  writer.close();
  rmSync(folder, { recursive: true });
});
