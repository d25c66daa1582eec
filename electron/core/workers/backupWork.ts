import { setImmediate } from 'node:timers/promises';
import type { Progress } from '#shared/contract/operation.ts';
import { type CheckDone, checkBook } from '../check/check.ts';
import { bookFile } from '../book-file.ts';
import { backUp } from '../db/backup.ts';
import type { Backup, BackupReason } from '../db/backup-names.ts';
import { type Examined, examine } from '../db/examine.ts';
import { openExaminer } from '../db/open.ts';
import type { World } from '../world.ts';
import type { Served } from './serve.ts';

async function* copy(
  world: World,
  why: BackupReason,
  signal: AbortSignal,
): AsyncGenerator<Progress, Backup | null> {
  const steps = backUp(world, bookFile(world.folder), why);
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
    yield value;
    // Lets a message come in that stops the work.
    await setImmediate();
    if (signal.aborted) {
      steps.return(null as never);
      return null;
    }
  }
}

async function* check(
  world: World,
  importing: boolean,
  signal: AbortSignal,
): AsyncGenerator<Progress, CheckDone | null> {
  const reader = openExaminer(bookFile(world.folder));
  try {
    return yield* checkBook({ reader, now: world.now(), importing }, signal);
  } finally {
    reader.close();
  }
}

/** The work that reads the book, or a copy of it, from one end to the other. */
export interface BackupWork extends Served {
  readonly ask: { examine(input: { readonly file: string; readonly what: string }): Examined };
  readonly start: {
    backup(
      input: { readonly why: BackupReason },
      signal: AbortSignal,
    ): AsyncGenerator<Progress, Backup | null>;
    check(
      input: { readonly importing: boolean },
      signal: AbortSignal,
    ): AsyncGenerator<Progress, CheckDone | null>;
  };
}

export function servedByBackup(world: World): BackupWork {
  return {
    ask: { examine: ({ file, what }) => examine(file, what) },
    start: {
      backup: ({ why }, signal) => copy(world, why, signal),
      check: ({ importing }, signal) => check(world, importing, signal),
    },
  };
}
