import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
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
