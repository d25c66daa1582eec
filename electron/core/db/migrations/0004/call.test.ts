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
  folder = mkdtempSync(join(tmpdir(), 'handset-call-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {});
  writer.script(`
    INSERT INTO prospect (seq, id, full_name, name_key, zones, recorded_at) VALUES (1, randomblob(16), 'Ann', 'ann', '', 0);
    INSERT INTO touch (seq, id, prospect_seq, account_class, channel, direction, outcome, reached, ask, answer,
      decision_maker, zone, occurred_at, recorded_at, on_date)
      VALUES (7, randomblob(16), 1, 'target', 'email', 'out', 'sent', 'nobody', 'nothing', 'none', 0, 'UTC', 0, 0, '2026-11-19');
    INSERT INTO objection (seq, id, recorded_at) VALUES (1, randomblob(16), 0);
    INSERT INTO objection_version (seq, objection_seq, version, name, body, archived, recorded_at)
      VALUES (1, 1, 1, 'no time', '{}', 0, 0);
  `);
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
const launch = (body: string | null = 'Hi Ann') =>
  writer.run(
    `INSERT INTO written_launch (id, prospect_seq, channel, address, subject, body, occurred_at, recorded_at, on_date)
     VALUES (randomblob(16), 1, 'email', 'ann@larkmoor.example', ?, ?, 0, 0, '2026-11-19')`,
    ['Line four', body],
  ).seq;
const owe = (what: string, commandSeq: number) =>
  writer.run(
    `INSERT INTO owed (id, prospect_seq, what, occurred_at, recorded_at, on_date, command_seq)
     VALUES (randomblob(16), 1, ?, 0, 0, '2026-11-19', ?)`,
    [what, commandSeq],
  ).seq;

it('a touch tells of one message that was opened, and what was not sent can be taken back', () => {
  const opened = launch();
  const tell = () =>
    writer.run('INSERT INTO touch_written_launch (touch_seq, written_launch_seq) VALUES (7, ?)', [opened]);
  tell();
  expect(tell).toThrow(/UNIQUE/);
  const said = command();
  writer.run(
    `INSERT INTO written_launch_end (written_launch_seq, kind, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, 'not sent', 0, 0, '2026-11-19', ?)`,
    [launch(), said],
  );
  expect(writer.value('SELECT count(*) FROM live_written_launch_end')).toBe(1);
  takeBack(said);
  expect(writer.value('SELECT count(*) FROM live_written_launch_end')).toBe(0);
});

it('a message that was opened says what it said: by its own text, or by its script', () => {
  expect(() => launch(null)).toThrow(/CHECK/);
});

it('several objections stand on a touch in their order, none in the place of another', () => {
  const hear = (place: number) =>
    writer.run('INSERT INTO touch_objection (touch_seq, place, objection_version_seq) VALUES (7, ?, 1)', [
      place,
    ]);
  hear(0);
  hear(1);
  expect(() => hear(1)).toThrow(/UNIQUE/);
  expect(() => hear(-1)).toThrow(/CHECK/);
});

it('what is owed is so until it is done, and again when that is taken back', () => {
  const study = owe('The case study', command());
  const done = command();
  writer.run(
    `INSERT INTO owed_event (owed_seq, kind, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, 'done', 0, 0, '2026-11-19', ?)`,
    [study, done],
  );
  const count = (view: string) => writer.value<number>(`SELECT count(*) FROM ${view}`);
  expect([count('live_owed'), count('live_owed_event')]).toEqual([1, 1]);
  takeBack(done);
  expect([count('live_owed'), count('live_owed_event')]).toEqual([1, 0]);
  expect(() => owe('', command())).toThrow(/CHECK/);
});

it('nothing of it is ever changed', () => {
  const owed = owe('The case study', command());
  writer.run(
    `INSERT INTO owed_event (owed_seq, kind, occurred_at, recorded_at, on_date) VALUES (?, 'done', 0, 0, '2026-11-19')`,
    [owed],
  );
  const opened = launch();
  writer.run(
    `INSERT INTO written_launch_end (written_launch_seq, kind, occurred_at, recorded_at, on_date)
     VALUES (?, 'not sent', 0, 0, '2026-11-19')`,
    [opened],
  );
  writer.run('INSERT INTO touch_written_launch (touch_seq, written_launch_seq) VALUES (7, ?)', [opened]);
  writer.run('INSERT INTO touch_objection (touch_seq, place, objection_version_seq) VALUES (7, 0, 1)');
  for (const set of [
    `owed SET what = 'Nothing'`,
    `owed_event SET kind = 'dropped'`,
    `written_launch SET address = ''`,
    `written_launch_end SET recorded_at = 1`,
    `touch_written_launch SET written_launch_seq = 1`,
    `touch_objection SET place = 3`,
  ])
    expect(() => writer.run(`UPDATE ${set}`)).toThrow('a fact is never changed');
});
