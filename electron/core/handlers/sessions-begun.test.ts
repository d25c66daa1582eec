import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '#shared/contract/contract.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
});
afterEach(() => at.close());

const minutes = (n: number) => n * 60_000;
const start = async (rest: Omit<Inputs['sessions']['start'], 'commandId'> = {}) =>
  (await at.client.sessions.start({ commandId: at.id(), ...rest })).session;
const end = (sessionId: string) => at.client.sessions.end({ commandId: at.id(), sessionId });
const last = async () => (await at.client.sessions.last({})).last;

describe('a session is begun', () => {
  it('for as long as the rep says, which the next one takes over until they say otherwise', async () => {
    expect(await last()).toBeNull();
    const first = await start();
    expect(first).toMatchObject({ plannedMs: null, scriptId: null });
    await end(first.sessionId);
    const second = await start({ plannedMs: minutes(60) });
    expect(second.plannedMs).toBe(minutes(60));
    await end(second.sessionId);
    expect(await last()).toMatchObject({ plannedMs: minutes(60) });
    const third = await start({ work: 'calls' });
    expect(third.plannedMs).toBe(minutes(60));
    await end(third.sessionId);
    expect(await start({ plannedMs: null })).toMatchObject({ plannedMs: null });
  });

  it('and goes on beyond it by itself', async () => {
    const { sessionId } = await start({ plannedMs: minutes(30) });
    at.world.pass(minutes(45));
    const { session } = await at.client.sessions.current({});
    expect(session).toMatchObject({ sessionId, endedAt: null, workedMs: minutes(45) });
  });

  it('on a script that there is', async () => {
    const scriptId = at.book.reader.value<string>(
      `SELECT lower(hex(id)) FROM script ORDER BY seq DESC LIMIT 1`,
    );
    const dashed = scriptId.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    expect(await start({ scriptId: dashed })).toMatchObject({ scriptId: dashed });
    expect(await last()).toMatchObject({ scriptId: dashed });
    await expect(start({ work: 'calls', scriptId: at.id() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('three lines at its end', () => {
  const lines = { opened: 'The worth question', unanswered: '', differently: 'Ask for the trial sooner' };

  it('are kept as they are typed, and stand in the summary as they were last', async () => {
    const { sessionId } = await start();
    expect((await end(sessionId)).reflection).toBeNull();
    const reflect = (reflection: typeof lines) =>
      at.client.sessions.reflect({ commandId: at.id(), sessionId, reflection });
    await reflect({ ...lines, differently: 'Ask' });
    expect(await reflect(lines)).toEqual({ savedAt: at.world.now() });
    at = await at.reopen();
    expect((await at.client.sessions.summary({ sessionId })).reflection).toEqual(lines);
  });

  it('are remembered before the next one, as of whichever said something', async () => {
    const first = await start();
    await at.client.sessions.reflect({
      commandId: at.id(),
      sessionId: first.sessionId,
      reflection: lines,
    });
    await end(first.sessionId);
    const second = await start();
    await end(second.sessionId);
    expect(await last()).toMatchObject({ differently: lines.differently });
  });

  it('belong to a session that there is', async () => {
    const reflect = at.client.sessions.reflect({ commandId: at.id(), sessionId: at.id(), reflection: lines });
    await expect(reflect).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('a session counts the loops that it broke and repeated, and knows the clocks of its promises', async () => {
  const ann = seedPerson(at.book, { name: 'Ann A' });
  const { sessionId } = await start();
  const log = (rest: Omit<Inputs['touches']['log'], 'commandId' | 'prospectId'>) => {
    at.world.pass(minutes(1));
    return at.client.touches.log({ commandId: at.id(), prospectId: ann.id, sessionId, ...rest });
  };
  await log({ outcome: 'voicemail' });
  await log({ outcome: 'voicemail' });
  await log({ outcome: 'voicemail', reason: 'They asked for it' });
  await log({ channel: 'email', outcome: 'sent' });
  await log({
    outcome: 'follow-up',
    followUp: { kind: 'promise', dueOn: '2026-11-20', time: '09:30', clock: 'ours' },
  });
  const summary = await end(sessionId);
  expect(summary.loops).toEqual({ broken: 1, repeated: 1 });
  const zones = at.book.reader.value<string>('SELECT zones FROM prospect WHERE full_name = ?', ['Ann A']);
  expect(summary.promised).toMatchObject([{ name: 'Ann A', zones: zones.split('&').filter(Boolean) }]);
});
