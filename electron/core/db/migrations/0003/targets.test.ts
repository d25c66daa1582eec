import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';

it('an account has the task that was planned last, until it is done', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-targets-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, migrations);
  const open = () =>
    writer.all<{ task: string }>('SELECT task FROM open_account_task').map(({ task }) => task);
  writer.script(`
    INSERT INTO account (id, name, name_key, class, recorded_at) VALUES (randomblob(16), 'Marlow', 'marlow', 'target', 0);
    INSERT INTO account_task (id, account_seq, kind, task, occurred_at, recorded_at, on_date) VALUES
      (randomblob(16), 1, 'research', 'Who decides?', 0, 0, '2026-11-02'),
      (randomblob(16), 1, 'research', 'Who buys presses?', 0, 0, '2026-11-03');
  `);
  expect(open()).toEqual(['Who buys presses?']);
  writer.script(`
    INSERT INTO account_task (id, account_seq, kind, task, occurred_at, recorded_at, on_date)
      VALUES (randomblob(16), 1, 'done', '', 0, 0, '2026-11-04');
  `);
  expect(open()).toEqual([]);
  writer.close();
  rmSync(folder, { recursive: true });
});
