import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { pacesOf } from './day-done.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

it('a touch takes as long as it is after the one before it; correcting one is no touch', async () => {
  const ann = seedPerson(at.book, { name: 'Ann Alder' });
  const { sessionId } = (await at.client.sessions.start({ commandId: at.id() })).session;
  const log = async () => {
    at.world.pass(300_000);
    const said = { prospectId: ann.id, outcome: 'voicemail', sessionId } as const;
    return (await at.client.touches.log({ commandId: at.id(), ...said })).touchId;
  };
  const touchId = await log();
  await log();
  at.world.pass(2000);
  await at.client.touches.correct({ commandId: at.id(), touchId, outcome: 'gatekeeper' });
  at.world.pass(-2000);
  await log();
  expect(pacesOf(at.book.reader)).toEqual([
    { part: 'call', ms: 300_000 },
    { part: 'call', ms: 300_000 },
  ]);
});
