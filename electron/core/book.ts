import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#shared/contract/problems.ts';
import { beginBook } from './begin.ts';
import { backUpBeforeMigration } from './db/backup.ts';
import type { Reader, Writer } from './db/connection.ts';
import { type Lock, takeLock } from './db/lock.ts';
import { migrate, refuseNewer } from './db/migrate.ts';
import { openReader, openWriter } from './db/open.ts';
import type { WorkerUrls, Workers } from './workers/workers.ts';
import { startWorkers } from './workers/workers.ts';
import type { World } from './world.ts';

/** An open book: the one writing connection, a reading one, and the threads that do long work. */
export interface Book {
  readonly world: World;
  readonly file: string;
  readonly writer: Writer;
  /** Reads on this thread. Slow questions go to the workers where there are any. */
  readonly reader: Reader;
  /** Null in a command line or a test: then long work runs on this thread. */
  readonly workers: Workers | null;
  close(): Promise<void>;
}

export const bookFile = (folder: string) => join(folder, 'book.sqlite');

/** Makes the folder the rep's alone, or says in a sentence why that cannot be. */
function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    if (process.platform !== 'win32') chmodSync(folder, 0o700);
  } catch {
    throw new Problem('FOLDER_REFUSED', `Handset may not write in ${folder}. Nothing was changed.`, {
      folder,
      forward: 'Choose a folder of your own with --data.',
    });
  }
}

/**
 * Opens the book of a folder for writing, making it if there is none.
 *
 * @param who how another start names this process while it holds the book
 * @throws FOLDER_REFUSED, BOOK_HELD, BOOK_NEWER, BOOK_DAMAGED
 */
export async function openBook(world: World, who: string, urls: WorkerUrls | null): Promise<Book> {
  prepareFolder(world.folder);
  const file = bookFile(world.folder);
  const lock = takeLock(world.folder, who);
  try {
    return await openLocked(world, file, lock, urls);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function openLocked(world: World, file: string, lock: Lock, urls: WorkerUrls | null): Promise<Book> {
  if (existsSync(file)) {
    const looking = openReader(file);
    try {
      refuseNewer(looking);
    } finally {
      looking.close();
    }
  }
  const writer = openWriter(file);
  try {
    chmodSync(file, 0o600);
    migrate(writer, () => backUpBeforeMigration(world, file));
    beginBook(writer, world);
    const reader = openReader(file);
    const workers = urls ? startWorkers(urls, world) : null;
    return {
      world,
      file,
      writer,
      reader,
      workers,
      async close() {
        await workers?.stop();
        reader.close();
        writer.close();
        lock.release();
      },
    };
  } catch (error) {
    writer.close();
    throw error;
  }
}

/**
 * Opens the book of a folder for reading only, beside whoever holds it.
 *
 * @throws NOT_FOUND when there is none, BOOK_NEWER
 */
export function openBookToRead(world: World): Reader {
  const reader = openReader(bookFile(world.folder));
  try {
    refuseNewer(reader);
    return reader;
  } catch (error) {
    reader.close();
    throw error;
  }
}

/**
 * Opens the book beside whoever holds it, for operations that only read. There is nothing to write
 * with: an operation that tries is refused.
 *
 * @throws NOT_FOUND when there is none, BOOK_NEWER
 */
export function openBookBeside(world: World): Book {
  const reader = openBookToRead(world);
  return {
    world,
    file: bookFile(world.folder),
    reader,
    get writer(): Writer {
      throw new Problem('BOOK_HELD', 'This book was opened for reading only.', { holder: 'a reader' });
    },
    workers: null,
    async close() {
      reader.close();
    },
  };
}
