import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedList, seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
});
afterEach(() => at.close());

const start = (listId?: string) =>
  at.client.sessions.start({ commandId: at.id(), ...(listId ? { listId } : {}) });
const minutes = (n: number) => n * 60_000;

describe('a session', () => {
  it('begins with the first card, and is gone on with when it is still open', async () => {
    seedPerson(at.book, { name: 'Ann Alder' });
    const { session, card } = await start();
    expect(card?.name).toBe('Ann Alder');
    expect(session).toMatchObject({
      startedAt: at.world.now(),
      endedAt: null,
      pausedAt: null,
      waiting: 1,
      tape: [],
    });
    at = await at.reopen();
    expect((await at.client.sessions.current({})).session?.sessionId).toBe(session.sessionId);
    expect((await start()).session.sessionId).toBe(session.sessionId);
  });

  it('gives way to one on another list when that is asked for', async () => {
    const listId = seedList(at.book, 'Formline Chicago').id;
    const all = (await start()).session;
    at.world.pass(minutes(5));
    const { session } = await start(listId);
    expect(session).toMatchObject({ listId, startedAt: at.world.now() });
    expect((await start(listId)).session.sessionId).toBe(session.sessionId);
    expect((await start()).session.sessionId).toBe(session.sessionId);
    const before = await at.client.sessions.summary({ sessionId: all.sessionId });
    expect(before.session).toMatchObject({ endedAt: at.world.now(), workedMs: minutes(5) });
  });

  it('counts the time worked, without the pauses', async () => {
    const { sessionId } = (await start()).session;
    at.world.pass(minutes(10));
    const paused = await at.client.sessions.pause({ commandId: at.id(), sessionId });
    expect(paused.session).toMatchObject({ pausedAt: at.world.now(), workedMs: minutes(10) });
    at.world.pass(minutes(30));
    await at.client.sessions.resume({ commandId: at.id(), sessionId });
    at.world.pass(minutes(5));
    const { session } = await at.client.sessions.end({ commandId: at.id(), sessionId });
    expect(session).toMatchObject({ pausedAt: null, endedAt: at.world.now(), workedMs: minutes(15) });
    at.world.pass(minutes(60));
    expect((await at.client.sessions.summary({ sessionId })).session.workedMs).toBe(minutes(15));
    expect((await at.client.sessions.current({})).session).toBeNull();
    await expect(at.client.sessions.pause({ commandId: at.id(), sessionId })).rejects.toMatchObject({
      message: 'This session has ended.',
    });
  });

  it('passes people over for the day, with a reason, and offers them again tomorrow', async () => {
    const ann = seedPerson(at.book, { name: 'Ann Alder', account: 'Alder' });
    seedPerson(at.book, { name: 'Bob Birch' });
    const { sessionId } = (await start()).session;
    const skip = { sessionId, prospectId: ann.id, reason: 'need research' } as const;
    expect(await at.client.sessions.skip({ commandId: at.id(), ...skip })).toMatchObject({
      said: 'Ann Alder passed over for today.',
      next: { name: 'Bob Birch' },
      waiting: 1,
    });
    expect((await at.client.sessions.current({})).session?.tape).toEqual([
      { kind: 'skip', prospectId: ann.id, name: 'Ann Alder', reason: 'need research' },
    ]);
    at.world.at('2026-11-20T14:00:00Z');
    expect((await at.client.queue.next({})).card?.name).toBe('Ann Alder');
  });

  it('keeps to its list', async () => {
    const list = seedList(at.book, 'Fair');
    const fay = seedPerson(at.book, { name: 'Fay Fair', listSeq: list.seq });
    seedPerson(at.book, { name: 'Ann Alder', account: 'Alder' });
    const { session, card } = await start(list.id);
    expect(session).toMatchObject({ listId: list.id, listName: 'Fair', waiting: 1 });
    expect(card?.name).toBe('Fay Fair');
    const { sessionId } = session;
    expect((await at.client.queue.next({ sessionId })).card?.name).toBe('Fay Fair');
    const logged = await at.client.touches.log({
      commandId: at.id(),
      prospectId: fay.id,
      outcome: 'no-answer',
      sessionId,
    });
    expect(logged).toMatchObject({ next: null, waiting: 0 });
  });

  it('sums up what came of it', async () => {
    const [ann, bob, cay, dee] = ['Ann A', 'Bob B', 'Cay C', 'Dee D'].map((name) =>
      seedPerson(at.book, { name }),
    );
    const { sessionId } = (await start()).session;
    const log = (
      person: { id: string } | undefined,
      rest: Partial<Parameters<typeof at.client.touches.log>[0]>,
    ) => {
      at.world.pass(minutes(3));
      return at.client.touches.log({
        commandId: at.id(),
        prospectId: person?.id ?? '',
        outcome: 'no-answer',
        sessionId,
        ...rest,
      });
    };
    const startsAt = Date.parse('2026-11-24T19:00:00Z');
    await log(ann, { outcome: 'appointment', appointment: { startsAt, withName: 'Ann A' } });
    await log(bob, { outcome: 'declined', objection: 'no budget' });
    await log(cay, { outcome: 'wrong-number' });
    await log(dee, {
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn: '2026-11-20', time: '09:30' },
    });
    await log(cay, { channel: 'email', outcome: 'sent' });
    await log(bob, { outcome: 'voicemail' });
    await at.client.history.undo({ commandId: at.id() });
    const summary = await at.client.sessions.end({ commandId: at.id(), sessionId });
    expect(summary).toMatchObject({
      balance: { spoken: 3, attempted: 1, written: 1 },
      rejections: 1,
      // The appointment came before it.
      rejectionsBefore: 0,
      numbersMarkedDead: 1,
      appointmentsSet: [{ name: 'Ann A', startsAt }],
      promised: [{ name: 'Dee D', followUp: { kind: 'promise', dueOn: '2026-11-20' } }],
      objections: [{ objection: 'no budget', times: 1 }],
      session: { conversations: 3, appointments: 1 },
    });
    const { tape } = summary.session;
    expect(tape.map((mark) => (mark.kind === 'touch' ? mark.touch.outcome : mark.kind))).toEqual([
      'appointment',
      'declined',
      'wrong-number',
      'follow-up',
      'sent',
    ]);
  });
});

it('a rejection before an appointment is told apart from one after it', async () => {
  const people = ['Ann A', 'Bob B', 'Cay C'].map((name) => seedPerson(at.book, { name }));
  const { session } = await at.client.sessions.start({ commandId: at.id() });
  const { sessionId } = session;
  const log = (nth: number, rest: Partial<Parameters<typeof at.client.touches.log>[0]>) =>
    at.client.touches.log({
      commandId: at.id(),
      prospectId: people[nth]?.id ?? '',
      outcome: 'declined',
      sessionId,
      ...rest,
    });
  await log(0, {});
  const startsAt = at.world.now() + 86_400_000;
  await log(1, { outcome: 'appointment', appointment: { startsAt, withName: 'Bob B' } });
  await log(2, {});
  expect(await at.client.sessions.end({ commandId: at.id(), sessionId })).toMatchObject({
    rejections: 2,
    rejectionsBefore: 1,
  });
});

describe('a note', () => {
  it('is a draft as it is typed, and a version when the card is left', async () => {
    const { id: prospectId } = seedPerson(at.book);
    const draft = (body: string) => at.client.notes.draft({ commandId: at.id(), prospectId, body });
    await draft('Bud');
    expect(await draft('\nBudget in March.\n')).toEqual({ savedAt: at.world.now() });
    at = await at.reopen();
    expect((await at.client.queue.card({ prospectId })).noteDraft).toBe('\nBudget in March.\n');
    const { note } = await at.client.notes.close({ commandId: at.id(), prospectId });
    const card = await at.client.queue.card({ prospectId });
    expect(card.noteDraft).toBe('');
    expect(card.history[0]).toEqual({ kind: 'note', ...note, body: 'Budget in March.' });
    expect(await at.client.notes.close({ commandId: at.id(), prospectId })).toEqual({
      note: null,
      stays: false,
    });
  });

  it('of a call under way stays with it wherever the rep goes, until the call is told of', async () => {
    const { id: prospectId, phoneIds } = seedPerson(at.book);
    const phoneId = phoneIds[0] ?? '';
    const { launchId } = await at.client.calls.launch({ commandId: at.id(), prospectId, phoneId });
    await at.client.notes.draft({ commandId: at.id(), prospectId, body: 'Two presses' });
    const close = () => at.client.notes.close({ commandId: at.id(), prospectId });
    expect(await close()).toEqual({ note: null, stays: true });
    const { noteDraft, history } = await at.client.queue.card({ prospectId });
    expect(noteDraft).toBe('Two presses');
    expect(history.map(({ kind }) => kind)).not.toContain('note');
    await at.client.calls.neverRang({ commandId: at.id(), launchId });
    expect(await close()).toMatchObject({ note: { body: 'Two presses' }, stays: false });
  });
});

describe('a follow-up', () => {
  it('is set, moved and taken away', async () => {
    const { id: prospectId } = seedPerson(at.book, { name: 'Ann Alder' });
    const set = (followUp: Parameters<typeof at.client.followUps.set>[0]['followUp']) =>
      at.client.followUps.set({ commandId: at.id(), prospectId, followUp });
    expect(await set({ dueOn: '2026-11-21' })).toMatchObject({
      said: 'Ann Alder: Follow-up on Mon 23 Nov.',
      followUp: { dueOn: '2026-11-23' },
    });
    expect(await set({ kind: 'promise', dueOn: '2026-11-20', time: '09:30' })).toMatchObject({
      said: 'Ann Alder: Promised for tomorrow, Fri 20 Nov, at 9:30.',
      followUp: { kind: 'promise', dueAt: Date.parse('2026-11-20T14:30:00Z') },
    });
    expect(await set(null)).toEqual({
      said: 'Nothing is planned for Ann Alder any more.',
      followUp: null,
    });
  });
});
