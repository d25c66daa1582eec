import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Why a backup was made; part of its name. */
export const backupReasons = [
  'daily',
  'before-migration',
  'before-import',
  'by-hand',
  'before-restore',
] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface Backup {
  readonly name: string;
  readonly madeAt: number;
  readonly bytes: number;
  readonly why: BackupReason;
}

const dayMs = 86_400_000;
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.([a-z-]+)\.sqlite$/;

export const backupsFolder = (folder: string) => join(folder, 'backups');

const isReason = (text: string): text is BackupReason => (backupReasons as readonly string[]).includes(text);

/** Sorts by time as text, and says why: '2026-11-21T20-50-46-123Z.daily.sqlite'. */
export function backupName(madeAt: number, why: BackupReason): string {
  return `${new Date(madeAt).toISOString().replace(/[:.]/g, '-')}.${why}.sqlite`;
}

/** The instant and the reason that a name states, or null when it is no backup's. */
export function readBackupName(name: string): Pick<Backup, 'madeAt' | 'why'> | null {
  const [, on, hour, minute, second, ms, why = ''] = namePattern.exec(name) ?? [];
  if (on === undefined || !isReason(why)) return null;
  return { madeAt: Date.parse(`${on}T${hour}:${minute}:${second}.${ms}Z`), why };
}

/** The backups of a book's folder, newest first. Each was verified before it got its name. */
export function listBackups(folder: string): readonly Backup[] {
  const place = backupsFolder(folder);
  const names = statSync(place, { throwIfNoEntry: false }) ? readdirSync(place) : [];
  const backups: Backup[] = [];
  for (const name of names) {
    const told = readBackupName(name);
    const bytes = told && statSync(join(place, name), { throwIfNoEntry: false })?.size;
    if (told && bytes !== undefined) backups.push({ name, bytes: bytes ?? 0, ...told });
  }
  return backups.toSorted((a, b) => b.madeAt - a.madeAt);
}

/**
 * A name that no backup has yet. Two made in the same millisecond are told apart by the next one.
 *
 * @returns the name, and the folder made ready for it
 */
export function freeBackupName(
  folder: string,
  now: number,
  why: BackupReason,
): { readonly place: string; readonly name: string } {
  const place = backupsFolder(folder);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const taken = new Set(listBackups(folder).map(({ madeAt }) => madeAt));
  let madeAt = now;
  while (taken.has(madeAt)) madeAt += 1;
  return { place, name: backupName(madeAt, why) };
}

/** Whether the newest backup is older than a day. One dated after `now` says nothing: a clock was wrong. */
export function isBackupDue(folder: string, now: number): boolean {
  return !listBackups(folder).some(({ madeAt }) => madeAt <= now && now - madeAt < dayMs);
}
