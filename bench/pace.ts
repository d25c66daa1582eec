import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openWriter } from '#core/db/open.ts';
import { median, quantile } from './figure.ts';

/** How fast the machine does one small piece of work, over and over: milliseconds. */
export interface Pace {
  readonly half: number;
  /** 99 of 100: how long its pauses are. */
  readonly most: number;
}

/** That of the machine of `docs/benchmarks.md`, with itself to itself. */
const usual: Pace = { half: 5.5, most: 9 };
/** There half of the commits to the disk take that long at most. */
export const usualCommitMs = 0.8;

const pieces = 600;
const readsEach = 1000;
const rows = 10_000;

/** Reads of single rows that are in memory already, a thousand at a time: what a card is made of, but for the disk. */
export function paceNow(folder: string): Pace {
  const file = join(folder, 'pace.sqlite');
  const writer = openWriter(file);
  writer.script('CREATE TABLE row (seq INTEGER PRIMARY KEY, text TEXT)');
  const texts = Array.from({ length: rows }, (_, n) => `row ${n}`.repeat(10));
  writer.transaction(() => writer.insertAll('row (text)', '?', texts, (values, text) => values.push(text)));
  const took = Array.from({ length: pieces }, (_, piece) => {
    const startedAt = performance.now();
    for (let n = 0; n < readsEach; n += 1)
      writer.get('SELECT seq, text FROM row WHERE seq = ?', [1 + ((piece * 7919 + n * 104_729) % rows)]);
    return performance.now() - startedAt;
  });
  writer.close();
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  // The first pieces are done by code that is not compiled yet.
  const warm = took.slice(50);
  return { half: median(warm), most: quantile(warm, 0.99) };
}

/** Whether milliseconds that were measured at this pace say anything about the budgets. */
export const isUsual = ({ half, most }: Pace): boolean => half <= 2 * usual.half && most <= 2 * usual.most;
