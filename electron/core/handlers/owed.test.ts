import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', account: 'Alder' });
});
afterEach(() => at.close());

const add = (what: string, dueOn?: string, prospectId = ann.id) =>
  at.client.owed.add({ commandId: at.id(), prospectId, what, ...(dueOn === undefined ? {} : { dueOn }) });
const close = (owedId: string, as?: 'done' | 'dropped') =>
  at.client.owed.close({ commandId: at.id(), owedId, ...(as === undefined ? {} : { as }) });
const card = () => at.client.queue.card({ prospectId: ann.id });
const whats = async () => (await card()).owed.map(({ what }) => what);
const lines = async () =>
  (await card()).history.flatMap((entry) =>
    entry.kind === 'owed' ? [[entry.owed.what, entry.closed?.as ?? null]] : [],
  );

it('is on the card and on Today, what is due first, until it is done', async () => {
  const { said, owedId } = await add('  Case study ');
  expect(said).toBe('You owe Ann Alder: Case study.');
  expect((await add('Drawings', '2026-11-20')).said).toBe(
    'You owe Ann Alder by tomorrow, Fri 20 Nov: Drawings.',
  );
  expect(await whats()).toEqual(['Drawings', 'Case study']);
  const bob = seedPerson(at.book, { name: 'Bob Birch' });
  await add('Prices', '2026-11-19', bob.id);
  expect(await at.client.owed.open({})).toMatchObject({
    count: 3,
    owed: [
      { name: 'Bob Birch', account: null, what: 'Prices', dueOn: '2026-11-19' },
      { name: 'Ann Alder', account: 'Alder', what: 'Drawings' },
      { name: 'Ann Alder', what: 'Case study', dueOn: null, onDate: '2026-11-19' },
    ],
  });
  expect(await close(owedId)).toMatchObject({
    said: 'Done for Ann Alder: Case study.',
    owed: [{ what: 'Drawings' }],
  });
  expect(await whats()).toEqual(['Drawings']);
  expect((await at.client.owed.open({})).count).toBe(2);
  expect(await lines()).toEqual(
    expect.arrayContaining([
      ['Drawings', null],
      ['Case study', 'done'],
    ]),
  );
});

it('does not go with the next touch, as a follow-up does', async () => {
  await add('Case study', '2026-11-20');
  const followUp = { dueOn: '2026-11-20', task: 'call again' } as const;
  const log = (rest: object) =>
    at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome: 'gatekeeper', ...rest });
  await log({ followUp });
  await log({ outcome: 'declined' });
  expect((await card()).followUp).toBeNull();
  expect(await whats()).toEqual(['Case study']);
});

it('is taken back by Undo, and so is its end', async () => {
  const { owedId } = await add('Case study');
  await close(owedId, 'dropped');
  expect(await whats()).toEqual([]);
  await at.client.history.undo({ commandId: at.id() });
  expect(await whats()).toEqual(['Case study']);
  await at.client.history.undo({ commandId: at.id() });
  expect(await whats()).toEqual([]);
  expect(await lines()).toEqual([]);
});

it('is settled once, by a day that is not over, for somebody of the book', async () => {
  const { owedId } = await add('Case study');
  await close(owedId);
  await expect(close(owedId)).rejects.toMatchObject({ code: 'INVALID', message: 'This is settled already.' });
  await expect(add('Late', '2026-11-18')).rejects.toMatchObject({ data: { field: 'dueOn' } });
  await expect(close(at.id())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(add('Nobody', undefined, at.id())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is left out of Today for whoever asked not to be contacted, and stands on their card', async () => {
  await add('Case study');
  await at.client.suppressions.add({ commandId: at.id(), prospectId: ann.id, reason: 'Asked' });
  expect(await at.client.owed.open({})).toMatchObject({ count: 0, owed: [] });
  expect(await whats()).toEqual(['Case study']);
  await at.client.history.undo({ commandId: at.id() });
  expect((await at.client.owed.open({})).count).toBe(1);
});
