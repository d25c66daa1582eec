import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DayPlanView } from '#shared/contract/day-plan.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import { blobToId } from '../db/ids.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedAppointment, seedTouch } from '../testing-facts.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

const told = ({ blocks, zone }: DayPlanView) =>
  blocks.map(
    ({ kind, from, until, people, done }) =>
      `${timeOfDay(from, zone)} to ${timeOfDay(until, zone)} ${kind} ${done} of ${people}`,
  );

/** Thursday 19 November 2026. The rep works 8:30 to 17:30 in New York, and twelve people wait. */
describe('the plan of a day', () => {
  let test: TestBook;
  let people: Seeded[];
  beforeEach(async () => {
    test = await testBook();
    test.world.at('2026-11-19T13:00:00Z');
    people = Array.from({ length: 12 }, (_, n) =>
      seedPerson(test.book, { name: `Person ${n}`, phones: [`+12125550${100 + n}`] }),
    );
  });
  afterEach(() => test.close());

  const read = (input: Parameters<typeof test.client.dayPlan.read>[0] = {}) =>
    test.client.dayPlan.read(input);
  const make = (anyway = false) => test.client.dayPlan.make({ commandId: test.id(), anyway });
  const undo = () => test.client.history.undo({ commandId: test.id() });
  const person = (n: number) => people[n] ?? seedPerson(test.book);
  const log = (n: number, more: Partial<Parameters<typeof test.client.touches.log>[0]> = {}) =>
    test.client.touches.log({
      commandId: test.id(),
      prospectId: person(n).id,
      outcome: 'no-answer',
      ...more,
    });

  it('is offered until it is made, and kept from then on', async () => {
    expect(await read()).toMatchObject({ kept: null, planned: null, resting: null });
    const offered = await read();
    expect(told(offered)).toEqual(['8:30 to 9:20 calls 0 of 12', '12:00 to 12:30 break 0 of 0']);
    expect((await make()).said).toBe('The day is planned.');
    const kept = await read();
    expect(kept).toMatchObject({ kept: { why: 'made', versions: 1 }, planned: { calls: 12, written: 0 } });
    expect(kept.blocks).toEqual(offered.blocks);
    await undo();
    expect((await read()).kept).toBeNull();
  });

  it('holds promises and meetings by name, and names the promise that does not fit', async () => {
    await log(0, {
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn: '2026-11-19', time: '11:45' },
    });
    await log(1, {
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn: '2026-11-19', time: '15:00' },
    });
    const meeting = { setAt: test.world.now(), startsAt: Date.parse('2026-11-19T20:00:00Z') };
    seedAppointment(test.book, { prospectSeq: person(2).seq, ...meeting });
    await make();
    const { blocks, left } = await read();
    expect(blocks.find(({ kind }) => kind === 'promises')?.dated).toMatchObject([{ name: 'Person 0' }]);
    expect(blocks.find(({ kind }) => kind === 'appointment')?.dated).toMatchObject([{ name: 'Person 2' }]);
    expect(left).toMatchObject([{ kind: 'dated', why: 'clash', dated: { name: 'Person 1' } }]);
  });

  it('leaves a missed promise for the first day on which they work too', async () => {
    const london = seedPerson(test.book, {
      name: 'Olive Marsh',
      phones: ['+442079460101'],
      zones: 'Europe/London',
    });
    const followUp = { kind: 'promise', dueOn: '2026-12-24', time: '15:00', clock: 'theirs' } as const;
    await test.client.touches.log({
      commandId: test.id(),
      prospectId: london.id,
      outcome: 'follow-up',
      followUp,
    });
    const laid = async (at: string) => {
      test.world.at(at);
      return (await read()).blocks.flatMap(({ dated }) => dated.map(({ name }) => name));
    };
    // The Monday after Boxing Day is a day of work in New York, and none in London.
    expect(await laid('2026-12-28T13:00:00Z')).toEqual([]);
    expect(await laid('2026-12-29T13:00:00Z')).toEqual(['Olive Marsh']);
  });

  it('lays a promise for a forbidden hour at the first lawful one, and names one that has none left', async () => {
    // Illinois may be called from nine, on any clock: a promise for half past eight waits until then.
    const early = seedPerson(test.book, { name: 'Imre Halloway', phones: ['+18155550143'] });
    const late = seedPerson(test.book, { name: 'Ruth Abelard', phones: ['+18155550144'] });
    const promise = (who: Seeded, time: string) =>
      test.client.followUps.set({
        commandId: test.id(),
        prospectId: who.id,
        followUp: { kind: 'promise', dueOn: '2026-11-19', time },
      });
    await promise(early, '08:40');
    await promise(late, '22:30');
    const { blocks, left } = await read();
    const [laid] = blocks.filter(({ kind }) => kind === 'promises');
    expect(laid).toMatchObject({
      from: Date.parse('2026-11-19T13:55:00Z'),
      dated: [{ name: 'Imre Halloway' }],
    });
    expect(left).toMatchObject([{ kind: 'dated', why: 'closed', dated: { name: 'Ruth Abelard' } }]);
  });

  it('moves a block by keys, says where it is now, and takes the move back', async () => {
    const first = (await read()).blocks[0];
    const move = (how: 'earlier' | 'later' | 'before' | 'after', number = first?.number ?? 0) =>
      test.client.dayPlan.move({ commandId: test.id(), number, how });
    // Moving what is only offered keeps it.
    expect((await move('later')).said).toBe('Calls, now 8:45 to 9:35.');
    expect((await move('after')).said).toBe('Calls, now 11:40 to 12:30.');
    expect(told(await read())).toEqual(['8:45 to 9:15 break 0 of 0', '11:40 to 12:30 calls 0 of 12']);
    await undo();
    expect(told(await read())[0]).toBe('8:45 to 9:35 calls 0 of 12');
    await expect(move('earlier', 99)).rejects.toMatchObject({ code: 'INVALID' });
    test.world.at('2026-11-19T14:00:00Z');
    await expect(move('earlier')).rejects.toThrow('That block has begun.');
  });

  it('takes a block out and another in, and says who is left out', async () => {
    await make();
    const { blocks } = await read();
    const calls = blocks[0]?.number ?? 0;
    expect((await test.client.dayPlan.remove({ commandId: test.id(), number: calls })).said).toBe(
      'Calls taken out of the plan.',
    );
    expect((await read()).left).toMatchObject([{ work: 'calls', people: 12, why: 'removed' }]);
    const added = await test.client.dayPlan.add({ commandId: test.id(), kind: 'written', minutes: 45 });
    expect(added.said).toBe('Written touches, now 8:30 to 9:15.');
    expect(await read()).toMatchObject({ kept: { versions: 3 }, planned: { calls: 12, written: 0 } });
  });

  it('holds what was done against what was planned, and lays anew what slipped', async () => {
    await make();
    test.world.at('2026-11-19T13:35:00Z');
    await log(0);
    await log(1);
    await log(2, { channel: 'email', outcome: 'sent' });
    test.world.at('2026-11-19T14:20:00Z');
    const before = await read();
    expect(before).toMatchObject({
      done: { calls: 2, written: 1 },
      ofPlanned: { calls: 2, written: 0 },
      beside: 1,
      slipped: 40,
    });
    expect(before.blocks[0]).toMatchObject({ done: 2, people: 12 });
    expect(before.blocks[0]?.touches.map(({ name }) => name)).toEqual(['Person 0', 'Person 1']);
    const { said } = await test.client.dayPlan.replan({ commandId: test.id() });
    expect(said).toBe('The day had slipped by 40 minutes. The rest is laid anew.');
    const after = await read();
    expect(after).toMatchObject({
      slipped: 0,
      planned: { calls: 12 },
      kept: { why: 'replanned', versions: 2 },
    });
    expect(told(after)).toEqual([
      '8:30 to 9:20 calls 2 of 2',
      '9:20 to 10:00 calls 0 of 9',
      '12:00 to 12:30 break 0 of 0',
    ]);
    await undo();
    expect((await read()).slipped).toBe(40);
  });

  it('counts what was done before there was a plan beside it, and nothing otherwise when the rest is laid anew', async () => {
    /** What the head says is done, what the blocks do, what the week does, and what is beside. */
    const counted = async () => {
      const { blocks, ofPlanned, beside } = await read();
      const { plans } = await test.client.weeks.read({ week: '2026-W47' });
      const inBlocks = blocks.reduce((sum, { done }) => sum + done, 0);
      return [ofPlanned.calls, inBlocks, plans[0]?.done.calls, beside];
    };
    const replan = () => test.client.dayPlan.replan({ commandId: test.id() });
    test.world.at('2026-11-19T14:00:00Z');
    for (let n = 0; n < 4; n += 1) await log(n);
    test.world.at('2026-11-19T14:01:00Z');
    await make();
    expect(await counted()).toEqual([0, 0, 0, 4]);
    test.world.at('2026-11-19T14:10:00Z');
    await log(4);
    test.world.at('2026-11-19T18:50:00Z');
    await log(5);
    test.world.pass(1000);
    expect(await counted()).toEqual([1, 1, 1, 5]);
    await replan();
    expect(await counted()).toEqual([1, 1, 1, 5]);
    test.world.pass(600_000);
    await replan();
    await make();
    expect(await counted()).toEqual([1, 1, 1, 5]);
    test.world.pass(600_000);
    await log(6);
    expect(await counted()).toEqual([2, 2, 2, 5]);
  });

  it('can be read on any day that is past, and of one without a plan says what was done', async () => {
    await make();
    test.world.at('2026-11-19T13:35:00Z');
    await log(0);
    test.world.at('2026-11-20T15:00:00Z');
    await log(1);
    expect(await read({ on: '2026-11-19' })).toMatchObject({
      onDate: '2026-11-19',
      planned: { calls: 12 },
      done: { calls: 1 },
      next: null,
      slipped: 0,
    });
    expect(await read({ on: '2026-11-18' })).toMatchObject({ kept: null, blocks: [], done: { calls: 0 } });
    await expect(read({ on: '2026-11-21' })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('holds the research that was planned on an account, until it is done', async () => {
    const { seq } = seedPerson(test.book, { account: 'Castor Pumps', phones: ['+12125550150'] });
    const row = test.book.reader.get<{ id: Uint8Array }>(
      'SELECT a.id FROM account a JOIN prospect p ON p.account_seq = a.seq WHERE p.seq = ?',
      [seq],
    );
    const accountId = blobToId(row?.id ?? new Uint8Array(16));
    await test.client.accounts.research({ commandId: test.id(), accountId });
    expect((await read()).blocks.find(({ kind }) => kind === 'research')?.people).toBe(1);
    await test.client.accounts.researched({ commandId: test.id(), accountId });
    const after = await read();
    expect(after.blocks.filter(({ kind }) => kind === 'research')).toEqual([]);
    expect(after.done.research).toBe(1);
  });

  it('stands in the week, planned and done, as it did when the week closed', async () => {
    await make();
    await log(0);
    test.world.at('2026-11-19T13:40:00Z');
    await log(1);
    await log(2, { channel: 'email', outcome: 'sent' });
    expect(await read()).toMatchObject({ ofPlanned: { calls: 1, written: 0 }, beside: 2 });
    const week = await test.client.weeks.read({ week: '2026-W47' });
    expect(week.plans).toEqual([
      { onDate: '2026-11-19', planned: { calls: 12, written: 0 }, done: { calls: 1, written: 0 } },
    ]);
    const { text } = await test.client.weeks.report({ week: '2026-W47' });
    expect(text).toContain('Called, of planned: Thu 19 Nov 1 of 12.');
    test.world.at('2026-11-24T13:00:00Z');
    for (let back = 0; back < 4; back += 1) await undo();
    expect((await test.client.weeks.read({ week: '2026-W47' })).plans).toEqual(week.plans);
    expect((await test.client.weeks.read({ week: '2026-W46' })).plans).toEqual([]);
  });

  it('lays calls by the clocks of those who are called, into the hours that answer best', async () => {
    for (let n = 0; n < 6; n += 1)
      seedPerson(test.book, {
        name: `West ${n}`,
        phones: [`+13105550${120 + n}`],
        zones: 'America/Los_Angeles',
      });
    // Ten days of calls at eleven o'clock on their clock, where four of ten answered.
    for (let day = 1; day <= 10; day += 1)
      for (let call = 0; call < 10; call += 1)
        seedTouch(test.book, {
          prospectSeq: person(call).seq,
          occurredAt: Date.parse(`2026-11-${String(day + 1).padStart(2, '0')}T16:0${call}:00Z`),
          outcome: call < 4 ? 'follow-up' : 'no-answer',
          theirHour: 11,
        });
    const { blocks } = await read();
    const calls = blocks.filter(({ kind }) => kind === 'calls');
    expect(calls.map(({ from, where }) => [timeOfDay(from, 'America/New_York'), where.join()])).toEqual([
      ['11:00', 'Eastern'],
      ['14:00', 'Pacific'],
    ]);
    expect(calls[1]?.hour).toBe('Their 11 to 12: 40 of 100 answered.');
  });

  it('lays writing apart from calls, and begins a session on the one kind', async () => {
    const emailed = seedPerson(test.book, {
      name: 'Ines Calder',
      phones: [],
      emails: ['ines@larkmoor.example'],
    });
    const plan = await read();
    expect(plan.blocks.find(({ kind }) => kind === 'written')).toMatchObject({ people: 1 });
    expect(plan.first?.name).toBe('Person 0');
    const begin = (work: 'calls' | 'written') => test.client.sessions.start({ commandId: test.id(), work });
    const writing = await begin('written');
    expect(writing).toMatchObject({
      card: { name: 'Ines Calder' },
      session: { work: 'written', waiting: 1 },
    });
    const logged = await test.client.touches.log({
      commandId: test.id(),
      prospectId: emailed.id,
      channel: 'email',
      outcome: 'sent',
      sessionId: writing.session.sessionId,
    });
    expect(logged.next).toBeNull();
    const calling = await begin('calls');
    expect(calling).toMatchObject({ card: { name: 'Person 0' }, session: { work: 'calls' } });
    expect((await begin('calls')).session.sessionId).toBe(calling.session.sessionId);
  });

  it('plans nothing on a day off, unless that is said', async () => {
    test.world.at('2026-11-21T15:00:00Z');
    expect(await read()).toMatchObject({ resting: 'Weekend', hours: null, blocks: [] });
    await expect(make()).rejects.toThrow('Weekend. Nothing is planned.');
    await make(true);
    expect((await read()).hours).not.toBeNull();
  });

  it('has nothing left to plan once the hours are over', async () => {
    test.world.at('2026-11-19T23:00:00Z');
    expect(await read()).toMatchObject({ resting: null, blocks: [], left: [{ work: 'calls', people: 12 }] });
  });

  it('goes by what the rep has said of their days', async () => {
    const { settings } = await test.client.dayPlan.settings({});
    await test.client.settings.change({
      commandId: test.id(),
      settings: { dayPlan: { ...settings, capacity: 30, call: 5, breaks: [{ at: '09:00', minutes: 15 }] } },
    });
    expect(await test.client.dayPlan.settings({})).toMatchObject({ call: { minutes: 5, n: 0 } });
    const plan = await read();
    expect(told(plan)).toEqual(['8:30 to 9:00 calls 0 of 6', '9:00 to 9:15 break 0 of 0']);
    expect(plan.left).toMatchObject([{ people: 6, of: 12, why: 'full' }]);
  });

  it('counts whoever has to be looked up first, until they were noted about', async () => {
    const skip = (n: number) =>
      test.client.sessions.skip({ commandId: test.id(), prospectId: person(n).id, reason: 'need research' });
    await skip(0);
    await skip(1);
    expect((await read()).blocks.find(({ kind }) => kind === 'research')?.people).toBe(2);
    test.world.pass(60_000);
    const prospectId = person(0).id;
    await test.client.notes.draft({ commandId: test.id(), prospectId, body: 'They moved to Leeds.' });
    await test.client.notes.close({ commandId: test.id(), prospectId });
    const after = await read();
    expect(after.blocks.find(({ kind }) => kind === 'research')?.people).toBe(1);
    expect(after.done.research).toBe(1);
  });
});
