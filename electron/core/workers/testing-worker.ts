import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '#shared/contract/problems.ts';
import { bookFile } from '../book-file.ts';
import type { Reader } from '../db/connection.ts';
import { openReader } from '../db/open.ts';
import { testWorld } from '../testing-world.ts';
import type { WorkerStart } from './messages.ts';
import { serve } from './serve.ts';

// A worker of the tests: it reads a book as the real reader does, and does long work that never ends.
const world = testWorld((workerData as WorkerStart).folder);
let reader: Reader | null = null;

async function* counting(signal: AbortSignal): AsyncGenerator<number, string> {
  for (let n = 1; !signal.aborted; n += 1) {
    yield n;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return 'stopped';
}

if (parentPort) {
  serve(parentPort, world, {
    ask: {
      setting: (key: string) => {
        reader ??= openReader(bookFile(world.folder));
        return reader.get<{ value: string }>('SELECT value FROM setting WHERE key = ?', [key])?.value ?? null;
      },
      refuse: () => {
        throw new Problem('NOT_FOUND', 'There is nobody.', { what: 'prospect' });
      },
      fail: () => {
        throw new Error('a fault that quotes Dana Whitlock');
      },
      die: () => process.exit(3),
    },
    start: { count: (_input: unknown, signal) => counting(signal) },
  });
}
