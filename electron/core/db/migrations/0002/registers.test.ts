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
  folder = mkdtempSync(join(tmpdir(), 'handset-registers-'));
  writer = openWriter(join(folder, 'book.sqlite'));
  migrate(writer, () => {});
  writer.run(`INSERT INTO register (seq, id, name) VALUES (1, randomblob(16), 'Do-not-call 217')`);
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const version = (
  kind: 'full' | 'changes',
  asOf: string,
  added: number[],
  removed: number[] = [],
  state = 'applied',
  area = 1217,
) => {
  const { seq } = writer.run(
    `INSERT INTO register_version (id, register_seq, kind, file_name, sha256, bytes, as_of, counts, state, recorded_at, on_date)
     VALUES (randomblob(16), 1, ?, 'r.txt', x'00', 0, ?, '{}', ?, 0, '2026-11-21')`,
    [kind, asOf, state],
  );
  for (const [numbers, gone] of [
    [added, 0],
    [removed, 1],
  ] as const) {
    for (const number of numbers) {
      writer.run('INSERT INTO register_number VALUES (?, ?, ?, 0)', [area * 10_000_000 + number, seq, gone]);
      writer.run('INSERT OR IGNORE INTO register_area VALUES (?, ?)', [seq, area]);
    }
  }
  return seq;
};
const standing = () =>
  writer
    .all<{ number: number }>('SELECT DISTINCT number FROM registered_number ORDER BY number')
    .map(({ number }) => number % 10_000_000);

it('a newer full register replaces the one before, whichever came first', () => {
  version('full', '2026-11-01', [2, 3]);
  version('full', '2026-10-01', [1, 2]);
  expect(standing()).toEqual([2, 3]);
});

it('changes add and take away, and a number that comes back is in again', () => {
  version('full', '2026-10-01', [1, 2]);
  version('changes', '2026-10-08', [3], [1]);
  expect(standing()).toEqual([2, 3]);
  version('changes', '2026-10-15', [1], [3]);
  expect(standing()).toEqual([1, 2]);
});

it('what is still loading or was taken back closes nothing', () => {
  version('full', '2026-10-01', [1]);
  version('full', '2026-11-01', [2], [], 'loading');
  version('full', '2026-11-02', [3], [], 'undone');
  expect(standing()).toEqual([1]);
});

it('a newer full register of other areas leaves the numbers of the rest alone', () => {
  version('full', '2026-10-01', [1, 2]);
  version('full', '2026-11-01', [3], [], 'applied', 1312);
  expect(standing()).toEqual([1, 2, 3]);
  version('full', '2026-11-02', [2]);
  expect(standing()).toEqual([2, 3]);
});

it('a file of a register goes without reading the numbers of all the others', () => {
  const steps = writer.all<{ from: string }>(`SELECT "from" FROM pragma_foreign_key_list('register_number')`);
  expect(steps).toEqual([]);
});
