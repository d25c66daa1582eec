import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Writer } from '#core/db/connection.ts';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';

let folder: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-calling-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, migrations);
  writer.script(`
    INSERT INTO command (id, operation, recorded_at, on_date, undoable, said, receipt)
      SELECT randomblob(16), 'callingRules.change', 0, '2026-11-19', 1, '', '{}' FROM json_each('[1,2]');
    INSERT INTO prospect (id, full_name, name_key, recorded_at) VALUES (randomblob(16), 'Dana', 'dana', 0);
    INSERT INTO launch (id, prospect_seq, number, target, occurred_at, recorded_at, on_date)
      VALUES (randomblob(16), 1, '+18505550142', 'tel', 0, 0, '2026-11-19');
  `);
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const decide = (level: string, override: string | null) =>
  writer.run(
    `INSERT INTO launch_decision (launch_seq, level, reasons, rule_version, override, occurred_at, recorded_at, on_date)
     VALUES (1, ?, '[]', 'v', ?, 0, 0, '2026-11-19')`,
    [level, override],
  );

it('a call that was held is kept with its coded reason, and no other is', () => {
  expect(() => decide('reason', null)).toThrow(/CHECK/);
  expect(() => decide('reason', 'felt like it')).toThrow(/CHECK/);
  expect(() => decide('info', 'existing-customer')).toThrow(/CHECK/);
  expect(() => decide('block', null)).toThrow(/CHECK/);
  decide('reason', 'existing-customer');
  expect(() => decide('info', null)).toThrow(/UNIQUE/);
  expect(() => writer.run(`UPDATE launch_decision SET override = 'written-consent'`)).toThrow(
    'never changed',
  );
});

it('what a company made of a rule is gone from the live ones when it is undone', () => {
  writer.script(`
    INSERT INTO calling_rule (jurisdiction, body, occurred_at, recorded_at, on_date, command_seq)
      VALUES ('US-FL', '{}', 0, 0, '2026-11-19', 1);
    INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (1, 2, 0);
  `);
  expect(writer.all('SELECT * FROM live_calling_rule')).toEqual([]);
  expect(() => writer.run(`UPDATE calling_rule SET body = NULL`)).toThrow('never changed');
});
