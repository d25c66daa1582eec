import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
let sessionId: string;
beforeEach(async () => {
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+18155550142'] });
  ({ sessionId } = (await at.client.sessions.start({ commandId: at.id() })).session);
});
afterEach(() => at.close());

type Log = Parameters<typeof at.client.touches.log>[0];
const minute = 60_000;
const log = async (outcome: Log['outcome'], rest: Partial<Log> = {}) => {
  at.world.pass(minute);
  const said = { commandId: at.id(), prospectId: ann.id, outcome, sessionId, ...rest };
  return (await at.client.touches.log(said)).touchId;
};
const correct = async (touchId: string, rest: Partial<Parameters<typeof at.client.touches.correct>[0]>) =>
  (await at.client.touches.correct({ commandId: at.id(), touchId, ...rest })).touchId;
const summary = () => at.client.sessions.summary({ sessionId });
const tape = async () =>
  (await summary()).session.tape.map((entry) => (entry.kind === 'touch' ? entry.touch.outcome : entry.kind));
const appointment = { startsAt: Date.parse('2026-11-24T19:00:00Z'), withName: 'Ann Alder' };

it('keeps the order in which a session went when an earlier touch of it is corrected', async () => {
  const no = await log('declined');
  at.world.pass(minute);
  const skipped = seedPerson(at.book, { name: 'Bob Birch' });
  await at.client.sessions.skip({
    commandId: at.id(),
    sessionId,
    prospectId: skipped.id,
    reason: 'not now',
  });
  await log('appointment', { appointment });
  await log('declined');
  expect(await summary()).toMatchObject({ rejections: 2, rejectionsBefore: 1 });
  await correct(no, { tone: 'positive' });
  expect(await tape()).toEqual(['declined', 'skip', 'appointment', 'declined']);
  expect(await summary()).toMatchObject({ rejections: 2, rejectionsBefore: 1 });
});

it('keeps it where several were told of the same instant', async () => {
  const occurredAt = at.world.now() - 60 * minute;
  const first = await log('declined', { occurredAt });
  await log('appointment', { occurredAt, appointment });
  await correct(await correct(first, { tone: 'positive' }), { tone: 'neutral' });
  expect(await tape()).toEqual(['declined', 'appointment']);
  expect(await summary()).toMatchObject({ rejections: 1, rejectionsBefore: 1 });
});

it('tells of what was said of earlier hours before what was done since', async () => {
  const occurredAt = at.world.now() - 60 * minute;
  await log('appointment', { appointment });
  await log('declined', { occurredAt });
  expect(await tape()).toEqual(['declined', 'appointment']);
  expect(await summary()).toMatchObject({ rejections: 1, rejectionsBefore: 1 });
});

it('names what produced an appointment by what stands in its place', async () => {
  const written = await log('sent', { channel: 'email' });
  await log('appointment', { appointment: { ...appointment, producedByTouchId: written } });
  const right = await correct(written, { channel: 'linkedin' });
  const producedBy = { touchId: right, channel: 'linkedin' };
  expect((await summary()).appointmentsSet).toMatchObject([{ producedBy }]);
  const { appointments } = await at.client.appointments.list({});
  expect(appointments).toMatchObject([{ producedBy }]);
  expect((await at.client.weeks.read({})).appointments).toMatchObject([{ producedBy }]);
  await at.client.history.undo({ commandId: at.id() });
  expect((await summary()).appointmentsSet).toMatchObject([
    { producedBy: { touchId: written, channel: 'email' } },
  ]);
});

it('keeps what produced an appointment whose time should have been another', async () => {
  const written = await log('sent', { channel: 'email' });
  const set = await log('appointment', { appointment: { ...appointment, producedByTouchId: written } });
  await correct(set, { appointment: { ...appointment, startsAt: appointment.startsAt + 60 * minute } });
  expect((await summary()).appointmentsSet).toMatchObject([
    { startsAt: appointment.startsAt + 60 * minute, producedBy: { touchId: written, channel: 'email' } },
  ]);
});

it('counts every objection that was heard, and not the first of a touch alone', async () => {
  const { objections } = await at.client.objections.list({});
  const [one, two] = objections;
  if (!one || !two) throw new Error('There are no cards.');
  const heard = [one.objectionId, two.objectionId];
  const no = await log('declined', { objections: heard });
  await log('declined', { objections: [two.objectionId] });
  await log('declined', { objection: 'no time' });
  const told = new Map([
    [two.name, 2],
    [one.name, 1],
  ]);
  told.set('no time', (told.get('no time') ?? 0) + 1);
  const counted = async () => (await summary()).objections.map((each) => [each.objection, each.times]);
  expect(new Map((await counted()) as [string, number][])).toEqual(told);
  await correct(no, { outcome: 'voicemail' });
  const left = new Map((await counted()) as [string, number][]);
  expect(left.get(two.name)).toBe(1);
});
