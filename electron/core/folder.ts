import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '#shared/contract/problems.ts';

/** Makes a folder, one after the other: Node's own way of making several never ends under /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start may have made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

export const folderRefused = (folder: string): Problem =>
  new Problem('FOLDER_REFUSED', `Handset may not write in ${folder}. Nothing was changed.`, {
    folder,
    forward: 'Choose a folder of your own with --data.',
  });

/** What a book puts into its folder. */
const ours = /^(book\.|backups$|imports$|log$|window$)/;

/**
 * Makes a book's folder the rep's alone. One that holds something else, such as /tmp, is left to whom
 * it belongs: the book's own files are the rep's alone wherever they lie.
 */
function closeToOthers(folder: string): void {
  if (process.platform === 'win32') return;
  if (readdirSync(folder).every((name) => ours.test(name))) chmodSync(folder, 0o700);
}

/**
 * Makes a folder ready for a book, if need be by making it.
 *
 * @throws FOLDER_REFUSED
 */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    closeToOthers(folder);
  } catch {
    throw folderRefused(folder);
  }
}
