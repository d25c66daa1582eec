import Database from 'better-sqlite3';
import { Problem } from '#shared/contract/problems.ts';

const diskFull = () =>
  new Problem('DISK_FULL', 'The disk is full. Nothing was half-written.', {
    forward: 'Free some space and do it again.',
  });

const refused = (sentence: string) =>
  new Problem('FOLDER_REFUSED', sentence, {
    folder: '',
    forward: 'Make the book’s folder your own again, or choose another with --data.',
  });

/** The file is left as it was found, for a second opinion. */
export function damaged(
  sentence = 'The book is damaged. It was left as it is.',
  forward = 'Restore a backup with "handset restore".',
): Problem {
  return new Problem('BOOK_DAMAGED', sentence, { forward });
}

/**
 * What a failing disk or file means for people, as a Problem; null when it is something else.
 * SQLite rolls the transaction back on each of these.
 */
export function storageProblem(error: unknown): Problem | null {
  if (error instanceof Database.SqliteError) {
    if (error.code.startsWith('SQLITE_FULL')) return diskFull();
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return damaged();
    if (/^SQLITE_(READONLY|PERM|AUTH)/.test(error.code)) {
      return refused('Handset may not write to the book. Nothing was changed.');
    }
    if (/^SQLITE_(CANTOPEN|IOERR_READ$)/.test(error.code)) {
      return refused('The book is there and cannot be read. Nothing was changed.');
    }
    return null;
  }
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    return diskFull();
  }
  return null;
}

/** Whether the system lets nobody, or not this person, make a file where it was tried. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof Database.SqliteError) return /^SQLITE_(CANTOPEN|READONLY|PERM)/.test(error.code);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(String(code));
}
