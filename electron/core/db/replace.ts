import { chmodSync, constants, copyFileSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFile, syncFolder } from '../durable.ts';
import { openWriter } from './open.ts';

/** Where a copy is made ready before it takes the book's place. */
export const replacementOf = (file: string) => `${file}.restoring`;

/** Removes what a killed restore had made ready, with whatever SQLite left beside it. */
export function clearReplacement(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(replacementOf(file) + end, { force: true });
}

/** Makes a copy a book from its first moment: the owner's alone, with the journal a book has, flushed. */
function makeReady(copy: string): void {
  chmodSync(copy, 0o600);
  openWriter(copy).close();
  syncFile(copy);
}

/** Copies a backup beside the book. */
export async function readyReplacement(file: string, backup: string): Promise<void> {
  const copy = replacementOf(file);
  clearReplacement(file);
  await copyFile(backup, copy, constants.COPYFILE_FICLONE);
  makeReady(copy);
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
  const copy = replacementOf(file);
  clearReplacement(file);
  copyFileSync(former, copy);
  makeReady(copy);
  putReplacement(file);
}
