import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
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
async function bringWhile(work: () => Promise<unknown>, stop: boolean, list = many): Promise<string> {
  const { importId } = await open(listFile(list, 'many.csv'));
  await check(importId);
  const stopper = new AbortController();
  const target = { sourceKind: 'other', sourceName: 'Big', receivedOn: '2026-11-18' } as const;
  const stream = await at.client.imports.commit(
    { commandId: at.id(), importId, target },
    { signal: stopper.signal },
  );
  const before = countIn(at, 'prospect');
  let worked = false;
  for await (const _ of stream) {
    if (worked || countIn(at, 'prospect') === before) continue;
    worked = true;
    await work();
    if (stop) stopper.abort();
  }
  expect(worked).toBe(true);
  return importId;
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

test('a domain that is closed while a list loads closes those whom the list brought before', async () => {
  await bringWhile(
    () => at.client.suppressions.add({ commandId: at.id(), what: '@x.example', reason: 'By letter' }),
    false,
  );
  expect(countIn(at, 'seen_prospect')).toBe(1500);
  expect(at.book.reader.value(`SELECT count(*) FROM standing WHERE lane = 'closed'`)).toBe(1500);
  await sound();
});

test('somebody whom the rep takes out while a list tells of them comes with the list, closed as it says', async () => {
  await at.client.prospects.add({
    commandId: at.id(),
    prospect: {
      fullName: 'Dana Whitlock',
      emails: ['dana@brightline.example'],
      source: { kind: 'other', name: 'By hand' },
    },
  });
  const list = `${many.replace('Event', 'Event,Do Not Call,City').replaceAll(/(Booth \d)/g, '$1,,')}Dana,Whitlock,Brightline,dana@brightline.example,Web form,Booth 1,yes,
Dana,Whitlock,Brightline,dana@brightline.example,Web form,Booth 2,,Peoria
`;
  const listId = await bringWhile(() => at.client.history.undo({ commandId: at.id() }), false, list);
  const people = at.book.reader.all(
    `SELECT full_name AS name, first_name AS first, city FROM seen_prospect WHERE full_name LIKE 'Dana%'`,
  );
  expect(people).toEqual([{ name: 'Dana Whitlock', first: 'Dana', city: 'Peoria' }]);
  const { found } = await at.client.prospects.find({ text: 'whitlock' });
  const card = await at.client.queue.card({ prospectId: found[0]?.prospectId ?? '' });
  expect(card).toMatchObject({ account: { name: 'Brightline' }, suppressed: true });
  expect(countIn(at, 'seen_prospect')).toBe(1501);
  await sound();
  expect((await lastOf(await at.client.imports.undo({ commandId: at.id(), listId }))).buckets).toEqual({
    removed: 1501,
    kept: 0,
    restored: 0,
  });
  await sound();
});

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

test('a number that turns out dead while a list loads is dead for those whom the list brings', async () => {
  const ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+18155550142'] });
  const list = `First Name,Last Name,Company,Email,Phone\n${Array.from(
    { length: 1500 },
    (_, n) => `Person,Number ${n},Brightline,p${n}@x.example,${n === 0 ? '815-555-0142' : ''}`,
  ).join('\n')}\n`;
  await bringWhile(
    () => at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome: 'wrong-number' }),
    false,
    list,
  );
  expect(countIn(at, 'seen_prospect')).toBe(1501);
  await sound();
});
