import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+18155550142'] });
});
afterEach(() => at.close());

const log = async (rest: Partial<Parameters<typeof at.client.touches.log>[0]> = {}) =>
  (
    await at.client.touches.log({
      commandId: at.id(),
      prospectId: ann.id,
      outcome: 'voicemail',
      ...rest,
    })
  ).touchId;
const correct = async (touchId: string, rest: Partial<Parameters<typeof at.client.touches.correct>[0]>) =>
  (await at.client.touches.correct({ commandId: at.id(), touchId, ...rest })).touchId;
const week = () => at.client.weeks.read({ week: '2026-W47' });

it('a touch that was told on its day is not backdated by its correction, and one told late stays so', async () => {
  const onTime = await log();
  const late = await log({ occurredAt: at.world.now() - 24 * 60 * 60_000 });
  at.world.at('2026-11-20T15:00:00Z');
  await correct(await correct(onTime, { outcome: 'gatekeeper' }), { note: 'At the desk.' });
  await correct(late, { outcome: 'gatekeeper' });
  expect((await week()).backdated).toBe(1);
});

it('a correction of a week that has closed changes no figure of it, and counts once as changed since', async () => {
  const wrong = await log({ outcome: 'follow-up' });
  at.world.at('2026-11-24T15:00:00Z');
  await correct(await correct(wrong, { outcome: 'gatekeeper' }), { outcome: 'voicemail' });
  const { figures, changedSince } = await week();
  expect({ conversations: figures.conversations, changedSince }).toEqual({
    conversations: 1,
    changedSince: 1,
  });
});
