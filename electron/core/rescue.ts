import { linkSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bookFile } from './book-file.ts';
import { connect } from './db/connect.ts';
import { examine } from './db/examine.ts';
import { takeLock } from './db/lock.ts';
import { clearReplacement, putReplacement, readyReplacement } from './db/replace.ts';
import { backupFile } from './restore.ts';
import type { World } from './world.ts';

/** Gives the file a second name, so that there is a book at every moment; where that cannot be, another name. */
function setAside(file: string, aside: string): void {
  for (const part of ['-wal', '-shm']) {
    if (statSync(file + part, { throwIfNoEntry: false })) renameSync(file + part, aside + part);
  }
  try {
    linkSync(file, aside);
  } catch {
    renameSync(file, aside);
  }
}

/**
 * Puts a backup in the place of a book that is damaged and cannot be opened. The damaged file is kept
 * beside it, with its journal.
 *
 * @param who as for `openBook`
 * @returns what was done
 * @throws BOOK_HELD; NOT_FOUND, BOOK_DAMAGED or BOOK_NEWER for the backup
 */
export async function rescueBook(world: World, who: string, name: string): Promise<string> {
  const lock = takeLock(world.folder, who);
  const file = bookFile(world.folder);
  try {
    const backup = backupFile(world.folder, name);
    examine(backup, `The backup ${name}`);
    await readyReplacement(file, backup);
    const asideName = `book.damaged-${new Date(world.now()).toISOString().replace(/[:.]/g, '-')}.sqlite`;
    setAside(file, join(world.folder, asideName));
    putReplacement(file);
    connect(world, file).close();
    return `The backup ${name} is the book now. The damaged file is kept as ${asideName}.`;
  } finally {
    clearReplacement(file);
    lock.release();
  }
}
