import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';

it('who called a number wrong or dead is found by the number, without a look at other touches', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-numbers-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {});
  const plan = writer.all<{ detail: string }>(
    `EXPLAIN QUERY PLAN SELECT w.seq FROM json_each('[]') n
     CROSS JOIN live_touch w ON w.outcome = 'wrong-number' AND w.number = n.value`,
  );
  const steps = plan.map(({ detail }) => detail);
  expect(steps.filter((step) => step.includes('touch_wrong_number (number=?)'))).toHaveLength(1);
  expect(steps.filter((step) => /^SCAN (?!n )/.test(step))).toEqual([]);
  writer.close();
  rmSync(folder, { recursive: true });
});

it('whoever has a number that was wrong or dead in a book of before is to stand anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-numbers-'));
  const writer = openWriter(join(folder, 'book.sqlite'));
  migrate(
    writer,
    () => {},
    migrations.filter(({ version }) => version <= 3),
  );
  const told = (seq: number, outcome: string, number: string) =>
    writer.run(
      `INSERT INTO touch (seq, id, prospect_seq, account_class, channel, direction, outcome, reached, ask, answer,
         decision_maker, number, zone, occurred_at, recorded_at, on_date)
       VALUES (?, randomblob(16), 1, 'target', 'call', 'out', ?, 'nobody', 'nothing', 'none', 0, ?, 'UTC', 0, 0,
         '2026-11-19')`,
      [seq, outcome, number],
    );
  writer.run(
    `INSERT INTO prospect (seq, id, full_name, name_key, zones, recorded_at) VALUES (1, randomblob(16), 'Ann', 'ann', '', 0)`,
  );
  told(1, 'wrong-number', '+18155550142');
  told(2, 'wrong-number', '+18155550142');
  told(3, 'voicemail', '+18155550143');
  writer.run('DELETE FROM recount');
  migrate(writer, () => {});
  expect(writer.all('SELECT whose FROM recount')).toEqual([
    { whose: JSON.stringify({ kind: 'number', number: '+18155550142' }) },
  ]);
  writer.close();
  rmSync(folder, { recursive: true });
});
