import { chmodSync, constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFile, syncFolder } from '../durable.ts';

/** Where a copy is made ready before it takes the book's place. */
export const replacementOf = (file: string) => `${file}.restoring`;

/** Copies a backup beside the book, flushed and the owner's alone. */
export async function readyReplacement(file: string, backup: string): Promise<void> {
  const ready = replacementOf(file);
  await copyFile(backup, ready, constants.COPYFILE_FICLONE);
  chmodSync(ready, 0o600);
  syncFile(ready);
}

/**
 * Puts what was made ready in the book's place. The book is closed and its journal is empty, so the
 * journal goes first: a journal beside a file that it is not of would be played into it.
 */
export function putReplacement(file: string): void {
  for (const left of [`${file}-wal`, `${file}-shm`]) rmSync(left, { force: true });
  renameSync(replacementOf(file), file);
  syncFolder(dirname(file));
}

/** Puts a copy of what the book was before back in its place, for the case that the other does not open. */
export function putBack(file: string, former: string): void {
  const ready = replacementOf(file);
  copyFileSync(former, ready);
  chmodSync(ready, 0o600);
  syncFile(ready);
  putReplacement(file);
}
