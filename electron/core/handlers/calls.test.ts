import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const launch = (person: Seeded, rest: { sessionId?: string; commandId?: string } = {}) =>
  at.client.calls.launch({
    commandId: at.id(),
    prospectId: person.id,
    phoneId: person.phoneIds[0] ?? '',
    ...rest,
  });

describe('a call', () => {
  it('is handed over as digits, with the extension, and stays open until it is explained', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    at.book.writer.run(`UPDATE phone SET ext = '12'`);
    const launched = await launch(ann);
    expect(launched).toMatchObject({
      uri: 'tel:+18155550142;ext=12',
      number: '+18155550142',
      display: '815-555-0142 ext. 12',
      startedAt: at.world.now(),
    });
    expect((await at.client.calls.open({})).launches).toEqual([
      {
        launchId: launched.launchId,
        prospectId: ann.id,
        name: 'Ann Alder',
        number: '+18155550142',
        occurredAt: at.world.now(),
      },
    ]);
    expect((await at.client.queue.card({ prospectId: ann.id })).history[0]).toMatchObject({ kind: 'launch' });
    await at.client.touches.log({
      commandId: at.id(),
      prospectId: ann.id,
      outcome: 'voicemail',
      launchId: launched.launchId,
    });
    expect((await at.client.calls.open({})).launches).toEqual([]);
    const touch = (await at.client.touches.list({ prospectId: ann.id })).touches[0];
    expect(touch?.number).toBe('+18155550142');
  });

  it('is handed over once, however often the command is sent', async () => {
    const ann = seedPerson(at.book);
    const commandId = at.id();
    expect(await launch(ann, { commandId })).toEqual(await launch(ann, { commandId }));
    expect((await at.client.calls.open({})).launches).toHaveLength(1);
  });

  it('that never rang is asked about no more', async () => {
    const { id: prospectId, ...ann } = seedPerson(at.book, { name: 'Ann Alder' });
    const { launchId } = await launch({ id: prospectId, ...ann });
    const kinds = async () => (await at.client.queue.card({ prospectId })).history.map(({ kind }) => kind);
    expect(await kinds()).toEqual(['launch', 'arrived']);
    expect(await at.client.calls.neverRang({ commandId: at.id(), launchId })).toEqual({
      said: 'The call to Ann Alder never rang.',
    });
    expect((await at.client.calls.open({})).launches).toEqual([]);
    expect(await kinds()).toEqual(['arrived']);
    await expect(at.client.calls.neverRang({ commandId: at.id(), launchId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is told of once, and is no way around a word not to contact them', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const { launchId } = await launch(ann);
    const log = (outcome: 'do-not-contact' | 'no-answer' | 'sent', channel: 'call' | 'email' = 'call') =>
      at.client.touches.log({ commandId: at.id(), prospectId: ann.id, launchId, outcome, channel });
    await log('do-not-contact');
    for (const again of [() => log('no-answer'), () => log('sent', 'email')]) {
      await expect(again()).rejects.toMatchObject({ code: 'INVALID' });
    }
    expect((await at.client.touches.list({ prospectId: ann.id })).touches).toHaveLength(1);
    await at.client.history.undo({ commandId: at.id() });
    expect((await log('no-answer')).said).toBe('No answer logged for Ann Alder.');
  });

  it.each(['+911', '+112', '+999', '+000'])('never goes to %s', async (number) => {
    await expect(launch(seedPerson(at.book, { phones: [number] }))).rejects.toMatchObject({
      code: 'INVALID',
      message: `${number} is an emergency or service number. Handset never dials those.`,
    });
    expect((await at.client.calls.open({})).launches).toEqual([]);
  });

  it('never goes to a premium number, nor to what is no number', async () => {
    await expect(launch(seedPerson(at.book, { phones: ['+19005550123'] }))).rejects.toMatchObject({
      message: expect.stringContaining('premium'),
    });
    const text = seedPerson(at.book, { phones: ['ask the desk'] });
    at.book.writer.run('UPDATE phone SET e164 = NULL WHERE prospect_seq = ?', [text.seq]);
    await expect(launch(text)).rejects.toMatchObject({
      message: '“ask the desk” is not a number that can be dialled.',
    });
  });

  it('never goes to whom nobody may contact, nor to a number closed to calls', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder' });
    const shares = seedPerson(at.book, { name: 'Shares S' });
    await at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome: 'do-not-contact' });
    for (const person of [ann, shares]) {
      await expect(launch(person)).rejects.toMatchObject({ code: 'SUPPRESSED' });
    }
  });

  it('goes only to a number of the person', async () => {
    const ann = seedPerson(at.book);
    const bob = seedPerson(at.book, { phones: ['+18155550143'] });
    await expect(launch({ ...ann, phoneIds: bob.phoneIds })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'number' },
    });
  });
});
