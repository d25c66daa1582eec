import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Problem } from '#shared/contract/problems.ts';
import { Reader, Writer } from './connection.ts';

/** SQLite before this version can corrupt a WAL book on a rare checkpoint race. */
const oldestSqlite = [3, 51, 3] as const;

function isOldEnough(version: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [index, least] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

/** 24 MB of pages are kept by each connection that serves the rep, so that a card is not read from the file anew. */
const cacheKb = -24_576;

/** What must hold on every connection, whatever an earlier start left behind. */
const settings: readonly (readonly [string, string | number, string | number])[] = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['busy_timeout', 5000, 5000],
  ['secure_delete', 'ON', 1],
  ['cache_size', cacheKb, cacheKb],
];

/** Sets each value and reads it back: a setting that does not hold loses work at a power cut. */
function hold(database: Database.Database): void {
  const wanted = process.platform === 'darwin' ? [...settings, ['fullfsync', 'ON', 1] as const] : settings;
  for (const [name, value, held] of wanted) {
    database.pragma(`${name} = ${value}`);
    const found = database.pragma(name, { simple: true });
    if (found !== held) {
      throw new Problem('BOOK_DAMAGED', `The book cannot be opened safely: ${name} is ${String(found)}.`, {});
    }
  }
}

function refuseOldSqlite(database: Database.Database): void {
  const version = database.prepare('SELECT sqlite_version()').pluck().get() as string;
  if (!isOldEnough(version)) {
    throw new Problem('BOOK_DAMAGED', `SQLite ${version} is too old for a book. Handset needs 3.51.3.`, {});
  }
}

/**
 * Opens the book for writing, making the file if there is none.
 *
 * @throws BOOK_DAMAGED when a setting that guards the rep's work does not hold
 */
export function openWriter(file: string): Writer {
  const database = new Database(file);
  try {
    refuseOldSqlite(database);
    const mode = database.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') {
      throw new Problem(
        'BOOK_DAMAGED',
        `The book cannot be opened safely: its journal is ${String(mode)}.`,
        {},
      );
    }
    hold(database);
    return new Writer(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function openToRead(file: string, readonly: boolean): Reader {
  if (!existsSync(file))
    throw new Problem('NOT_FOUND', 'There is no book in this folder yet.', { what: 'book' });
  const database = new Database(file, { readonly, fileMustExist: true });
  try {
    refuseOldSqlite(database);
    database.pragma('busy_timeout = 5000');
    database.pragma('trusted_schema = OFF');
    database.pragma('query_only = ON');
    database.pragma(`cache_size = ${cacheKb}`);
    return new Reader(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the book for reading only, beside whoever writes.
 *
 * @throws NOT_FOUND when there is no book
 */
export const openReader = (file: string): Reader => openToRead(file, true);

/**
 * The same for a check of the whole file. SQLite leaves CHECK constraints out of what it knows of a file
 * that was opened for reading only, so this one was not; it may write nothing all the same.
 */
export const openExaminer = (file: string): Reader => openToRead(file, false);

/**
 * A connection that folds the journal into the book, as far as nobody is in the way; it writes nothing of its own.
 * What it has written must be on the disk before the journal is begun anew: it is held to what every writer is.
 *
 * @throws BOOK_DAMAGED when a setting that guards the rep's work does not hold
 */
export function openFolder(file: string): () => null {
  const database = new Database(file, { fileMustExist: true });
  try {
    hold(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const folder = new Writer(database);
  return () => {
    folder.fold();
    return null;
  };
}
