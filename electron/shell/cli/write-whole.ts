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
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Mistake(`Nothing could be written in ${dirname(file)}${code}.`);
  }
  return file;
}
