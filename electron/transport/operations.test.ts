import { isDefinedError, safe } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definitionOf, makeRouter } from '#core/operation/router.ts';
import { type TestBook, testBook } from '#core/testing.ts';
import { servedByReader } from '#core/workers/reader.ts';
import type { Client } from '#shared/contract/contract.ts';
import { contract } from '#shared/contract/contract.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';
import { transports } from './testing-transports.ts';

describe.each(transports)('the real operations over %s', (_, connect) => {
  let test: TestBook;
  let client: Client;
  let close: () => Promise<void>;
  beforeAll(async () => {
    test = await testBook();
    ({ client, close } = await connect<Client>(makeRouter(), { book: test.book }));
  });
  afterAll(async () => {
    await close();
    await test.close();
  });

  it('say which field of an input is wrong', async () => {
    const settings = { dayStartsAt: 'morning' };
    const { error } = await safe(client.settings.change({ commandId: test.id(), settings }));
    expect(error).toMatchObject({
      code: 'BAD_REQUEST',
      data: { issues: [{ path: ['settings', 'dayStartsAt'], message: 'A time looks like 14:30.' }] },
    });
  });

  it('refuse with a declared error, a sentence and what may be done', async () => {
    const { error } = await safe(client.queue.card({ prospectId: test.id() }));
    if (!isDefinedError(error)) throw new Error(`not a declared error: ${String(error)}`);
    expect(error.code).toBe('NOT_FOUND');
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });

  it('do a command once, however often it is sent', async () => {
    const commandId = test.id();
    const prospect = { fullName: 'Ines Calloway', source: { kind: 'other' as const, name: 'By hand' } };
    const add = () => client.prospects.add({ commandId, prospect, evenIfKnown: true });
    const answers = await Promise.all([add(), add(), add()]);
    expect(new Set(answers.map(({ prospectId }) => prospectId)).size).toBe(1);
    expect(await client.prospects.count({})).toMatchObject({ prospects: 1 });
  });

  it('tell how long work goes, to its last word', async () => {
    const told: string[] = [];
    for await (const { kind } of await client.book.check({})) told.push(kind);
    expect(told.at(-1)).toBe('done');
  });

  it('answer 1,000 questions at once', { timeout: 60_000 }, async () => {
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => client.settings.read({})));
    expect(new Set(answers.map(({ zone }) => zone))).toEqual(new Set(['America/New_York']));
  });
});

const operations = Object.entries(contract).flatMap(([area, verbs]) =>
  Object.entries(verbs as Record<string, { '~orpc': { meta: OperationMeta } }>).map(([verb, operation]) => ({
    name: `${area}.${verb}`,
    meta: operation['~orpc'].meta,
  })),
);

describe('the thread that writes', () => {
  it('answers only questions that stay short on a book of a million', () => {
    const here = operations.filter(({ meta }) => meta.kind === 'query' && meta.reader === 'main');
    expect(here.map(({ name }) => name).toSorted()).toEqual([
      'book.status',
      'calls.may',
      'calls.preview',
      'history.peek',
      'imports.names',
      'objections.cards',
      'objections.heard',
      'prospects.count',
      'queue.card',
      'queue.next',
      'queue.recounting',
      'scripts.lastLeft',
      'scripts.standing',
      'sessions.current',
      'sessions.last',
      'sessions.summary',
      'settings.read',
    ]);
  });

  it('leaves every other question to the thread that reads', async () => {
    const test = await testBook();
    const { ask } = servedByReader(test.world);
    const slow = operations.filter(({ meta }) => meta.kind === 'query' && meta.reader === 'worker');
    const isElsewhere = (name: string) => Object.hasOwn(ask, name) || definitionOf(name)?.kind === 'task';
    const unanswered = slow.filter(({ name }) => !isElsewhere(name)).map(({ name }) => name);
    await test.close();
    expect(unanswered).toEqual([]);
  });
});
