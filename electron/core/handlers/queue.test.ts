import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, listFile, listHeader } from '../testing-imports.ts';
import { seedList, seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
});
afterEach(() => at.close());

const names = async (limit = 20) => (await at.client.queue.list({ limit })).cards.map(({ name }) => name);
const log = (prospectId: string, rest: Partial<Parameters<typeof at.client.touches.log>[0]> = {}) =>
  at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'no-answer', ...rest });

describe('the queue', () => {
  it('offers people never touched by what kind of account and how new an arrival they are, then who came first', async () => {
    seedPerson(at.book, { name: 'Nora Other', receivedOn: '2026-11-18' });
    seedPerson(at.book, { name: 'Emil Existing', account: 'Birch', accountClass: 'existing' });
    seedPerson(at.book, { name: 'Tara Early', account: 'Alder', receivedOn: '2026-11-02' });
    seedPerson(at.book, { name: 'Tom Late', account: 'Alder', receivedOn: '2026-11-17' });
    seedPerson(at.book, { name: 'Tim Late', account: 'Alder', receivedOn: '2026-11-17' });
    // In thousandths: Emil 693, Tom and Tim 1386 less 1099 for two days, Nora less 693 for one, Tara less 2890.
    expect(await names()).toEqual(['Emil Existing', 'Tom Late', 'Tim Late', 'Nora Other', 'Tara Early']);
  });

  it('puts promises first, from five minutes before their instant, then follow-ups, longest overdue first', async () => {
    const [ann, bob, cay, dee] = ['Ann A', 'Bob B', 'Cay C', 'Dee D'].map((name) =>
      seedPerson(at.book, { name, account: `${name} Works` }),
    );
    seedPerson(at.book, { name: 'Eve Existing', account: 'Birch', accountClass: 'existing' });
    at.world.at('2026-11-16T17:00:00Z');
    await log(ann?.id ?? '', {
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn: '2026-11-19', time: '10:45' },
    });
    await log(bob?.id ?? '', { outcome: 'gatekeeper', followUp: { dueOn: '2026-11-18' } });
    await log(cay?.id ?? '', { outcome: 'gatekeeper', followUp: { dueOn: '2026-11-17' } });
    await log(dee?.id ?? '', { outcome: 'gatekeeper', followUp: { dueOn: '2026-11-20' } });
    at.world.at('2026-11-19T15:39:00Z');
    expect(await names()).toEqual(['Cay C', 'Bob B', 'Eve Existing']);
    at.world.at('2026-11-19T15:40:00Z');
    expect(await names()).toEqual(['Ann A', 'Cay C', 'Bob B', 'Eve Existing']);
    // What was promised for 10:45 and missed comes back at that time of the next working day.
    const friday = await at.client.queue.list({ at: Date.parse('2026-11-20T15:00:00Z') });
    expect(friday.cards.map(({ name }) => name)).toEqual(['Cay C', 'Bob B', 'Dee D', 'Eve Existing']);
  });

  it('brings those back who were tried and have rested, longest wait first', async () => {
    const ann = seedPerson(at.book, { name: 'Ann A' });
    const bob = seedPerson(at.book, { name: 'Bob B' });
    await log(bob.id);
    at.world.at('2026-11-20T15:00:00Z');
    await log(ann.id);
    expect(await names()).toEqual([]);
    // At ten they were missed the last time: that hour is left out.
    at.world.at('2026-11-24T15:00:00Z');
    expect(await names()).toEqual([]);
    at.world.at('2026-11-24T14:00:00Z');
    expect(await names()).toEqual(['Bob B', 'Ann A']);
  });

  it('says why now in one line', async () => {
    const ann = seedPerson(at.book, { name: 'Ann A', receivedOn: '2026-11-12' });
    const card = async () => (await at.client.queue.next({})).card;
    expect((await card())?.why).toBe('Never touched. Arrived Thu 12 Nov from Formline Chicago.');
    await log(ann.id);
    at.world.at('2026-11-24T16:00:00Z');
    expect((await card())?.why).toBe('One attempt, last Thu morning.');
    await log(ann.id, {
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn: '2026-11-24', time: '11:45', task: 'the price list' },
    });
    at.world.at('2026-11-24T16:47:00Z');
    expect(await card()).toMatchObject({
      class: 'promise',
      why: 'Promised for 11:45, two minutes ago.',
      whyMore: 'You owe them: the price list. Spoke once, one attempt, last this morning.',
      parts: [{ name: 'overdue', value: 2079, weight: 100, because: 'Waiting for seven minutes.' }],
    });
  });

  it('never shows the people of an import that is not sealed', async () => {
    const list = seedList(at.book, 'Fair');
    seedPerson(at.book, { name: 'Unsealed U', account: 'Alder', listSeq: list.seq });
    at.book.writer.run(`UPDATE list SET state = 'loading'`);
    seedPerson(at.book, { name: 'Ann A' });
    expect(await names()).toEqual(['Ann A']);
    expect((await at.client.queue.next({})).waiting).toBe(1);
    at.book.writer.run(`UPDATE list SET state = 'sealed'`);
    expect(await names()).toEqual(['Unsealed U', 'Ann A']);
    expect(await names(1)).toEqual(['Unsealed U']);
    expect((await at.client.queue.next({})).waiting).toBe(2);
  });

  it('offers nobody any more who has only a number that a list says not to call', async () => {
    seedPerson(at.book, { name: 'Shares S', phones: ['+12175550150'] });
    seedPerson(at.book, { name: 'Ann A', phones: ['+18155550143'] });
    await importSteps(() => at).bring(
      listFile(
        `${listHeader}Dana,Whitlock,Brightline,,,217-555-0150,\nVictor,Amsel,Formline,,,(217) 555-0150,yes\n`,
      ),
    );
    expect(await names()).toEqual(['Ann A']);
    expect((await at.client.queue.next({})).waiting).toBe(1);
  });

  it('keeps to one list when asked to', async () => {
    const list = seedList(at.book, 'Fair');
    const fair = seedPerson(at.book, { name: 'Fay Fair', listSeq: list.seq });
    seedPerson(at.book, { name: 'Ann A', account: 'Alder' });
    const within = () => at.client.queue.next({ listId: list.id });
    expect(await within()).toMatchObject({ card: { name: 'Fay Fair' }, waiting: 1 });
    await log(fair.id, { followUp: { dueOn: '2026-11-20' } });
    expect(await within()).toEqual({ card: null, waiting: 0 });
    at.world.at('2026-11-20T16:00:00Z');
    expect(await within()).toMatchObject({ card: { name: 'Fay Fair', class: 'follow-up' }, waiting: 1 });
    await expect(at.client.queue.next({ listId: at.id() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tells their time in every zone they may be in, and whether it is courteous', async () => {
    const two = seedPerson(at.book, { name: 'Two Zones', zones: 'America/Chicago&America/New_York' });
    const none = seedPerson(at.book, { name: 'No Zone', zones: '' });
    const card = (prospectId: string) => at.client.queue.card({ prospectId });
    expect(await card(two.id)).toMatchObject({ localTime: '9:00 or 10:00', courteous: true });
    expect(await card(none.id)).toMatchObject({ localTime: null, courteous: null });
    at.world.at('2026-11-19T13:30:00Z');
    expect(await card(two.id)).toMatchObject({ localTime: '7:30 or 8:30', courteous: false });
  });

  it('has a card for everyone, due or not, and none for whom the book does not know', async () => {
    const resting = seedPerson(at.book, { name: 'Ann A', account: 'Alder', title: 'Buyer' });
    seedPerson(at.book, { name: 'Bob B', account: 'Alder', phones: ['+18155550143'] });
    await log(resting.id);
    const card = await at.client.queue.card({ prospectId: resting.id });
    expect(card).toMatchObject({
      class: null,
      why: 'Rests until Monday.',
      account: { name: 'Alder', class: 'target' },
      balance: { spoken: 0, attempted: 1, written: 0 },
      phones: [{ display: '815-555-0142', state: 'rang' }],
      othersThere: [{ name: 'Bob B', lastTouch: null }],
      source: { name: 'Formline Chicago', receivedOn: '2026-11-19' },
    });
    expect(card.history.map(({ kind }) => kind)).toEqual(['touch', 'arrived']);
    await expect(at.client.queue.card({ prospectId: at.id() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
