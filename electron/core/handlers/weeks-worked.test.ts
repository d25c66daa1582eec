import { afterEach, beforeEach, expect, it } from 'vitest';
import { figureNames } from '#shared/domain/week/figures.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let dana: Seeded;
beforeEach(async () => {
  at = await testBook();
  dana = seedPerson(at.book, { name: 'Dana Whitlock', account: 'Marlow Fabrication' });
});
afterEach(() => at.close());

type Log = Parameters<typeof at.client.touches.log>[0];
const log = (rest: Partial<Log>) =>
  at.client.touches.log({ commandId: at.id(), prospectId: dana.id, outcome: 'no-answer', ...rest });
const figures = async () => {
  const all = (await at.client.weeks.read({})).figures;
  return Object.fromEntries(figureNames.filter((name) => all[name] > 0).map((name) => [name, all[name]]));
};

it('counts what was logged, settled and won, and takes it back with Undo', async () => {
  const startsAt = Date.parse('2026-11-20T15:00:00Z');
  await log({ outcome: 'voicemail' });
  at.world.pass(60_000);
  await log({
    outcome: 'appointment',
    decisionMaker: true,
    appointment: { startsAt, kind: 'video', withName: 'Dana Whitlock' },
  });
  const set = {
    conversations: 1,
    dials: 2,
    'dials-target': 2,
    'conversations-target': 1,
    'decision-makers': 1,
    'decision-maker-conversations': 1,
    attempted: 1,
    appointments: 1,
    'appointments-from-decision-makers': 1,
  };
  expect(await figures()).toEqual(set);

  at.world.at('2026-11-20T17:00:00Z');
  const [appointment] = (await at.client.appointments.list({ state: 'waiting' })).appointments;
  const appointmentId = appointment?.appointmentId ?? '';
  await at.client.appointments.settle({ commandId: at.id(), appointmentId, event: 'held' });
  at.world.pass(60_000);
  await at.client.opportunities.close({ commandId: at.id(), appointmentId, result: 'won' });
  expect(await figures()).toEqual({ ...set, 'meetings-held': 1, sales: 1 });
  const { ratios } = await at.client.weeks.read({});
  expect(ratios.at(-1)).toMatchObject({ name: 'meetings-per-sale', k: 1, n: 1 });

  at.world.pass(60_000);
  await at.client.history.undo({ commandId: at.id() });
  at.world.pass(60_000);
  await at.client.history.undo({ commandId: at.id() });
  expect(await figures()).toEqual(set);
});

it('keeps an undo that came after closing out of the closed week', async () => {
  await log({ outcome: 'declined', decisionMaker: true });
  at.world.at('2026-11-24T15:00:00Z');
  await at.client.history.undo({ commandId: at.id() });
  const { figures: closed, changedSince } = await at.client.weeks.read({ week: '2026-W47' });
  expect({ rejections: closed.rejections, changedSince }).toEqual({ rejections: 1, changedSince: 1 });
});

it('counts a touch that is told a day late as backdated', async () => {
  await log({ outcome: 'gatekeeper', occurredAt: Date.parse('2026-11-18T15:00:00Z') });
  expect((await at.client.weeks.read({})).backdated).toBe(1);
});

it('writes what came in as what it was', async () => {
  await log({
    channel: 'linkedin',
    direction: 'in',
    outcome: 'appointment',
    appointment: { startsAt: Date.parse('2026-11-26T15:00:00Z'), kind: 'phone', withName: 'Dana Whitlock' },
  });
  const { text } = await at.client.weeks.report({});
  expect(text).toContain('| LinkedIn reply, Thu 19 Nov | Thu 26 Nov, 10:00, phone | Formline Chicago |');
});
