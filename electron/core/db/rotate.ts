import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Backup, type BackupReason, backupsFolder, listBackups } from './backup-names.ts';

/** How many of each are kept, newest first. */
const kept: Record<BackupReason, number> = {
  daily: 7,
  'by-hand': 7,
  'before-import': 3,
  'before-migration': 3,
  'before-restore': 3,
};

/** The newest ones are never removed, however big. */
const alwaysKept = 2;
/** All together may take as much as this many books, and no less than this many bytes. */
const books = 6;
const leastBytes = 500_000_000;

/**
 * The backups to let go: of each reason all but the newest few, and then the oldest until the rest
 * takes no more room than it may.
 *
 * @param backups newest first
 * @param bookBytes the size of the book they are of
 */
export function toLetGo(backups: readonly Backup[], bookBytes: number): readonly Backup[] {
  const counts = new Map<BackupReason, number>();
  const room = Math.max(leastBytes, books * bookBytes);
  let used = 0;
  return backups.filter(({ why, bytes }, index) => {
    const nth = (counts.get(why) ?? 0) + 1;
    counts.set(why, nth);
    const stays = index < alwaysKept || (nth <= kept[why] && used + bytes <= room);
    if (stays) used += bytes;
    return !stays;
  });
}

/** Removes the backups that are let go. Called after a new one is safe, never before. */
export function rotateBackups(folder: string, bookBytes: number): void {
  for (const { name } of toLetGo(listBackups(folder), bookBytes)) {
    rmSync(join(backupsFolder(folder), name), { force: true });
  }
}

/** Removes what a killed backup left half-made. Only whoever holds the book may. */
export function clearHalfMade(folder: string): void {
  const place = backupsFolder(folder);
  if (!statSync(place, { throwIfNoEntry: false })) return;
  for (const name of readdirSync(place)) if (/\.part(-journal)?$/.test(name)) rmSync(join(place, name));
}
