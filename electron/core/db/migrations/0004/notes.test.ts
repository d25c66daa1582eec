import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Writer } from '#core/db/connection.ts';
import { migrate } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';

let folder: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-pins-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {});
  writer.run(
    `INSERT INTO prospect (seq, id, full_name, name_key, zones, recorded_at) VALUES (1, randomblob(16), 'Ann', 'ann', '', 0)`,
  );
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const command = () =>
  writer.run(
    `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
     VALUES (randomblob(16), 'test', 0, '2026-11-19', 'Done.', '{}', 1)`,
  ).seq;
const takeBack = (seq: number) =>
  writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)', [
    seq,
    command(),
  ]);
const pin = (kind: string, body: string, removes: number | null, commandSeq: number) =>
  writer.run(
    `INSERT INTO pin (id, prospect_seq, kind, body, removes_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (randomblob(16), 1, ?, ?, ?, 0, 0, '2026-11-19', ?)`,
    [kind, body, removes, commandSeq],
  ).seq;
const pinned = () => writer.all<{ body: string }>('SELECT body FROM live_pin').map(({ body }) => body);

it('a pin that was removed is seen no more, and is again when the removal is taken back', () => {
  const name = pin('name', 'DAY-na', null, command());
  expect(pinned()).toEqual(['DAY-na']);
  const removal = command();
  pin('name', 'DAY-na', name, removal);
  expect(pinned()).toEqual([]);
  takeBack(removal);
  expect(pinned()).toEqual(['DAY-na']);
});

it('a pin that was taken back was never there, and none is ever changed', () => {
  const made = command();
  pin('never', 'Not before nine', null, made);
  expect(() => writer.run(`UPDATE pin SET body = 'Other'`)).toThrow('a fact is never changed');
  takeBack(made);
  expect(pinned()).toEqual([]);
  expect(() => pin('fact', '', null, command())).toThrow(/CHECK/);
  expect(() => pin('rumour', 'x', null, command())).toThrow(/CHECK/);
});

it('a session has one reflection, some length or none, and a script that there is', () => {
  const session = (plannedMs: number | null, scriptSeq: number | null) =>
    writer.run(
      `INSERT INTO session (id, planned_ms, script_seq, occurred_at, recorded_at, on_date)
       VALUES (randomblob(16), ?, ?, 0, 0, '2026-11-19')`,
      [plannedMs, scriptSeq],
    ).seq;
  const seq = session(null, null);
  expect(() => session(0, null)).toThrow(/CHECK/);
  expect(() => session(3_600_000, 99)).toThrow(/FOREIGN KEY/);
  const reflect = () =>
    writer.run(
      `INSERT INTO reflection (session_seq, opened, unanswered, differently, saved_at) VALUES (?, '', '', '', 0)`,
      [seq],
    );
  reflect();
  expect(reflect).toThrow(/UNIQUE/);
});
