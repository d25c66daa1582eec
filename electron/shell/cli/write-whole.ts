import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Mistake } from './verb.ts';

/**
 * Writes a file so that it is there whole or not at all: aside, to the disk, then in its place.
 * Returns its full path. @throws Mistake when the folder refuses it
 */
export function writeWhole(name: string, text: string): string {
  const file = resolve(name);
  const aside = `${file}.part`;
  try {
    const opened = openSync(aside, 'w', 0o600);
    try {
      writeSync(opened, text);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Mistake(`Nothing could be written in ${dirname(file)}${code}.`);
  }
  return file;
}
