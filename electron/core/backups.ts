import type { Progress } from '#shared/contract/operation.ts';
import type { Book } from './book.ts';
import { type Backup, type BackupReason, isBackupDue, listBackups } from './db/backup-names.ts';
import type { Examined } from './db/examine.ts';
import { servedByBackup } from './workers/backupWork.ts';

const hourMs = 3_600_000;

/** The backups of a book's folder, newest first. */
export const backupsOf = (folder: string): readonly Backup[] => listBackups(folder);

/** Work for the backup thread, done on this one where the book has no threads. */
export function keeperWork(
  { workers, world }: Book,
  name: 'backup' | 'check',
  input: unknown,
  signal: AbortSignal,
): AsyncGenerator<unknown, unknown> {
  if (workers) return workers.backup.run(name, input, signal);
  return servedByBackup(world).start[name](input as never, signal);
}

/** Reads a closed file through. @throws BOOK_DAMAGED, BOOK_NEWER, NOT_FOUND */
export async function examineFile({ workers, world }: Book, file: string, what: string): Promise<Examined> {
  if (workers) return (await workers.backup.ask('examine', { file, what })) as Examined;
  return servedByBackup(world).ask.examine({ file, what });
}

/**
 * Writes a verified copy of the book into its backups folder, telling how far it has come.
 *
 * @returns the backup, or null when the signal stopped it
 * @throws DISK_FULL, BOOK_DAMAGED, JOB_RUNNING during a restore
 */
export async function* backUpBook(
  book: Book,
  why: BackupReason,
  signal: AbortSignal,
): AsyncGenerator<Progress, Backup | null> {
  const end = why === 'before-restore' ? () => {} : book.jobs.begin('backup');
  try {
    return yield* keeperWork(book, 'backup', { why }, signal) as AsyncGenerator<Progress, Backup | null>;
  } finally {
    end();
  }
}

/** The same without telling. */
async function backUpQuietly(book: Book, why: BackupReason): Promise<void> {
  for await (const _ of backUpBook(book, why, new AbortController().signal));
}

/** Before an import: a backup, unless there is one that is less than a day old. */
export async function backUpBeforeImport(book: Book): Promise<void> {
  if (isBackupDue(book.world.folder, book.world.now()) && holdsSomething(book)) {
    await backUpQuietly(book, 'before-import');
  }
}

const holdsSomething = ({ reader }: Book): boolean =>
  reader.value<number>('SELECT count(*) FROM (SELECT 1 FROM command LIMIT 1)') > 0;

/**
 * Makes a backup whenever the newest is older than a day: soon after the book was opened, and looked for
 * every hour from then on. What stands in the way is written to the log and tried again: the work goes on.
 *
 * @param firstAfterMs leaves the disk to the rep's first card
 * @returns ends it
 */
export function keepDailyBackups(book: Book, firstAfterMs = 20_000): () => void {
  const look = async (): Promise<void> => {
    const { world, jobs } = book;
    if (jobs.runs('restore') || !isBackupDue(world.folder, world.now()) || !holdsSomething(book)) return;
    await backUpQuietly(book, 'daily');
  };
  let ended = false;
  const lookAndLog = () => {
    look().catch((error: unknown) => {
      if (!ended) book.world.log.error(error);
    });
  };
  const first = setTimeout(lookAndLog, firstAfterMs).unref();
  const hourly = setInterval(lookAndLog, hourMs).unref();
  return () => {
    ended = true;
    clearTimeout(first);
    clearInterval(hourly);
  };
}
