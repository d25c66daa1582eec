import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { testWorld } from '../testing-world.ts';
import { backUpBeforeMigration } from './backup.ts';
import { listBackups } from './backup-names.ts';
import type { Writer } from './connection.ts';
import { examine } from './examine.ts';
import { migrate, migrations, newestVersion, versionOf } from './migrate.ts';
import type { Migration } from './migration.ts';
import { openWriter } from './open.ts';

let folder: string;
let file: string;
let writer: Writer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-migrate-'));
  file = join(folder, 'book.sqlite');
  writer = openWriter(file);
});
afterEach(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const next = newestVersion + 1;
const addsTable: Migration = {
  version: next,
  name: 'a table more',
  up: (to) => to.script('CREATE TABLE extra (seq INTEGER PRIMARY KEY) STRICT'),
};
const failsHalfWay: Migration = {
  version: next,
  name: 'fails half-way',
  up(to) {
    addsTable.up(to);
    to.script('CREATE TABLE setting (seq INTEGER PRIMARY KEY) STRICT');
  },
};
const hasExtra = () => writer.value<number>(`SELECT count(*) FROM sqlite_schema WHERE name = 'extra'`) === 1;
const backUp = () => {
  backUpBeforeMigration(testWorld(folder), file);
};
const noBackup = () => {
  throw new Error('an empty file needs no backup');
};

it('the steps are numbered one after another', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, n) => n + 1));
});

it('a new book takes every step, and none a second time', () => {
  expect(migrate(writer, noBackup)).toBe(newestVersion);
  expect(versionOf(writer)).toBe(newestVersion);
  expect(migrate(writer, noBackup)).toBe(0);
});

it('a book that stands is backed up first, by a whole copy of the version before', () => {
  migrate(writer, noBackup);
  expect(migrate(writer, backUp, [...migrations, addsTable])).toBe(1);
  expect(versionOf(writer)).toBe(next);
  expect(hasExtra()).toBe(true);
  const [backup] = listBackups(folder);
  expect(backup?.why).toBe('before-migration');
  expect(examine(join(folder, 'backups', backup?.name ?? ''), 'The backup').version).toBe(newestVersion);
});

it('a step that fails leaves the book at the version before it, whole', () => {
  migrate(writer, noBackup);
  const failing = () => migrate(writer, backUp, [...migrations, failsHalfWay]);
  expect(failing).toThrow('table setting already exists');
  expect(versionOf(writer)).toBe(newestVersion);
  expect(hasExtra()).toBe(false);
  expect(writer.value('PRAGMA integrity_check')).toBe('ok');
});

it('no step is taken when the backup before it cannot be made', () => {
  migrate(writer, noBackup);
  const full = () => {
    throw new Error('no room');
  };
  expect(() => migrate(writer, full, [...migrations, addsTable])).toThrow('no room');
  expect(versionOf(writer)).toBe(newestVersion);
});
