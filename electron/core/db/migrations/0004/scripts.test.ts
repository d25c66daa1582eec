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
  folder = mkdtempSync(join(tmpdir(), 'handset-scripts-'));
  writer = openWriter(join(folder, 'book.sqlite'));
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const to = (version: number) =>
  migrate(
    writer,
    () => {},
    migrations.filter((each) => each.version <= version),
  );
const command = () =>
  writer.run(
    `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
     VALUES (randomblob(16), 'test', 0, '2026-11-19', 'Done.', '{}', 1)`,
  ).seq;

it('a book of before has a script for each name, and its touches keep the version they were read from', () => {
  to(3);
  writer.script(`
    INSERT INTO script_version (seq, id, name, version, body, recorded_at) VALUES
      (1, randomblob(16), 'First call', 1, '{"lines":[]}', 10), (2, randomblob(16), 'Trade show', 1, '{}', 20),
      (5, randomblob(16), 'First call', 2, '{}', 30);
    INSERT INTO prospect (seq, id, full_name, name_key, zones, recorded_at) VALUES (1, randomblob(16), 'Ann', 'ann', '', 0);
    INSERT INTO touch (id, prospect_seq, account_class, channel, direction, outcome, reached, ask, answer,
      decision_maker, script_version_seq, zone, occurred_at, recorded_at, on_date)
      SELECT randomblob(16), 1, 'target', 'call', 'out', 'voicemail', 'nobody', 'nothing', 'none', 0,
        value, 'UTC', 40, 40, '2026-11-02' FROM json_each('[1, 2, 5, 5, null]');
  `);
  const ids = writer.all('SELECT seq, id, body FROM script_version ORDER BY seq');
  to(4);
  expect(writer.all('SELECT seq, id, body FROM script_version ORDER BY seq')).toEqual(ids);
  expect(
    writer.all(
      `SELECT s.seq AS script, s.ready_made AS ready, s.recorded_at AS since, v.seq, v.version, v.name
       FROM script s JOIN script_version v ON v.script_seq = s.seq ORDER BY v.seq`,
    ),
  ).toEqual([
    { script: 1, ready: 'first-call', since: 10, seq: 1, version: 1, name: 'First call' },
    { script: 2, ready: null, since: 20, seq: 2, version: 1, name: 'Trade show' },
    { script: 1, ready: 'first-call', since: 10, seq: 5, version: 2, name: 'First call' },
  ]);
  expect(writer.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(
    writer.all('SELECT script_version_seq AS seq, count(*) AS n FROM touch GROUP BY 1 ORDER BY 1'),
  ).toEqual([
    { seq: null, n: 1 },
    { seq: 1, n: 1 },
    { seq: 2, n: 1 },
    { seq: 5, n: 2 },
  ]);
});

it('a new book has no script yet, and one may be called as another was before', () => {
  to(4);
  expect(writer.value('SELECT count(*) FROM script')).toBe(0);
  const version = (scriptSeq: number, number: number, name: string, commandSeq: number | null = null) =>
    writer.run(
      `INSERT INTO script_version (id, script_seq, version, name, body, recorded_at, command_seq)
       VALUES (randomblob(16), ?, ?, ?, '{}', 0, ?)`,
      [scriptSeq, number, name, commandSeq],
    );
  writer.script(
    'INSERT INTO script (seq, id, recorded_at) VALUES (1, randomblob(16), 0), (2, randomblob(16), 0)',
  );
  version(1, 1, 'Opener');
  version(1, 2, 'Permission');
  version(2, 1, 'Opener');
  expect(() => version(1, 2, 'Again')).toThrow(/UNIQUE/);
  expect(() => writer.run(`UPDATE script_version SET name = 'Other'`)).toThrow('a fact is never changed');
  const made = command();
  version(2, 2, 'Opener', made);
  writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)', [
    made,
    command(),
  ]);
  expect(writer.value('SELECT max(version) FROM live_script_version WHERE script_seq = 2')).toBe(1);
});

it('what comes with Handset is put into a book once, and an objection is kept in versions', () => {
  to(4);
  const objection = () =>
    writer.run(`INSERT INTO objection (id, ready_made, recorded_at) VALUES (randomblob(16), 'no time', 0)`);
  const { seq } = objection();
  expect(objection).toThrow(/UNIQUE/);
  const made = command();
  writer.run(
    `INSERT INTO objection_version (objection_seq, version, name, body, archived, recorded_at, command_seq)
     VALUES (?, 1, 'no time', '{}', 0, 0, NULL), (?, 2, 'not now', '{}', 0, 0, ?)`,
    [seq, seq, made],
  );
  expect(() => writer.run(`UPDATE objection_version SET name = 'never'`)).toThrow('a fact is never changed');
  writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)', [
    made,
    command(),
  ]);
  expect(writer.all('SELECT name FROM live_objection_version')).toEqual([{ name: 'no time' }]);
});

it('which touches were read from a version is found without reading all of them', () => {
  to(4);
  const plan = writer.all<{ detail: string }>(
    'EXPLAIN QUERY PLAN SELECT count(*) FROM touch WHERE script_version_seq = 1',
  );
  expect(plan.map(({ detail }) => detail).join()).toContain('touch_script_version');
});

it('another name or being put away makes no version, and is taken back with its command', () => {
  to(4);
  writer.script('INSERT INTO script (seq, id, recorded_at) VALUES (1, randomblob(16), 0)');
  const state = (name: string, archived: number, commandSeq: number | null) =>
    writer.run(
      'INSERT INTO script_state (script_seq, name, archived, recorded_at, command_seq) VALUES (1, ?, ?, 0, ?)',
      [name, archived, commandSeq],
    );
  state('Opener', 0, null);
  const away = command();
  state('Opener', 1, away);
  const newest = 'SELECT name, archived FROM live_script_state ORDER BY seq DESC LIMIT 1';
  expect(writer.get(newest)).toEqual({ name: 'Opener', archived: 1 });
  writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)', [
    away,
    command(),
  ]);
  expect(writer.get(newest)).toEqual({ name: 'Opener', archived: 0 });
  expect(() => writer.run(`UPDATE script_state SET name = 'Other'`)).toThrow('a fact is never changed');
  writer.run(`INSERT INTO script_standing (kind, script_seq, recorded_at) VALUES ('opener', 1, 0)`);
  expect(() => writer.run(`UPDATE script_standing SET kind = 'x'`)).toThrow('a fact is never changed');
});
