import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/contract/problems.ts';

/** Holds the book for this process until released, or until the process is gone. */
export interface Lock {
  release(): void;
}

function holderOf(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim() || 'another Handset';
  } catch {
    return 'another Handset';
  }
}

/**
 * Takes the book's folder for this process. The lock is the operating system's, taken by SQLite on a
 * file of its own, so a process that dies never leaves it behind. Who holds it stands in a note
 * beside it, since a locked file cannot be read.
 *
 * @param who how a second start names this one, such as 'the Handset window (process 4711)'
 * @throws BOOK_HELD when another process has it
 */
export function takeLock(folder: string, who: string): Lock {
  const note = join(folder, 'book.holder');
  const file = join(folder, 'book.lock');
  // Not while it is held: closing a handle of a locked file lets the lock go.
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  const database = new Database(file);
  try {
    database.pragma('busy_timeout = 0');
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      const holder = holderOf(note);
      throw new Problem('BOOK_HELD', `This book is open in ${holder}.`, {
        holder,
        forward: 'Close it there first.',
      });
    }
    throw error;
  }
  writeFileSync(note, `${who}\n`, { mode: 0o600 });
  return {
    release() {
      rmSync(note, { force: true });
      database.exec('ROLLBACK');
      database.close();
    },
  };
}
