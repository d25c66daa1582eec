import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { bookFile } from './book-file.ts';
import { rescueBook } from './rescue.ts';
import { testBook } from './testing.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function damagedBook() {
  const at = await testBook();
  folders.push(at.world.folder);
  await at.client.settings.change({ commandId: at.id(), settings: { repName: 'Maya Okafor' } });
  for await (const _ of await at.client.book.backup({}));
  const [backup] = (await at.client.book.backups({})).backups;
  await at.book.close();
  writeFileSync(bookFile(at.world.folder), 'not a database'.repeat(1000));
  await expect(testBook(at.world.folder)).rejects.toMatchObject({ code: 'BOOK_DAMAGED' });
  return { world: at.world, name: backup?.name ?? '' };
}

it('puts a backup in the place of a book that does not open, and keeps the damaged file', async () => {
  const { world, name } = await damagedBook();
  const said = await rescueBook(world, 'a test', name);
  const aside = 'book.damaged-2026-11-19T15-00-00-000Z.sqlite';
  expect(said).toBe(`The backup ${name} is the book now. The damaged file is kept as ${aside}.`);
  expect(readFileSync(join(world.folder, aside), 'utf8')).toContain('not a database');
  const at = await testBook(world.folder);
  expect((await at.client.settings.read({})).repName).toBe('Maya Okafor');
  await at.close();
});

it('changes nothing when the backup is no better', async () => {
  const { world, name } = await damagedBook();
  const before = readdirSync(world.folder).toSorted();
  writeFileSync(join(world.folder, 'backups', name), 'not a database either'.repeat(1000));
  await expect(rescueBook(world, 'a test', name)).rejects.toMatchObject({ code: 'BOOK_DAMAGED' });
  await expect(rescueBook(world, 'a test', 'nobody.sqlite')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(readdirSync(world.folder).toSorted()).toEqual(before);
});
