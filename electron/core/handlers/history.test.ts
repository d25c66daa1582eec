import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

type Log = Parameters<typeof at.client.touches.log>[0];
const log = (rest: Partial<Log> = {}) =>
  at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome: 'no-answer', ...rest });
const undo = (expected?: string) =>
  at.client.history.undo({ commandId: at.id(), ...(expected ? { expect: expected } : {}) });
const card = (prospectId = ann.id) => at.client.queue.card({ prospectId });

describe('undo', () => {
  it('takes back the last thing done, then the one before, and says what it was', async () => {
    await log({ outcome: 'voicemail' });
    await log({ outcome: 'gatekeeper' });
    expect((await at.client.history.peek({})).last?.said).toBe('Word left for Ann Alder.');
    expect(await undo()).toEqual({ said: 'Undone: Word left for Ann Alder.', prospectId: ann.id });
    expect(await undo()).toMatchObject({ said: 'Undone: Voicemail logged for Ann Alder.' });
    expect(await at.client.history.peek({})).toEqual({ last: null });
    await expect(undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  it('is still there after a restart', async () => {
    await log({ outcome: 'voicemail' });
    at = await at.reopen();
    expect((await undo()).said).toBe('Undone: Voicemail logged for Ann Alder.');
  });

  it('leaves the touch in the history, taken back, and every figure without it', async () => {
    await log({ outcome: 'voicemail' });
    await undo();
    const after = await card();
    expect(after).toMatchObject({ class: 'fresh', balance: { spoken: 0, attempted: 0, written: 0 } });
    expect(after.history[0]).toMatchObject({ kind: 'touch', touch: { outcome: 'voicemail', voided: true } });
  });

  it('brings back the next step that stood before, and takes the appointment away', async () => {
    await log({ outcome: 'gatekeeper', followUp: { dueOn: '2026-11-24', task: 'ask for Ms Alder' } });
    await log({
      outcome: 'appointment',
      appointment: { startsAt: Date.parse('2026-11-24T19:00:00Z'), withName: 'Ann Alder' },
    });
    expect(await card()).toMatchObject({ followUp: null, appointment: { state: 'set' } });
    await undo();
    expect(await card()).toMatchObject({ followUp: { dueOn: '2026-11-24' }, appointment: null });
  });

  it('gives the number back to everybody who has it', async () => {
    const shares = seedPerson(at.book, { name: 'Shares S' });
    await log({ outcome: 'do-not-contact' });
    expect((await card(shares.id)).suppressed).toBe(true);
    await undo();
    expect(await card(shares.id)).toMatchObject({ suppressed: false, class: 'fresh' });
    expect(await card()).toMatchObject({ suppressed: false, class: 'fresh' });
  });

  it('puts the role back, and what was noted becomes a draft again', async () => {
    await log({ outcome: 'follow-up', decisionMaker: true, note: 'Budget in March.' });
    await undo();
    expect(await card()).toMatchObject({ role: 'unknown', noteDraft: 'Budget in March.' });
  });

  it('puts a class back as the one that a person meant, which no list changes', async () => {
    const source = { kind: 'own research', name: 'Phone book' } as const;
    const add = (fullName: string, accountClass: 'existing' | 'former') =>
      at.client.prospects.add({
        commandId: at.id(),
        prospect: { fullName, company: 'Castor Pumps', accountClass, source },
      });
    seedPerson(at.book, { name: 'Carl Castor', account: 'Castor Pumps' });
    await add('Bo Berg', 'existing');
    const origins = () => at.book.reader.all('SELECT entity, field, origin, command_seq FROM field_origin');
    const meant = origins();
    expect(meant).toHaveLength(1);
    await add('Bea Berg', 'former');
    await undo();
    expect(origins()).toEqual(meant);
    await undo();
    expect(origins()).toEqual([]);
  });

  it('puts settings back, also to what holds until the rep has chosen', async () => {
    const change = (country: string) =>
      at.client.settings.change({ commandId: at.id(), settings: { country } });
    await change('GB');
    await change('DE');
    await undo();
    expect((await at.client.settings.read({})).country).toBe('GB');
    await undo();
    expect((await at.client.settings.read({})).country).toBe('US');
  });

  it('takes back a next step, a skip and a word that a call never rang', async () => {
    await at.client.followUps.set({
      commandId: at.id(),
      prospectId: ann.id,
      followUp: { dueOn: '2026-11-24' },
    });
    await undo();
    expect((await card()).followUp).toBeNull();
    await at.client.sessions.skip({ commandId: at.id(), prospectId: ann.id, reason: 'not now' });
    expect((await card()).class).toBeNull();
    await undo();
    expect((await card()).class).toBe('fresh');
    const { launchId } = await at.client.calls.launch({
      commandId: at.id(),
      prospectId: ann.id,
      phoneId: ann.phoneIds[0] ?? '',
    });
    await at.client.calls.neverRang({ commandId: at.id(), launchId });
    await undo();
    expect((await at.client.calls.open({})).launches).toHaveLength(1);
  });

  it('never takes back that a number was handed over', async () => {
    const { launchId } = await at.client.calls.launch({
      commandId: at.id(),
      prospectId: ann.id,
      phoneId: ann.phoneIds[0] ?? '',
    });
    await expect(undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    await log({ launchId, outcome: 'voicemail' });
    expect((await at.client.calls.open({})).launches).toEqual([]);
    await undo();
    expect((await at.client.calls.open({})).launches).toMatchObject([{ launchId }]);
  });

  it('takes back just what was meant, or says what was done since', async () => {
    const first = at.id();
    await log({ commandId: first, outcome: 'voicemail' });
    const second = at.id();
    await log({ commandId: second, outcome: 'gatekeeper' });
    await expect(undo(first)).rejects.toMatchObject({
      code: 'BUILT_ON',
      data: { inTheWay: ['Word left for Ann Alder.'] },
    });
    await undo(second);
    await expect(undo(second)).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
    await undo(first);
  });

  it('refuses to take out a person who was called since', async () => {
    const { prospectId, card: added } = await at.client.prospects.add({
      commandId: at.id(),
      prospect: {
        fullName: 'Rosa New',
        phones: [{ raw: '815-555-0177' }],
        source: { kind: 'referral', name: 'Ann Alder' },
      },
    });
    await at.client.calls.launch({
      commandId: at.id(),
      prospectId,
      phoneId: added.phones[0]?.phoneId ?? '',
    });
    await expect(undo()).rejects.toMatchObject({ code: 'BUILT_ON' });
    expect((await card(prospectId)).name).toBe('Rosa New');
  });

  it('does it once, however often the command is sent', async () => {
    await log({ outcome: 'voicemail' });
    await log({ outcome: 'gatekeeper' });
    const commandId = at.id();
    await at.client.history.undo({ commandId });
    await at.client.history.undo({ commandId });
    expect((await at.client.history.peek({})).last?.said).toBe('Voicemail logged for Ann Alder.');
  });
});
