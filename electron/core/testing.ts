import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/contract.ts';
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

/** A real book in a folder of its own. Close it, and the folder is gone. */
export async function testBook(
  folder = mkdtempSync(join(tmpdir(), 'handset-')),
  series?: string,
): Promise<TestBook> {
  const world = testWorld(folder, undefined, series);
  return withWorld(world);
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
