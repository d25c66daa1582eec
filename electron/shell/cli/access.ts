import { openBook, openBookBeside } from '#core/book.ts';
import { makeRouter } from '#core/operation/router.ts';
import { inProcessClient } from '#transport/in-process.ts';
import type { Client } from '#shared/contract/contract.ts';
import { holderName } from '../sentences.ts';
import type { ShellWorld } from '../world.ts';
import type { Access } from './verb.ts';

export interface Opened {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

/**
 * Opens the book for one verb.
 *
 * @param verb how another start names this one while it writes
 * @throws BOOK_HELD and what else `openBook` throws
 */
export async function openFor(access: Access, verb: string, world: ShellWorld): Promise<Opened> {
  const book =
    access === 'read'
      ? openBookBeside(world)
      : await openBook(world, holderName(`a terminal (handset ${verb})`, world), null);
  return { client: inProcessClient(makeRouter(), { book }), close: () => book.close() };
}
