import type { Reader } from './connection.ts';
import { refuseNewer, versionOf } from './migrate.ts';
import { openReader } from './open.ts';
import { damaged, storageProblem } from './trouble.ts';

/** What a whole book is told by: its version, and how much it holds of what is never removed. */
export interface Examined {
  readonly version: number;
  readonly commands: number;
  readonly touches: number;
  readonly launches: number;
}

/** Whether the file has the tables that every book has had from its first version on. */
export function isBook(reader: Reader): boolean {
  const tables = reader.value<number>(
    `SELECT count(*) FROM sqlite_schema
     WHERE type = 'table' AND name IN ('command', 'prospect', 'touch', 'setting')`,
  );
  return versionOf(reader) > 0 && tables === 4;
}

export function countBook(reader: Reader): Examined {
  return {
    version: versionOf(reader),
    commands: reader.value('SELECT count(*) FROM command'),
    touches: reader.value('SELECT count(*) FROM touch'),
    launches: reader.value('SELECT count(*) FROM launch'),
  };
}

/**
 * Reads a closed file through, page by page, as one who has never seen it.
 *
 * @param what how the file is called in a sentence: 'The backup of today, 9:05'
 * @throws BOOK_DAMAGED when it is no book or not whole, BOOK_NEWER
 */
export function examine(file: string, what: string): Examined {
  const unfit = (how: string) => damaged(`${what} ${how}. Nothing was changed.`, 'Choose another backup.');
  let reader: Reader | null = null;
  try {
    reader = openReader(file);
    if (!isBook(reader)) throw unfit('is not a Handset book');
    refuseNewer(reader);
    if (reader.value<string>('PRAGMA quick_check(1)') !== 'ok') throw unfit('is damaged');
    return countBook(reader);
  } catch (error) {
    // What SQLite says by itself: not even the first page can be read.
    if (storageProblem(error)?.code === 'BOOK_DAMAGED') throw unfit('is damaged');
    throw error;
  } finally {
    reader?.close();
  }
}
