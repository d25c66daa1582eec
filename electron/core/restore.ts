import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Progress } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problems.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import { backUpBook, examineFile } from './backups.ts';
import type { Book } from './book.ts';
import { backupsFolder, readBackupName } from './db/backup-names.ts';
import { freeBytes, refuseWithoutRoom } from './db/backup.ts';
import { idToBlob } from './db/ids.ts';
import { clearReplacement, putBack, putReplacement, readyReplacement } from './db/replace.ts';
import { readScope } from './operation/command.ts';
import { catchUpBehind } from './queue/catch-up.ts';

interface RestoreInput {
  readonly commandId: string;
  /** The name of a file in the backups folder. */
  readonly name: string;
}

const step = (doing: string, done: number): Progress => ({
  kind: 'progress',
  doing,
  done,
  of: 4,
  leftMs: null,
});

/** @throws NOT_FOUND, also for a name that leads out of the backups folder */
export function backupFile(folder: string, name: string): string {
  const file = join(backupsFolder(folder), basename(name));
  if (basename(name) === name && name.endsWith('.sqlite') && existsSync(file)) return file;
  throw new Problem('NOT_FOUND', `There is no backup called ${name}.`, {
    what: 'backup',
    forward: 'Ask for the list of backups.',
  });
}

function momentOf(book: Book, name: string): string {
  const told = readBackupName(name);
  const { zone, onDate } = readScope(book.reader, book.world);
  return told ? dayAndTime(told.madeAt, zone, onDate) : name;
}

/** Writes into the restored book that it was restored, so that sending it again does nothing. */
function recordRestore(book: Book, commandId: string, said: string): void {
  const { onDate, now } = readScope(book.writer, book.world);
  book.writer.run(
    `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
     VALUES (?, 'book.restore', ?, ?, ?, '{}', 0)`,
    [idToBlob(commandId), now, onDate, said],
  );
}

/** Keeps the book as it stands, and answers where; null when the signal stopped it. */
async function keepFormer(book: Book, signal: AbortSignal): Promise<string | null> {
  const keeping = backUpBook(book, 'before-restore', signal);
  for (;;) {
    const { value, done } = await keeping.next();
    if (done) return value && join(backupsFolder(book.world.folder), value.name);
  }
}

async function* putInPlace(book: Book, name: string, signal: AbortSignal): AsyncGenerator<Progress, boolean> {
  const backup = backupFile(book.world.folder, name);
  yield step('Reading the backup through', 0);
  await examineFile(book, backup, `The backup ${name}`);
  if (signal.aborted) return false;
  yield step('Copying the backup', 1);
  refuseWithoutRoom(statSync(backup).size, freeBytes(book.world.folder), 'the restored book');
  // Copied first: keeping the book may let the oldest backup go, and that may be this one.
  await readyReplacement(book.file, backup);
  yield step('Keeping the book as it stands', 2);
  const former = await keepFormer(book, signal);
  if (former === null || signal.aborted) return false;
  yield step('Putting the backup in its place', 3);
  await book.replace(
    () => putReplacement(book.file),
    () => putBack(book.file, former),
  );
  return true;
}

/**
 * Puts a backup in the book's place. It is read through first, and the book as it stood becomes one
 * more backup. Nothing is written by anyone else meanwhile: commands are refused until it is done.
 *
 * @returns what was done, or null when the signal stopped it before the book was touched
 * @throws NOT_FOUND, BOOK_DAMAGED or BOOK_NEWER for the backup, DISK_FULL, JOB_RUNNING, BOOK_HELD
 */
export async function* restoreBook(
  book: Book,
  { commandId, name }: RestoreInput,
  signal: AbortSignal,
): AsyncGenerator<Progress, string | null> {
  const known = book.reader.get<{ said: string }>(
    `SELECT said FROM command WHERE id = ? AND operation = 'book.restore'`,
    [idToBlob(commandId)],
  );
  if (known) return known.said;
  const end = book.jobs.begin('restore');
  try {
    if (!(yield* putInPlace(book, name, signal))) return null;
    const said = `The book is back as it stood ${momentOf(book, name)}. What it was until now is kept as a backup.`;
    recordRestore(book, commandId, said);
    return said;
  } finally {
    clearReplacement(book.file);
    end();
    // An older book may have something to be worked out.
    await catchUpBehind(book);
  }
}
