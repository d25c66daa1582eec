import { Problem } from '#shared/contract/problems.ts';
import type { Reader, Writer } from './connection.ts';
import type { Migration } from './migration.ts';
import { firstBook } from './migrations/0001-first-book.ts';
import { wholeLists } from './migrations/0002-whole-lists.ts';
import { whoAndWhen } from './migrations/0003-who-and-when.ts';
import { theCall } from './migrations/0004-the-call.ts';
import { theNumbers } from './migrations/0005-the-numbers.ts';

export const migrations: readonly Migration[] = [firstBook, wholeLists, whoAndWhen, theCall, theNumbers];

export const newestVersion = migrations.length;

export function versionOf(reader: Reader): number {
  return reader.value<number>('PRAGMA user_version');
}

/**
 * @throws BOOK_NEWER when a later Handset wrote the book
 */
export function refuseNewer(reader: Reader): void {
  const version = versionOf(reader);
  if (version > newestVersion) {
    throw new Problem(
      'BOOK_NEWER',
      `This book was last opened by a newer Handset (book ${version}, this Handset knows ${newestVersion}). Nothing was changed.`,
      {
        version,
        known: newestVersion,
        forward: 'Install the newer Handset, or restore a backup into another folder.',
      },
    );
  }
}

/**
 * Brings the book up to date, each step and its version in one transaction.
 *
 * @param beforeStep called before the first step on a book that holds something: the backup
 * @returns how many steps were taken
 */
export function migrate(
  writer: Writer,
  beforeStep: () => void,
  steps: readonly Migration[] = migrations,
): number {
  const from = versionOf(writer);
  const due = steps.filter(({ version }) => version > from);
  if (from > 0 && due.length > 0) beforeStep();
  for (const step of due) {
    writer.transaction(() => {
      step.up(writer);
      writer.script(`PRAGMA user_version = ${step.version}`);
    });
  }
  return due.length;
}
