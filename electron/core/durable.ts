import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Waits until the file's bytes are on the disk. Never call it on the book itself while the book is
 * open: closing any handle of a file drops the locks that SQLite holds on it.
 */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Waits until the folder knows its files: a rename is only safe once its folder is. */
export function syncFolder(folder: string): void {
  // Windows has no handle for a folder, and keeps renames itself.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
