import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/contract.ts';
import { bookFile } from './book-file.ts';
import { type Book, openBook } from './book.ts';
import { makeRouter } from './operation/router.ts';
import { type TestWorld, testWorld } from './testing-world.ts';

export interface TestBook {
  readonly world: TestWorld;
  readonly book: Book;
  readonly client: Client;
  /** A new id for a command. */
  id(): string;
  /** Closes and opens again, as a restart does. */
  reopen(): Promise<TestBook>;
  close(): Promise<void>;
}

const folderOfItsOwn = () => mkdtempSync(join(tmpdir(), 'handset-'));

interface Fresh {
  readonly file: Buffer;
  /** How many ids went into it. */
  readonly ids: number;
}

let fresh: Promise<Fresh> | undefined;

/** The file of a book that was just made, the way any is: hundreds of tests begin with one. */
async function makeFresh(): Promise<Fresh> {
  const world = testWorld(folderOfItsOwn());
  const book = await openBook(world, 'a test', null);
  await book.close();
  const file = readFileSync(bookFile(world.folder));
  rmSync(world.folder, { recursive: true });
  return { file, ids: Number(world.newId().slice(-12)) - 1 };
}

/** A book that was just made, in a folder of its own. Close it, and the folder is gone. */
async function freshBook(): Promise<TestBook> {
  fresh ??= makeFresh();
  const { file, ids } = await fresh;
  const world = testWorld(folderOfItsOwn());
  for (let n = 0; n < ids; n += 1) world.newId();
  writeFileSync(bookFile(world.folder), file, { mode: 0o600 });
  return withWorld(world);
}

/** A real book: a new one, or that of a folder. Close it, and the folder is gone. */
export async function testBook(folder?: string, series?: string): Promise<TestBook> {
  return folder === undefined ? freshBook() : withWorld(testWorld(folder, undefined, series));
}

let commandIds = 0;

async function withWorld(world: TestWorld): Promise<TestBook> {
  const book = await openBook(world, 'a test', null);
  const client = createRouterClient(makeRouter(), { context: { book } });
  return {
    world,
    book,
    client,
    id() {
      commandIds += 1;
      return `11111111-0000-7000-8000-${String(commandIds).padStart(12, '0')}`;
    },
    async reopen() {
      await book.close();
      return withWorld(world);
    },
    async close() {
      await book.close();
      rmSync(world.folder, { recursive: true, force: true });
    },
  };
}
