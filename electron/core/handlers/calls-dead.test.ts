import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, lastOf, listFile } from '../testing-imports.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const shared = '+18155550142';

const launch = (person: Seeded, rest: { anyway?: boolean } = {}, phone = 0) =>
  at.client.calls.launch({
    commandId: at.id(),
    prospectId: person.id,
    phoneId: person.phoneIds[phone] ?? '',
    ...rest,
  });

const log = (person: Seeded, outcome: 'wrong-number' | 'gatekeeper', phone = 0) =>
  at.client.touches.log({
    commandId: at.id(),
    prospectId: person.id,
    phoneId: person.phoneIds[phone] ?? '',
    outcome,
  });

const phonesOf = async (person: Seeded) => (await at.client.queue.card({ prospectId: person.id })).phones;

async function expectSound(): Promise<void> {
  expect(await lastOf(await at.client.book.check({}))).toMatchObject({ kind: 'done', findings: [] });
}

describe('a number that was wrong or dead', () => {
  it('is not dialled again but on purpose', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    await log(ann, 'wrong-number');
    await expect(launch(ann)).rejects.toMatchObject({
      code: 'NOT_DIALLED',
      message: '815-555-0142 was wrong or dead today.',
      data: {
        name: 'Ann Alder',
        why: 'dead',
        forward: 'Take another number, or dial this one anyway.',
      },
    });
    expect((await at.client.calls.open({})).launches).toEqual([]);
    expect(await launch(ann, { anyway: true })).toMatchObject({ number: shared });
  });

  it('is so for everybody who has it, and their cards say for whom it was', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: [shared, '+18155550143'] });
    await log(ann, 'wrong-number');
    await expect(launch(bob)).rejects.toMatchObject({
      code: 'NOT_DIALLED',
      message: '815-555-0142 was wrong or dead today, for Ann Alder.',
    });
    expect(await phonesOf(bob)).toMatchObject([
      { e164: '+18155550143', state: 'untried', deadSince: null },
      { e164: shared, state: 'dead', deadSince: { name: 'Ann Alder' } },
    ]);
    expect(await phonesOf(ann)).toMatchObject([{ state: 'dead', deadSince: { name: null } }]);
    await expect(launch(bob, {}, 1)).resolves.toMatchObject({ number: '+18155550143' });
  });

  it('is the one person’s alone where others answer on the number, and dead for them all the same', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const bob = seedPerson(at.book, { name: 'Bob Birch' });
    const cid = seedPerson(at.book, { name: 'Cid Cedar' });
    await log(bob, 'gatekeeper');
    await log(ann, 'wrong-number');
    expect(await phonesOf(ann)).toMatchObject([{ state: 'dead', deadSince: { name: null } }]);
    expect(await phonesOf(cid)).toMatchObject([{ state: 'untried', deadSince: null }]);
    await expect(launch(cid)).resolves.toMatchObject({ number: shared });
    await expect(launch(ann)).rejects.toMatchObject({ code: 'NOT_DIALLED' });
    // Who answered calls it wrong too: then nobody is left who answers.
    at.world.pass(60_000);
    await log(bob, 'wrong-number');
    expect(await phonesOf(cid)).toMatchObject([{ state: 'dead', deadSince: { name: 'Bob Birch' } }]);
    await expectSound();
  });

  it('is no number for the queue, for Today and for what is logged, of whoever has it', async () => {
    const other = '+18155550143';
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: [shared, other] });
    const cid = seedPerson(at.book, { name: 'Cid Cedar', phones: [shared] });
    const numberOf = async ({ id }: Seeded) =>
      (await at.client.queue.list({ limit: 10 })).cards.find(({ prospectId }) => prospectId === id)?.number;
    expect([await numberOf(bob), await numberOf(cid)]).toEqual([shared, shared]);
    await log(ann, 'wrong-number');
    // Nobody can be called on it, so that there is nothing to offer of whoever has no other.
    expect([await numberOf(bob), await numberOf(cid)]).toEqual([other, undefined]);
    expect((await at.client.today.read({})).waiting.fresh).toBe(1);
    await at.client.touches.log({ commandId: at.id(), prospectId: bob.id, outcome: 'voicemail' });
    const { touches } = await at.client.touches.list({ prospectId: bob.id });
    expect(touches).toMatchObject([{ number: other }]);
    await expectSound();
    await at.client.history.undo({ commandId: at.id() });
    await at.client.history.undo({ commandId: at.id() });
    expect([await numberOf(bob), await numberOf(cid)]).toEqual([shared, shared]);
    await expectSound();
  });

  it('is dead for those whom a list brings, and for whoever is given it', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    await log(ann, 'wrong-number');
    const importing = importSteps(() => at);
    const { importId } = await importing.open(
      listFile('First Name,Last Name,Phone\nCid,Cedar,815-555-0142\n', 'cedar.csv'),
    );
    await importing.check(importId);
    await importing.commit(importId);
    expect((await at.client.queue.list({ limit: 10 })).cards.map(({ name }) => name)).not.toContain(
      'Cid Cedar',
    );
    await expectSound();
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: [] });
    const given = { commandId: at.id(), prospectId: bob.id, number: shared, type: 'work' } as const;
    await at.client.prospects.addNumber(given);
    expect(await phonesOf(bob)).toMatchObject([{ state: 'dead' }]);
    await expectSound();
  });

  it('stays alive for somebody who was reached on it', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const bob = seedPerson(at.book, { name: 'Bob Birch' });
    await log(bob, 'gatekeeper');
    await log(ann, 'wrong-number');
    expect(await phonesOf(bob)).toMatchObject([{ state: 'answered', deadSince: null }]);
    await expect(launch(bob)).resolves.toMatchObject({ number: shared });
  });

  it('lives again once it was answered, and where the word is taken back', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const bob = seedPerson(at.book, { name: 'Bob Birch' });
    await log(ann, 'wrong-number');
    at.world.at(new Date(at.world.now() + 60_000).toISOString());
    await log(ann, 'gatekeeper');
    expect(await phonesOf(bob)).toMatchObject([{ state: 'untried' }]);
    await at.client.history.undo({ commandId: at.id() });
    expect(await phonesOf(bob)).toMatchObject([{ state: 'dead' }]);
    await at.client.history.undo({ commandId: at.id() });
    expect(await phonesOf(bob)).toMatchObject([{ state: 'untried' }]);
  });

  it('says nothing of another extension behind it', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const bob = seedPerson(at.book, { name: 'Bob Birch' });
    at.book.writer.run(`UPDATE phone SET ext = '12' WHERE prospect_seq = ?`, [ann.seq]);
    await log(ann, 'wrong-number');
    expect(await phonesOf(bob)).toMatchObject([{ state: 'untried' }]);
    at.book.writer.run(`UPDATE phone SET ext = '12' WHERE prospect_seq = ?`, [bob.seq]);
    expect(await phonesOf(bob)).toMatchObject([{ state: 'dead' }]);
  });

  it('stands on the card in the order in which it is asked whether it may be called', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const bob = seedPerson(at.book, { name: 'Bob Birch', phones: [shared, '+18155550143'] });
    await log(ann, 'wrong-number');
    const asked = (await at.client.calls.may({ prospectId: bob.id })).numbers.map(({ phoneId }) => phoneId);
    expect(asked).toEqual((await phonesOf(bob)).map(({ phoneId }) => phoneId));
  });
});

it('does not dial a fax but on purpose', async () => {
  const ann = seedPerson(at.book, { phones: [{ e164: shared, type: 'fax' }] });
  await expect(launch(ann)).rejects.toMatchObject({
    code: 'NOT_DIALLED',
    message: '815-555-0142 is a fax.',
    data: { why: 'fax' },
  });
  await expect(launch(ann, { anyway: true })).resolves.toMatchObject({ number: shared });
});
