import { appendFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#core/folder.ts';
import type { Log, LogFacts } from '#core/world.ts';

const maxBytes = 1_000_000;
const kept = 3;

/** Where an error came from, without its message: that may quote a name, a number or a note. */
function traceOf(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const stack = error.stack ?? '';
  const from = stack.indexOf(error.message);
  const afterMessage = from < 0 ? '' : stack.slice(from + error.message.length);
  const frames = afterMessage.split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const trace = frames.map((line) => line.trim().replace(/\(?(file:\/\/)?\/.*\//, '')).join(' | ');
  return { name: error.name, ...code, trace };
}

/**
 * A log in the book's folder, one JSON object a line, rotated by size. It holds events and counts,
 * never anything about a person, and leaves the machine only if the rep sends it.
 *
 * @param newReference makes the reference under which an error is found again
 */
export function openLog(folder: string, now: () => number, newReference: () => string): Log {
  const file = join(folder, 'log', 'handset.log');
  const numbered = (n: number) => (n === 0 ? file : `${file}.${n}`);

  const rotate = (): void => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size < maxBytes) return;
    rmSync(numbered(kept - 1), { force: true });
    for (let n = kept - 2; n >= 0; n -= 1) {
      if (statSync(numbered(n), { throwIfNoEntry: false })) renameSync(numbered(n), numbered(n + 1));
    }
  };

  const write = (facts: LogFacts): void => {
    try {
      makeFolder(join(folder, 'log'));
      rotate();
      const line = JSON.stringify({ at: new Date(now()).toISOString(), ...facts });
      appendFileSync(file, `${line}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not stop the work that it is about.
    }
  };

  return {
    info: (event, facts = {}) => write({ event, ...facts }),
    error(error) {
      const reference = newReference();
      write({ event: 'error', reference, ...traceOf(error) });
      return reference;
    },
  };
}
