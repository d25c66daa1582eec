import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#shared/contract/contract.ts';
import { openBook } from './book.ts';
import { makeRouter } from './operation/router.ts';
import { testWorld } from './testing-world.ts';

// A process of the tests that brings a list in and may take it back, and ends itself as a power cut would
// at a step that it was told: the first time, never, it only says what its steps are.
const [folder = '', file = '', what = 'import', step = '0', seed = '3'] = process.argv.slice(2);
const book = await openBook(testWorld(folder, undefined, seed), 'the test’s child', null);
const client: Client = createRouterClient(makeRouter(), { context: { book } });
let ids = 0;
const id = () => {
  ids += 1;
  return `${seed}3333333-0000-7000-8000-${String(ids).padStart(12, '0')}`;
};

let steps = 0;
async function follow<Item extends { readonly kind: string }>(stream: AsyncIterable<Item>): Promise<void> {
  for await (const item of stream) {
    steps += 1;
    const doing = item.kind === 'progress' ? (item as unknown as { doing: string }).doing : item.kind;
    process.stdout.write(`${doing}\n`);
    if (steps === Number(step)) process.kill(process.pid, 'SIGKILL');
  }
}

if (what === 'undo') {
  const { lists } = await client.imports.list({});
  const [newest] = lists;
  if (newest === undefined) throw new Error('there is no list to take back');
  await follow(await client.imports.undo({ commandId: id(), listId: newest.listId }));
} else {
  const { importId } = await client.imports.open({
    fileName: basename(file),
    file: new File([await openAsBlob(file)], basename(file)),
  });
  await follow(await client.imports.check({ importId }));
  const target = { sourceKind: 'trade show', sourceName: 'Fair', receivedOn: '2026-11-18' } as const;
  await follow(await client.imports.commit({ commandId: id(), importId, target }));
}
await book.close();
