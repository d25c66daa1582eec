import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+18155550142'] });
});
afterEach(() => at.close());

type Log = Parameters<typeof at.client.touches.log>[0];
type Correct = Parameters<typeof at.client.touches.correct>[0];
/** Each on a minute of its own, or all on the same: the order in which they were told counts, and no clock. */
const log = async (instant: string, rest: Partial<Log> = {}) => {
  at.world.at(instant);
  return (
    await at.client.touches.log({
      commandId: at.id(),
      prospectId: ann.id,
      outcome: 'no-answer',
      ...rest,
    })
  ).touchId;
};
const correct = async (touchId: string, rest: Partial<Correct>) =>
  (await at.client.touches.correct({ commandId: at.id(), touchId, ...rest })).touchId;
const undo = () => at.client.history.undo({ commandId: at.id() });
const missed = async () => (await at.client.weeks.read({})).promisesMissed.map(({ dueOn }) => dueOn);
const followUp = async () => (await at.client.queue.card({ prospectId: ann.id })).followUp;
const promised = (dueOn: string) => ({ kind: 'promise', dueOn, time: '14:00', clock: 'ours' }) as const;

async function expectSound(): Promise<void> {
  const told = [];
  for await (const event of await at.client.book.check({})) told.push(event);
  expect(told.at(-1)).toMatchObject({ kind: 'done', findings: [] });
}

it('a missed promise stays missed, whatever else its touch should have said, once another step took its place', async () => {
  const talk = await log('2026-11-16T15:00:00Z', { outcome: 'follow-up', followUp: promised('2026-11-17') });
  await log('2026-11-18T15:00:00Z', { outcome: 'gatekeeper', followUp: { dueOn: '2026-11-20' } });
  at.world.at('2026-11-19T15:00:00Z');
  expect(await missed()).toEqual(['2026-11-17']);
  const once = await correct(talk, { tone: 'negative' });
  expect(await missed()).toEqual(['2026-11-17']);
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-20' });
  await correct(once, { decisionMaker: true });
  expect(await missed()).toEqual(['2026-11-17']);
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-20' });
  await expectSound();
  await undo();
  await undo();
  expect(await missed()).toEqual(['2026-11-17']);
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-20' });
});

it('a promise that was called off is not missed for what called it off being corrected', async () => {
  await log('2026-11-16T15:00:00Z', { outcome: 'follow-up', followUp: promised('2026-11-18') });
  const no = await log('2026-11-17T15:00:00Z', { outcome: 'declined' });
  await log('2026-11-19T15:00:00Z', { outcome: 'gatekeeper', followUp: { dueOn: '2026-11-20' } });
  at.world.at('2026-11-19T16:00:00Z');
  expect(await missed()).toEqual([]);
  await correct(no, { tone: 'positive' });
  expect(await missed()).toEqual([]);
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-20' });
});

it('is judged by what its touch should have said of it', async () => {
  const talk = await log('2026-11-16T15:00:00Z', { outcome: 'follow-up', followUp: promised('2026-11-17') });
  await log('2026-11-18T15:00:00Z', { outcome: 'gatekeeper', followUp: { dueOn: '2026-11-20' } });
  at.world.at('2026-11-19T15:00:00Z');
  const right = await correct(talk, { followUp: promised('2026-11-18') });
  // They were called on the day that was promised after all, and the step that was agreed then stands.
  expect(await missed()).toEqual([]);
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-20' });
  await correct(right, { outcome: 'voicemail' });
  expect(await missed()).toEqual([]);
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-20' });
  await expectSound();
});

it('keeps the order in which steps were told, of whatever touches of theirs, at the same instant too', async () => {
  const now = '2026-11-19T15:00:00Z';
  const first = await log(now, { outcome: 'gatekeeper', followUp: { dueOn: '2026-11-23' } });
  const second = await log(now, { outcome: 'voicemail' });
  await correct(second, { outcome: 'declined' });
  expect(await followUp()).toBeNull();
  await correct(first, { note: 'At the desk.' });
  expect(await followUp()).toBeNull();
  await log(now, { outcome: 'voicemail', followUp: { dueOn: '2026-11-25' } });
  const before = (await at.client.touches.list({ prospectId: ann.id })).touches.find(
    ({ outcome, voided }) => outcome === 'declined' && !voided,
  );
  await correct(before?.touchId ?? '', { outcome: 'follow-up', followUp: { dueOn: '2026-11-24' } });
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-25' });
  await expectSound();
});

it('stays called off by what they said since, where a mistaken no before it had called it off too', async () => {
  await log('2026-11-16T15:00:00Z', { outcome: 'follow-up', followUp: promised('2026-11-20') });
  const wrong = await log('2026-11-17T15:00:00Z', { outcome: 'declined' });
  const no = await log('2026-11-18T15:00:00Z', { outcome: 'declined' });
  at.world.at('2026-11-19T15:00:00Z');
  await correct(wrong, { outcome: 'voicemail' });
  expect(await followUp()).toBeNull();
  await correct(no, { outcome: 'voicemail' });
  expect(await followUp()).toMatchObject({ dueOn: '2026-11-20' });
  await expectSound();
  await undo();
  await undo();
  expect(await followUp()).toBeNull();
});
