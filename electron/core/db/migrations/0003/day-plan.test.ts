import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Writer } from '#core/db/connection.ts';
import { migrate, migrations } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';
import { firstBook } from '../0001-first-book.ts';

let folder: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-day-plan-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {}, [firstBook]);
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const plan = () =>
  writer.run(
    `INSERT INTO day_plan (for_date, why, left_out, occurred_at, recorded_at, on_date)
     VALUES ('2026-11-19', 'made', '[]', 0, 0, '2026-11-19')`,
  ).seq;

it('a session of before works the queue as it comes', () => {
  writer.run(
    `INSERT INTO session (id, occurred_at, recorded_at, on_date) VALUES (randomblob(16), 0, 0, '2026-11-19')`,
  );
  migrate(writer, () => {}, migrations);
  expect(writer.value('SELECT work FROM session')).toBeNull();
});

it('a plan once made is never changed, nor a block of it', () => {
  migrate(writer, () => {}, migrations);
  const seq = plan();
  writer.run(
    `INSERT INTO day_plan_block (plan_seq, number, kind, from_at, until_at, people, shares, dated)
     VALUES (?, 1, 'calls', 0, 300000, 1, '[]', '[]')`,
    [seq],
  );
  expect(() => writer.run(`UPDATE day_plan SET why = 'moved'`)).toThrow('a fact is never changed');
  expect(() => writer.run(`UPDATE day_plan_block SET people = 2`)).toThrow('a fact is never changed');
});

it('who needs research and what was noted alone are found by an index', () => {
  migrate(writer, () => {}, migrations);
  const how = (sql: string) => writer.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)[0]?.detail;
  expect(
    how(`SELECT prospect_seq FROM session_event WHERE kind = 'skipped' AND reason = 'need research'`),
  ).toContain('session_event_research');
  expect(how(`SELECT 1 FROM note WHERE touch_seq IS NULL AND on_date = '2026-11-19'`)).toContain(
    'note_alone',
  );
});
