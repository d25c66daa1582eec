import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ImportCounts, ReadingChoice } from '#shared/contract/imports.ts';
import { Problem } from '#shared/contract/problems.ts';
import type { DateEvidence } from '#shared/domain/import/dates.ts';
import type { MappingChoice } from '#shared/domain/import/mapping.ts';
import { writeAside } from '../write-aside.ts';

/** A file taken in and not yet part of the book, with what was decided about it so far. */
export type Staged = {
  readonly importId: string;
  readonly fileName: string;
  readonly bytes: number;
  /** Of the file's bytes, in hex. */
  readonly fileSha256: string;
  /** What its rows are known by when they come in again; see `signOfBytes`. */
  readonly sha256: string;
  /** The headers of the table, as they stand in the file; null until it was looked at. */
  readonly headers: readonly string[] | null;
  readonly choice: MappingChoice;
  /** A do-not-call register: it makes nobody. */
  readonly isRegister: boolean;
  /** How the file is to be read, as somebody said. */
  readonly reading: ReadingChoice;
  /** Where numbers without a country code are, as somebody said; null leaves it to the list. */
  readonly defaultCountry: string | null;
  /** The rep's own country. */
  readonly homeCountry: string;
  /** What the last check counted; null before it. */
  readonly counts: ImportCounts | null;
  /** What the dates of each column said over the whole file; null before the check. */
  readonly dates: readonly DateEvidence[] | null;
};

const importsFolder = (folder: string) => join(folder, 'imports');
/** Where a staged file lies, and what was found out about it. */
export const stagedFolder = (folder: string, importId: string): string =>
  join(importsFolder(folder), importId);

/** Where the bytes of a staged file lie. */
export const stagedFile = (folder: string, importId: string): string =>
  join(stagedFolder(folder, importId), 'file');

/** Takes the bytes of a file into the book's folder. What is left of a failed attempt is removed. */
export async function stage(folder: string, importId: string, fileName: string, file: Blob): Promise<Staged> {
  const to = stagedFolder(folder, importId);
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(
      async function* () {
        const reader = file.stream().getReader();
        for (;;) {
          const { value, done } = await reader.read();
          if (done) return;
          hash.update(value);
          bytes += value.length;
          yield value;
        }
      },
      createWriteStream(stagedFile(folder, importId), { mode: 0o600 }),
    );
    const sha256 = hash.digest('hex');
    const staged: Staged = {
      importId,
      fileName,
      bytes,
      fileSha256: sha256,
      sha256,
      headers: null,
      choice: {},
      isRegister: false,
      reading: {},
      defaultCountry: null,
      homeCountry: 'US',
      counts: null,
      dates: null,
    };
    keepStaged(folder, staged);
    return staged;
  } catch (error) {
    unstage(folder, importId);
    throw error;
  }
}

/** Writes down what is known of a staged file. */
export const keepStaged = (folder: string, staged: Staged): void =>
  writeAside(join(stagedFolder(folder, staged.importId), 'staged.json'), JSON.stringify(staged));

/** Whether a file is still taken in, and not forgotten. */
export const isStaged = (folder: string, importId: string): boolean =>
  existsSync(join(stagedFolder(folder, importId), 'staged.json'));

/** @throws NOT_FOUND when there is no such import */
export function stagedOf(folder: string, importId: string): Staged {
  const note = join(stagedFolder(folder, importId), 'staged.json');
  if (!existsSync(note)) {
    throw new Problem('NOT_FOUND', 'This import is no longer there.', {
      what: 'import',
      forward: 'Choose the file again.',
    });
  }
  return JSON.parse(readFileSync(note, 'utf8')) as Staged;
}

/** Forgets a staged file. */
export const unstage = (folder: string, importId: string): void =>
  rmSync(stagedFolder(folder, importId), { recursive: true, force: true });

/** Forgets every staged file but those to keep, whose rejected rows may still be asked for. */
export function clearStaged(folder: string, keep: (importId: string) => boolean): void {
  if (!existsSync(importsFolder(folder))) return;
  for (const importId of readdirSync(importsFolder(folder))) if (!keep(importId)) unstage(folder, importId);
}
