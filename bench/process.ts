import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer, Task } from './tasks.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A process that holds the book of a folder. */
export interface Session {
  do<Kind extends Task['kind']>(
    task: Extract<Task, { kind: Kind }>,
  ): Promise<Extract<Answer, { kind: Kind }>>;
  /** The most memory it has held so far, all its threads together, in MB; null where the system does not say. */
  peakMb(): number | null;
  close(): Promise<void>;
}

/** Starts a session on a book, which is made if there is none. */
export function startSession(folder: string): Session {
  const child = spawn(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      here('../scripts/run-sources.mjs'),
      '--import',
      here('version.mjs'),
      here('session.ts'),
      folder,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async do<Kind extends Task['kind']>(task: Extract<Task, { kind: Kind }>) {
      child.stdin.write(`${JSON.stringify(task)}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error('the session ended early');
      return JSON.parse(value) as Extract<Answer, { kind: Kind }>;
    },
    peakMb() {
      try {
        const [, kilobytes] =
          /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
        return kilobytes === undefined ? null : Number(kilobytes) / 1024;
      } catch {
        return null;
      }
    },
    async close() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
