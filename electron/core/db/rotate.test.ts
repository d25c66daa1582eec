import { expect, it } from 'vitest';
import { type Backup, type BackupReason, backupName, readBackupName } from './backup-names.ts';
import { toLetGo } from './rotate.ts';

const hourMs = 3_600_000;
const first = Date.parse('2026-11-21T09:00:00Z');

/** Backups of the reasons, the newest first, an hour apart. */
const backups = (whys: readonly BackupReason[], bytes = 1_000_000): Backup[] =>
  whys.map((why, n) => {
    const madeAt = first - n * hourMs;
    return { name: backupName(madeAt, why), madeAt, bytes, why };
  });
const many = (n: number, why: BackupReason) => Array.from({ length: n }, () => why);

it('names sort by time and say it back', () => {
  const names = backups([...many(3, 'daily'), 'by-hand', 'before-import']).map(({ name }) => name);
  expect(names.toSorted().toReversed()).toEqual(names);
  expect(readBackupName('2026-11-21T09-00-00-000Z.daily.sqlite')).toEqual({ madeAt: first, why: 'daily' });
  for (const foreign of ['book.sqlite', '2026-11-21T09-00-00-000Z.weekly.sqlite', `${names[0]}.part`]) {
    expect(readBackupName(foreign)).toBeNull();
  }
});

it('keeps seven daily ones, and lets the oldest go', () => {
  const made = backups(many(9, 'daily'));
  expect(toLetGo(made, 1_000_000)).toEqual(made.slice(7));
});

it('lets many of one kind push out none of another', () => {
  const made = backups([...many(5, 'before-import'), 'by-hand', 'daily']);
  expect(toLetGo(made, 1_000_000)).toEqual(made.slice(3, 5));
});

it('keeps to its room, six books or half a gigabyte', () => {
  const small = backups(many(7, 'daily'), 100_000_000);
  expect(toLetGo(small, 10_000_000)).toEqual(small.slice(5));
  const big = backups(many(7, 'daily'), 2_000_000_000);
  expect(toLetGo(big, 2_000_000_000)).toEqual(big.slice(6));
});

it('never lets the newest two go, however big', () => {
  const made = backups(many(4, 'daily'), 9_000_000_000);
  expect(toLetGo(made, 1_000_000)).toEqual(made.slice(2));
});
