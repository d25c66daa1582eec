import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, importSteps, lastOf, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check } = importSteps(() => at);

const many = `First Name,Last Name,Company,Email,Lead Source,Event\n${Array.from(
  { length: 1500 },
  (_, n) => `Person,Number ${n},Brightline,p${n}@x.example,Web form,Booth ${n % 7}`,
).join('\n')}\n`;

/** Brings the list in, and does something once its first rows are written; `stop` ends it there. */
async function bringWhile(work: () => Promise<unknown>, stop: boolean): Promise<void> {
  const { importId } = await open(listFile(many, 'many.csv'));
  await check(importId);
  const stopper = new AbortController();
  const target = { sourceKind: 'other', sourceName: 'Big', receivedOn: '2026-11-18' } as const;
  const stream = await at.client.imports.commit(
    { commandId: at.id(), importId, target },
    { signal: stopper.signal },
  );
  let worked = false;
  for await (const _ of stream) {
    if (worked || countIn(at, 'prospect') === 0) continue;
    worked = true;
    await work();
    if (stop) stopper.abort();
  }
  expect(worked).toBe(true);
}

const addByHand = () =>
  at.client.prospects.add({
    commandId: at.id(),
    prospect: {
      fullName: 'Ines Calder',
      company: 'Brightline',
      source: { kind: 'other', name: 'Web form' },
    },
  });
const sound = async () => {
  expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
  expect(at.book.reader.all('PRAGMA foreign_key_check')).toEqual([]);
};

describe('somebody added by hand while a list comes in', () => {
  test.each([false, true])('stays whole, whether the list is stopped or not: %s', async (stop) => {
    await bringWhile(async () => {
      await addByHand();
      const { found } = await at.client.prospects.find({ text: 'calder' });
      expect(found).toMatchObject([{ name: 'Ines Calder', account: 'Brightline' }]);
    }, stop);
    const { found } = await at.client.prospects.find({ text: 'calder' });
    const card = await at.client.queue.card({ prospectId: found[0]?.prospectId ?? '' });
    expect(card).toMatchObject({ account: { name: 'Brightline' }, source: { name: 'Web form' } });
    expect(countIn(at, 'seen_prospect')).toBe(stop ? 1 : 1501);
    expect((await at.client.sources.list({})).sources.map(({ name }) => name)).toContain('Web form');
    await sound();
  });

  test('sees no source that only rows of the unsealed list have named', async () => {
    await bringWhile(async () => {
      expect(countIn(at, 'source')).toBeGreaterThan(2);
      expect((await at.client.sources.list({})).sources).toEqual([]);
    }, false);
    const { sources } = await at.client.sources.list({});
    expect(sources.filter(({ name }) => name === 'Web form')).toHaveLength(7);
  });
});
