import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Inputs } from '#shared/contract/contract.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

const minute = 60_000;
const beforeMidnight = '2026-11-20T04:50:00Z';
const afterMidnight = '2026-11-20T05:05:00Z';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  // The rep's clock is New York's: 23:50 on Thursday the 19th, long after midnight in UTC.
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', zones: 'Pacific/Honolulu' });
  at.world.at(beforeMidnight);
});
afterEach(() => at.close());

const begin = async () => (await at.client.sessions.start({ commandId: at.id() })).session;
const log = (rest: Partial<Inputs['touches']['log']> = {}) =>
  at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome: 'no-answer', ...rest });
const touchesIn = async (sessionId: string) => {
  const { session } = await at.client.sessions.summary({ sessionId });
  return session.tape.flatMap((mark) => (mark.kind === 'touch' ? [mark.touch.touchId] : []));
};

/** A session in which somebody was called at 23:55, and that nobody ended. */
async function leftOpen() {
  const session = await begin();
  at.world.pass(5 * minute);
  const { touchId } = await log({ sessionId: session.sessionId });
  const endedAt = at.world.now();
  return { sessionId: session.sessionId, touchId, startedAt: session.startedAt, endedAt };
}

describe('until midnight where the rep is', () => {
  it('a session goes on, though the day is past elsewhere', async () => {
    const { sessionId, touchId } = await leftOpen();
    at.world.at('2026-11-20T04:59:00Z');
    expect((await at.client.sessions.current({})).session).toMatchObject({ sessionId, endedAt: null });
    expect((await begin()).sessionId).toBe(sessionId);
    expect(await touchesIn(sessionId)).toEqual([touchId]);
  });
});

describe('a session whose day is past is over', () => {
  it('to whoever asks for the one that goes on, and Today begins another', async () => {
    const { sessionId, startedAt, endedAt } = await leftOpen();
    at.world.at(afterMidnight);
    expect((await at.client.sessions.current({})).session).toBeNull();
    expect((await at.client.today.read({})).sessionOpen).toBe(false);
    const { last } = await at.client.sessions.last({});
    expect(last?.leftOpen).toEqual({ sessionId, onDate: '2026-11-19', endedAt });
    // Its time ends with the last thing that happened in it, also before another one begins.
    const { session } = await at.client.sessions.summary({ sessionId });
    expect(session).toMatchObject({ endedAt, workedMs: endedAt - startedAt, pausedAt: null });
  });

  it('to whoever starts: another one begins', async () => {
    const { sessionId, endedAt } = await leftOpen();
    at.world.at(afterMidnight);
    const fresh = await begin();
    expect(fresh.sessionId).not.toBe(sessionId);
    expect(fresh).toMatchObject({ startedAt: at.world.now(), tape: [] });
    expect((await at.client.sessions.summary({ sessionId })).session.endedAt).toBe(endedAt);
    expect((await at.client.sessions.last({})).last?.leftOpen).toBeNull();
  });

  it('to whoever pauses it or goes on with it, and says so', async () => {
    const { sessionId } = await leftOpen();
    await at.client.sessions.pause({ commandId: at.id(), sessionId });
    at.world.at(afterMidnight);
    const refused = {
      code: 'INVALID',
      message: 'The session of Thu 19 Nov ended with its day. Begin a new one.',
    };
    await expect(at.client.sessions.resume({ commandId: at.id(), sessionId })).rejects.toMatchObject(refused);
    await expect(at.client.sessions.pause({ commandId: at.id(), sessionId })).rejects.toMatchObject(refused);
    expect((await at.client.sessions.summary({ sessionId })).session.workedMs).toBe(5 * minute);
  });

  it('to whoever ends it: it ended with the last thing that happened in it', async () => {
    const { sessionId, startedAt, endedAt } = await leftOpen();
    at.world.at('2026-11-20T14:00:00Z');
    const { session } = await at.client.sessions.end({ commandId: at.id(), sessionId });
    expect(session).toMatchObject({ endedAt, workedMs: endedAt - startedAt });
    expect(
      at.book.reader.get(
        `SELECT occurred_at AS occurredAt, recorded_at AS recordedAt FROM session_event WHERE kind = 'ended'`,
      ),
    ).toEqual({ occurredAt: endedAt, recordedAt: at.world.now() });
    expect((await at.client.sessions.last({})).last?.leftOpen).toBeNull();
  });

  it('to whoever logs in it: what is logged belongs to none while none goes on', async () => {
    const { sessionId, touchId } = await leftOpen();
    at.world.at(afterMidnight);
    const late = await log({ sessionId, outcome: 'voicemail', note: 'Past midnight.' });
    expect(await touchesIn(sessionId)).toEqual([touchId]);
    const { touches } = await at.client.touches.list({ prospectId: ann.id });
    expect(touches[0]).toMatchObject({
      touchId: late.touchId,
      onDate: '2026-11-20',
      note: 'Past midnight.',
      voided: false,
    });
  });

  it('to whoever logs in it once another has begun: what is done under its id belongs to that', async () => {
    const bob = seedPerson(at.book, { name: 'Bob Birch', zones: 'Pacific/Honolulu' });
    const cay = seedPerson(at.book, { name: 'Cay Cove', zones: 'Pacific/Honolulu' });
    const { sessionId } = await leftOpen();
    at.world.at(afterMidnight);
    const fresh = await begin();
    const late = await log({ sessionId });
    at.world.pass(minute);
    await at.client.sessions.skip({
      commandId: at.id(),
      sessionId,
      prospectId: bob.id,
      reason: 'not now',
    });
    at.world.pass(minute);
    await at.client.suppressions.takeDown({ commandId: at.id(), sessionId, prospectId: cay.id });
    const { session } = await at.client.sessions.summary({ sessionId: fresh.sessionId });
    expect(session.tape).toMatchObject([
      { kind: 'touch', touch: { touchId: late.touchId } },
      { kind: 'skip', prospectId: bob.id },
      { kind: 'word', prospectId: cay.id },
    ]);
    expect((await at.client.sessions.summary({ sessionId })).session.tape).toHaveLength(1);
  });
});

it('what is logged under the id of a session that was ended the same day is not of it either', async () => {
  const { sessionId, touchId } = await leftOpen();
  await at.client.sessions.end({ commandId: at.id(), sessionId });
  await log({ sessionId });
  expect(await touchesIn(sessionId)).toEqual([touchId]);
});
