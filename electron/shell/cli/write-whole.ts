import { dirname, resolve } from 'node:path';
import { writeAside } from '#core/write-aside.ts';
import { Mistake } from './verb.ts';

/**
 * Writes a file so that it is there whole or not at all.
 *
 * @returns its full path
 * @throws Mistake when the folder refuses it
 */
export function writeWhole(name: string, text: string): string {
  const file = resolve(name);
  try {
    writeAside(file, text);
  } catch (error) {
    refusedWriting(file)(error);
  }
  return file;
}

/** Says that a folder refuses a file, where the file system is what threw. */
export const refusedWriting =
  (file: string) =>
  (error: unknown): never => {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new Mistake(`Nothing could be written in ${dirname(file)} (${String(error.code)}).`);
  };
