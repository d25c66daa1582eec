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
  folder = mkdtempSync(join(tmpdir(), 'handset-cadences-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {});
  writer.run(
    `INSERT INTO prospect (seq, id, full_name, name_key, recorded_at) VALUES (1, randomblob(16), 'Ann', 'ann', 0)`,
  );
  writer.run('INSERT INTO cadence (seq, id, recorded_at) VALUES (1, randomblob(16), 0)');
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
const version = (number: number, commandSeq: number | null = null) =>
  writer.run(
    `INSERT INTO cadence_version (cadence_seq, version, name, archived, body, recorded_at, command_seq)
     VALUES (1, ?, 'Cold', 0, '{}', 0, ?)`,
    [number, commandSeq],
  ).seq;
const enroll = (versionSeq: number, commandSeq: number, batchSeq: number | null = null) =>
  writer.run(
    `INSERT INTO enrollment (prospect_seq, version_seq, ways, batch_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (1, ?, 'call', ?, 0, 0, '2026-11-19', ?)`,
    [versionSeq, batchSeq, commandSeq],
  ).seq;
const live = (table: string) => writer.value<number>(`SELECT count(*) FROM live_${table}`);

it('what was taken back is live no more: versions, enrollments and what was done about them', () => {
  const made = command();
  const first = version(1);
  version(2, made);
  const put = command();
  enroll(first, put);
  const skip = command();
  writer.run(
    `INSERT INTO enrollment_event (prospect_seq, kind, version_seq, step, occurred_at, recorded_at, on_date, command_seq)
     VALUES (1, 'skipped', ?, 0, 0, 0, '2026-11-19', ?)`,
    [first, skip],
  );
  expect([live('cadence_version'), live('enrollment'), live('enrollment_event')]).toEqual([2, 1, 1]);
  for (const seq of [made, put, skip]) takeBack(seq);
  expect([live('cadence_version'), live('enrollment'), live('enrollment_event')]).toEqual([1, 0, 0]);
});

it('of many put on in one go, those up to a row may be off again', () => {
  const first = version(1);
  const put = command();
  const { seq: batch } = writer.run(
    `INSERT INTO enrollment_batch (id, version_seq, asked, state, counts, recorded_at, on_date, command_seq)
     VALUES (randomblob(16), ?, '{}', 'on', '{}', 0, '2026-11-19', ?)`,
    [first, put],
  );
  const rows = [1, 2, 3].map(() => enroll(first, put, batch));
  enroll(first, command());
  writer.run('UPDATE enrollment_batch SET off_to = ? WHERE seq = ?', [rows[1] ?? 0, batch]);
  expect(live('enrollment')).toBe(2);
});

it('a skip names its step, and nothing is ever changed', () => {
  const first = version(1);
  expect(() =>
    writer.run(
      `INSERT INTO enrollment_event (prospect_seq, kind, occurred_at, recorded_at, on_date)
       VALUES (1, 'skipped', 0, 0, '2026-11-19')`,
    ),
  ).toThrow(/CHECK/);
  enroll(first, command());
  expect(() => writer.run(`UPDATE enrollment SET ways = ''`)).toThrow('a fact is never changed');
  expect(() => writer.run(`UPDATE cadence_version SET name = 'Warm'`)).toThrow('a fact is never changed');
});

it('time off that was removed is none, and is again when the removal is taken back', () => {
  const off = (removes: number | null, commandSeq: number) =>
    writer.run(
      `INSERT INTO time_off (id, from_on, to_on, what, removes_seq, occurred_at, recorded_at, on_date, command_seq)
       VALUES (randomblob(16), '2026-12-24', '2027-01-01', 'Away', ?, 0, 0, '2026-11-19', ?)`,
      [removes, commandSeq],
    ).seq;
  const away = off(null, command());
  expect(live('time_off')).toBe(1);
  const removal = command();
  off(away, removal);
  expect(live('time_off')).toBe(0);
  takeBack(removal);
  expect(live('time_off')).toBe(1);
});
