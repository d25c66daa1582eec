import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';
import { telOf } from '#shared/domain/telephone/tel.ts';
import { standingFacts } from '../queue/standing-facts.ts';
import { dialsTo } from './dials.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder' });
});
afterEach(() => at.close());

const number = '+18155550142';
const dialledOfAnn = () => ({
  ...standingFacts(at.book.reader, [ann.seq])[0]?.dialled,
  number: dialsTo(at.book.reader, number, 0),
});

const launch = async ({ id, phoneIds }: Seeded = ann) =>
  (await at.client.calls.launch({ commandId: at.id(), prospectId: id, phoneId: phoneIds[0] ?? '' })).launchId;
const log = (outcome: 'voicemail' | 'declined', rest: { launchId?: string } = {}) =>
  at.client.touches.log({ commandId: at.id(), prospectId: ann.id, outcome, ...rest });

describe('what has been dialled', () => {
  it('is nothing of somebody new', () => {
    expect(dialledOfAnn()).toEqual({ person: [], number: [], refusedAt: null });
  });

  it('is a call handed over, once, explained or not, and none that never rang', async () => {
    const first = at.world.now();
    const launchId = await launch();
    expect(dialledOfAnn()).toEqual({ person: [first], number: [first], refusedAt: null });
    at.world.pass(60_000);
    await log('voicemail', { launchId });
    expect(dialledOfAnn()).toEqual({ person: [first], number: [first], refusedAt: null });
    at.world.pass(60_000);
    const never = await launch();
    await at.client.calls.neverRang({ commandId: at.id(), launchId: never });
    expect(dialledOfAnn().person).toEqual([first]);
  });

  it('still counts a placed call whose touch was undone, and no slip that placed none', async () => {
    const first = at.world.now();
    await log('voicemail', { launchId: await launch() });
    await at.client.history.undo({ commandId: at.id() });
    expect(dialledOfAnn().person).toEqual([first]);
    await log('voicemail');
    await at.client.history.undo({ commandId: at.id() });
    expect(dialledOfAnn().person).toEqual([first]);
  });

  it('counts the number by whoever has it, and no letter, no e-mail and no call that came in', async () => {
    const bob = seedPerson(at.book, { name: 'Bob Birch' });
    await launch(bob);
    expect(dialledOfAnn()).toEqual({ person: [], number: [at.world.now()], refusedAt: null });
    const written = { commandId: at.id(), prospectId: ann.id };
    await at.client.touches.log({ ...written, channel: 'email', outcome: 'sent' });
    await at.client.touches.log({ ...written, commandId: at.id(), direction: 'in', outcome: 'follow-up' });
    expect(dialledOfAnn().person).toEqual([]);
  });

  it('counts each extension behind a switchboard as a line of its own', async () => {
    const bob = seedPerson(at.book, { name: 'Bob Birch' });
    at.book.writer.run(`UPDATE phone SET ext = CASE prospect_seq WHEN ? THEN '12' ELSE '' END`, [bob.seq]);
    await launch(bob);
    const called = at.world.now();
    const to = (line: string) => dialsTo(at.book.reader, line, 0);
    expect([to(number), to(`${number};ext=12`), to(`${number};ext=13`)]).toEqual([[], [called], []]);
    expect([telOf({ e164: number, ext: '' }), telOf({ e164: number, ext: '12' })]).toEqual([
      number,
      `${number};ext=12`,
    ]);
  });

  it('knows when they said no', async () => {
    await log('declined');
    expect(dialledOfAnn().refusedAt).toBe(at.world.now());
    await at.client.history.undo({ commandId: at.id() });
    expect(dialledOfAnn().refusedAt).toBeNull();
  });
});
