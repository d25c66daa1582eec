import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { Problem } from '#shared/contract/problems.ts';
import type { World } from '../world.ts';
import { backUpBeforeMigration } from './backup.ts';
import type { Writer } from './connection.ts';
import { isBook } from './examine.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { openReader, openWriter } from './open.ts';
import { clearReplacement } from './replace.ts';
import { damaged } from './trouble.ts';

/** A file of this size is read through in the blink of an eye, so it is, at every start. */
const quicklyRead = 16_000_000;

/** Looks at a file before anything is written to it. */
function refuseUnfit(file: string): void {
  const reader = openReader(file);
  try {
    const objects = reader.value<number>('SELECT count(*) FROM sqlite_schema');
    refuseNewer(reader);
    if (objects > 0 && !isBook(reader)) throw damaged(`${file} is not a Handset book. It was left as it is.`);
    if (statSync(file).size <= quicklyRead && reader.value('PRAGMA quick_check(1)') !== 'ok') throw damaged();
  } finally {
    reader.close();
  }
}

/**
 * Opens the book's connection, and brings the book up to date first. A file that is new is the owner's alone from
 * its first byte.
 *
 * @throws BOOK_NEWER, BOOK_DAMAGED, and what SQLite throws where the file cannot be read
 */
export function connect(world: World, file: string): Writer {
  if (existsSync(file)) refuseUnfit(file);
  else closeSync(openSync(file, 'a', 0o600));
  clearReplacement(file);
  const writer = openWriter(file);
  try {
    migrate(writer, () => {
      backUpBeforeMigration(world, file);
    });
    return writer;
  } catch (error) {
    writer.close();
    throw error;
  }
}

/**
 * Moves all that the journal holds into the book's file, so that the file alone is the whole book.
 *
 * @throws BOOK_HELD when another process is reading, which keeps the journal in use
 */
export function emptyJournal(writer: Writer): void {
  const busy = writer.pragma('wal_checkpoint(TRUNCATE)');
  if (busy === 0) return;
  throw new Problem('BOOK_HELD', 'Another Handset is reading this book. Nothing was changed.', {
    holder: 'a reader',
    forward: 'Try again when it is done.',
  });
}
