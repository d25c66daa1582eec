import { closeSync, openSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Problem } from '#shared/contract/problems.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { syncFile, syncFolder } from '../durable.ts';
import type { World } from '../world.ts';
import { type Backup, type BackupReason, freeBackupName, readBackupName } from './backup-names.ts';
import { countBook, type Examined, examine } from './examine.ts';
import { openReader } from './open.ts';
import { rotateBackups } from './rotate.ts';
import { damaged, storageProblem } from './trouble.ts';

/** What stays free on the disk beside a copy, so that the rep can go on working while it is made. */
const spareBytes = 16 * 1024 * 1024;

/** Bytes that this user may still write on the disk of a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;

/** @throws DISK_FULL when a copy of so many bytes does not fit */
export function refuseWithoutRoom(bytes: number, free: number, what: string): void {
  const needed = bytes + spareBytes;
  if (free >= needed) return;
  throw new Problem(
    'DISK_FULL',
    `There is no room for ${what}: it takes ${megabytes(needed)}, and ${megabytes(free)} are free on this disk.`,
    { forward: 'Free some space and do it again. The book is as it was.' },
  );
}

function sizeOfBook(file: string): number {
  const walBytes = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  return statSync(file).size + walBytes;
}

function countNow(file: string): Examined {
  const reader = openReader(file);
  try {
    return countBook(reader);
  } finally {
    reader.close();
  }
}

function copyInto(file: string, target: string): void {
  // Made first, so that the copy is never readable by anyone else.
  closeSync(openSync(target, 'wx', 0o600));
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    database.pragma('busy_timeout = 5000');
    database.prepare('VACUUM INTO ?').run(target);
  } finally {
    database.close();
  }
}

/** The rep may have worked on while the copy was made: it then holds some of that, and never less than before. */
function holdsWhatItShould(copy: Examined, before: Examined, after: Examined): boolean {
  return (
    copy.version === before.version &&
    (['commands', 'touches', 'launches'] as const).every(
      (what) => before[what] <= copy[what] && copy[what] <= after[what],
    )
  );
}

const step = (doing: string, done: number): Progress => ({
  kind: 'progress',
  doing,
  done,
  of: 3,
  leftMs: null,
});

/**
 * Copies the book as it stands into its backups folder, beside whoever is working in it. The copy gets
 * its name only once it was flushed, opened again and read through; what is half-made has another name.
 * Between two steps the work may be dropped with `return()`, which leaves nothing behind.
 *
 * @param free bytes that may be written on that disk
 * @throws DISK_FULL, BOOK_DAMAGED when the book cannot be read, or the copy is not what it should be
 */
export function* backUp(
  world: World,
  file: string,
  why: BackupReason,
  free: number = freeBytes(dirname(file)),
): Generator<Progress, Backup> {
  const bytes = sizeOfBook(file);
  refuseWithoutRoom(bytes, free, 'a backup');
  const { place, name } = freeBackupName(dirname(file), world.now(), why);
  const part = join(place, `${name}.part`);
  try {
    yield step('Copying the book', 0);
    const before = countNow(file);
    copyInto(file, part);
    const after = countNow(file);
    syncFile(part);
    yield step('Reading the copy through', 1);
    const copy = examine(part, 'The copy');
    if (!holdsWhatItShould(copy, before, after))
      throw damaged('The copy is not like the book. It was dropped.');
    yield step('Keeping the copy', 2);
    renameSync(part, join(place, name));
    syncFolder(place);
  } catch (error) {
    throw storageProblem(error) ?? error;
  } finally {
    for (const left of [part, `${part}-journal`]) rmSync(left, { force: true });
  }
  rotateBackups(dirname(file), bytes);
  const made = readBackupName(name);
  return { name, madeAt: made?.madeAt ?? world.now(), why, bytes: statSync(join(place, name)).size };
}

/** The same in one go, on this thread: a migration waits for nothing else. */
export function backUpBeforeMigration(world: World, file: string): Backup {
  const steps = backUp(world, file, 'before-migration');
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}
