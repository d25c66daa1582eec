import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Client } from '#shared/contract/contract.ts';
import { type Book, openBook } from '#core/book.ts';
import { newGate } from '#core/db/gate.ts';
import { rowHelper } from '#core/import/row-work.ts';
import { stagedOf } from '#core/staged/staging.ts';
import { makeRouter } from '#core/operation/router.ts';
import { workerFiles } from './worker-files.ts';
import { makeWorld, type ShellWorld } from './world.ts';

const root = resolve(import.meta.dirname, '../..');
let built: string;
let folder: string;
let world: ShellWorld;
let book: Book;
let client: Client;

// The workers as the product builds them: inside the project, so that they find SQLite.
const names = ['reader.worker', 'import.worker', 'rows.worker', 'backup.worker'];

beforeAll(async () => {
  mkdirSync(join(root, 'out'), { recursive: true });
  built = mkdtempSync(join(root, 'out', 'workers-'));
  await build({
    configFile: join(root, 'vitest.config.ts'),
    root,
    logLevel: 'warn',
    define: { HANDSET_VERSION: '"0.0.0-test"' },
    build: {
      ssr: true,
      outDir: built,
      rollupOptions: {
        external: ['better-sqlite3'],
        input: Object.fromEntries(names.map((name) => [name, join(import.meta.dirname, `${name}.ts`)])),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}, 120_000);
afterAll(() => rmSync(built, { recursive: true, force: true }));

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handset-workers-'));
  world = makeWorld({ folder });
  book = await openBook(world, 'a test', workerFiles(built, 0));
  client = createRouterClient(makeRouter(), { context: { book } });
});
afterEach(async () => {
  await book.close();
  rmSync(folder, { recursive: true });
});

async function lastOf<Item extends { readonly kind: string }>(stream: AsyncIterable<Item>) {
  for await (const item of stream) if (item.kind === 'done') return item as Extract<Item, { kind: 'done' }>;
  throw new Error('the work did not end');
}

const add = (fullName: string) =>
  client.prospects.add({
    commandId: world.newId(),
    prospect: { fullName, source: { kind: 'referral', name: 'Referral' } },
  });
const found = async (text: string) => (await client.prospects.find({ text })).found.map(({ name }) => name);

it('finds in the reading thread what was added a moment ago', async () => {
  await add('Dana Whitlock');
  expect(await found('whit')).toEqual(['Dana Whitlock']);
  await add('Otto Whitcombe');
  expect((await found('whit')).toSorted()).toEqual(['Dana Whitlock', 'Otto Whitcombe']);
}, 60_000);

it('reads rows on the thread that helps an import, as the import would', async () => {
  const text = 'Name,Email\nDana Whitlock,dana@brightline.example\n';
  const { importId } = await client.imports.open({
    fileName: 'fair.csv',
    file: new File([text], 'fair.csv'),
  });
  const start = { folder, version: world.version, aheadMs: 0, gate: newGate(), rows: '' };
  const helper = rowHelper(workerFiles(built, 0).rows, start);
  await helper.begin(stagedOf(folder, importId));
  const cells = ['Dana Whitlock', 'dana@brightline.example'];
  expect(await helper.make([{ line: 2, cells, raw: cells.join(',') }])).toMatchObject({
    rows: 1,
    firstLine: 2,
    tally: { counts: { accepted: 1 } },
  });
  helper.end();
}, 60_000);

it('knows every thread of the product by name, and so does its build', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.worker.ts'));
  expect(files.toSorted()).toEqual(names.map((name) => `${name}.ts`).toSorted());
  const { aheadMs: _, ...urls } = workerFiles(built, 0);
  expect(
    Object.values(urls)
      .map(({ pathname }) => basename(pathname, '.js'))
      .toSorted(),
  ).toEqual(names.toSorted());
  const config = readFileSync(join(root, 'electron.vite.config.ts'), 'utf8');
  for (const name of names) expect(config).toContain(`'${name}': entry('${name}.ts')`);
});

it('backs up, checks and restores beside the work, and goes on in the restored book', async () => {
  await add('Dana Whitlock');
  const { backup } = await lastOf(await client.book.backup({}));
  await add('Otto Whitcombe');
  expect(await found('otto')).toEqual(['Otto Whitcombe']);
  const restored = await lastOf(await client.book.restore({ commandId: world.newId(), name: backup.name }));
  expect(restored.said).toContain('The book is back as it stood today at ');
  expect(await found('otto')).toEqual([]);
  expect(await found('whit')).toEqual(['Dana Whitlock']);
  expect((await client.book.backups({})).backups.map(({ why }) => why)).toEqual([
    'before-restore',
    'by-hand',
  ]);
  await add('Ines Roth');
  expect(await found('ines')).toEqual(['Ines Roth']);
  expect((await lastOf(await client.book.check({}))).findings).toEqual([]);
}, 60_000);
