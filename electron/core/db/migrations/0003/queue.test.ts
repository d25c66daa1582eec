import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { openWriter } from '#core/db/open.ts';

it('what was called before is counted by day and hour, and where everybody stands is left to be worked out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handset-queue-'));
  const file = join(folder, 'book.sqlite');
  writeFileSync(file, gunzipSync(readFileSync(join(import.meta.dirname, '../../golden/book-2.sqlite.gz'))));
  const writer = openWriter(file);
  const calls = `FROM live_touch WHERE channel = 'call' AND direction = 'out'`;
  const before = writer.get(`SELECT count(*) AS dials, sum(reached = 'person') AS answered ${calls}`);
  migrate(writer, () => {});
  expect(writer.get('SELECT sum(dials) AS dials, sum(answered) AS answered FROM call_count')).toEqual(before);
  expect(writer.value('SELECT count(*) FROM standing')).toBe(0);
  expect(writer.all('SELECT whose FROM recount')).toEqual([{ whose: '{"kind":"everybody"}' }]);
  writer.close();
  rmSync(folder, { recursive: true });
});
