import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gapOf } from '#shared/domain/coverage.ts';
import { standings } from '../check/standings.ts';
import { idToBlob } from '../db/ids.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson, type SeededPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

let phones = 0;
function person(account: string, more: SeededPerson = {}): Seeded {
  phones += 1;
  return seedPerson(at.book, {
    name: `${account} Person`,
    account,
    phones: [`+1412555${String(100 + (phones % 100)).padStart(4, '0')}`],
    ...more,
  });
}
const decides = ({ seq }: Seeded) =>
  at.book.writer.run(`UPDATE prospect SET role = 'decision maker' WHERE seq = ?`, [seq]);
const spoke = ({ id: prospectId }: Seeded, followUp?: { dueOn: string }) =>
  at.client.touches.log({
    commandId: at.id(),
    prospectId,
    outcome: 'follow-up',
    ...(followUp === undefined ? {} : { followUp }),
  });
const targets = async (asked: Parameters<typeof at.client.accounts.targets>[0] = {}) =>
  (await at.client.accounts.targets(asked)).targets;
const names = async () => (await targets()).map(({ name }) => name);
const idOf = async (name: string) => (await targets()).find((each) => each.name === name)?.accountId ?? '';
const undo = () => at.client.history.undo({ commandId: at.id() });

/** One account of each gap, made in the order opposite to the one in which they are shown. */
async function oneOfEach(): Promise<void> {
  const planned = person('Covered');
  decides(planned);
  await spoke(planned, { dueOn: '2026-11-24' });
  const loose = person('Loose');
  decides(loose);
  await spoke(loose);
  decides(person('Silent'));
  person('Headless');
  at.book.writer.run(
    `INSERT INTO account (id, name, name_key, class, recorded_at) VALUES (?, 'Empty', 'empty', 'target', 0)`,
    [idToBlob(at.world.newId())],
  );
  person('Customer', { accountClass: 'existing' });
}

describe('the target accounts', () => {
  it('come with the largest gaps first, and no other class with them', async () => {
    await oneOfEach();
    expect((await targets()).map(({ name, gap }) => [name, gap])).toEqual([
      ['Empty', 'nobody'],
      ['Headless', 'no-decider'],
      ['Silent', 'not-spoken'],
      ['Loose', 'no-next-step'],
      ['Covered', 'covered'],
    ]);
  });

  it('say how far each is covered, by the same rule', async () => {
    await oneOfEach();
    const all = await targets();
    for (const { gap, people, deciders, lastSpoken, nextStep } of all)
      expect(gapOf({ people, deciders, spoken: lastSpoken !== null, planned: nextStep !== null })).toBe(gap);
    expect(all.at(-1)).toMatchObject({
      people: 1,
      deciders: 1,
      lastSpoken: { name: 'Covered Person', onDate: '2026-11-19' },
      nextStep: { name: 'Covered Person', onDate: '2026-11-24' },
      next: { name: 'Covered Person' },
    });
    expect(all[0]).toMatchObject({ people: 0, lastSpoken: null, next: null });
  });

  it('go on page by page over all gaps, each once', async () => {
    await oneOfEach();
    person('Headless Two');
    const seen: string[] = [];
    for (let after: { accountId: string; gap: 'nobody' } | undefined; ; ) {
      const page = await at.client.accounts.targets({ limit: 2, ...(after === undefined ? {} : { after }) });
      seen.push(...page.targets.map(({ name }) => name));
      const last = page.targets.at(-1);
      if (!page.more || last === undefined) break;
      after = { accountId: last.accountId, gap: last.gap as 'nobody' };
    }
    expect(seen).toEqual(['Empty', 'Headless', 'Headless Two', 'Silent', 'Loose', 'Covered']);
  });

  it('are found by a part of their name', async () => {
    await oneOfEach();
    expect((await targets({ text: 'LESS' })).map(({ name }) => name)).toEqual(['Headless']);
  });

  it('open whoever decides, and nobody whom nobody may touch', async () => {
    person('Marlow', { name: 'Ann A' });
    decides(person('Marlow', { name: 'Bob B' }));
    const [row] = await targets();
    expect(row?.next).toMatchObject({ name: 'Bob B' });
    await at.client.suppressions.add({
      commandId: at.id(),
      prospectId: row?.next?.prospectId ?? '',
      reason: 'Asked so',
    });
    expect((await targets())[0]?.next).toMatchObject({ name: 'Ann A' });
  });
});

it('classifying takes an account off the list, and Undo puts it back', async () => {
  const dana = person('Marlow');
  person('Birch');
  await at.client.accounts.classify({
    commandId: at.id(),
    accountId: await idOf('Marlow'),
    class: 'existing',
  });
  expect(await names()).toEqual(['Birch']);
  const { account } = await at.client.queue.card({ prospectId: dana.id });
  expect(account?.class).toBe('existing');
  await undo();
  expect(await names()).toEqual(['Marlow', 'Birch']);
  const scope = { reader: at.book.writer, now: at.world.now(), importing: false };
  expect(standings.flatMap((each) => [...each.look(scope)].filter((one) => one !== null))).toEqual([]);
});

describe('research', () => {
  it('is planned by what is missing, and stands until it is done', async () => {
    person('Marlow');
    const accountId = await idOf('Marlow');
    expect(await at.client.accounts.research({ commandId: at.id(), accountId })).toEqual({
      task: 'Find out who decides',
      said: 'Marlow: find out who decides.',
    });
    expect(await at.client.accounts.tasks({})).toMatchObject({
      tasks: [{ name: 'Marlow', task: 'Find out who decides', onDate: '2026-11-19' }],
      count: 1,
    });
    expect((await targets())[0]?.research).toBe('Find out who decides');
    await at.client.accounts.researched({ commandId: at.id(), accountId });
    expect(await at.client.accounts.tasks({})).toEqual({ tasks: [], count: 0 });
    await undo();
    expect((await at.client.accounts.tasks({})).count).toBe(1);
    await undo();
    expect((await at.client.accounts.tasks({})).count).toBe(0);
  });

  it('of an account that is not in the book is refused', async () => {
    await expect(
      at.client.accounts.research({ commandId: at.id(), accountId: '11111111-0000-7000-8000-00000000ffff' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
