import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedAppointment, seedTouch } from '../testing-facts.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

const at = (iso: string) => Date.parse(iso);

/** It is Thursday 19 November 2026, 10:00 in New York. */
describe('today', () => {
  let test: TestBook;
  let dana: Seeded;
  let ruth: Seeded;
  beforeEach(async () => {
    test = await testBook();
    dana = seedPerson(test.book, {
      name: 'Dana Whitlock',
      account: 'Marlow Fabrication',
      zones: 'America/Chicago',
    });
    ruth = seedPerson(test.book, { name: 'Ruth Abelard', phones: ['+18155550143'], zones: '' });
  });
  afterEach(() => test.close());

  const read = (when?: string) => test.client.today.read(when === undefined ? {} : { at: at(when) });
  type Logging = Parameters<typeof test.client.touches.log>[0];
  const log = ({ id }: Seeded, rest: Omit<Logging, 'commandId' | 'prospectId'>) =>
    test.client.touches.log({ commandId: test.id(), prospectId: id, ...rest });

  it('of a book where nothing has happened says who is first', async () => {
    expect(await read()).toEqual({
      at: test.world.now(),
      onDate: '2026-11-19',
      zone: 'America/New_York',
      weekName: '2026-W47',
      promises: [],
      promisesDue: 0,
      imbalance: null,
      loops: { broken: 0, repeated: 0 },
      followUps: [],
      followUpsDue: 0,
      appointmentsWaiting: [],
      appointmentsToday: [],
      ahead: [],
      aheadCount: 0,
      openLaunches: [],
      conversations: 0,
      appointmentsSet: 0,
      balance: { spoken: 0, attempted: 0, written: 0 },
      waiting: { promise: 0, inbound: 0, 'follow-up': 0, step: 0, fresh: 2, again: 0 },
      first: { prospectId: dana.id, name: 'Dana Whitlock' },
      sessionOpen: false,
    });
  });

  it('lists promises by their hour, ours and theirs, and says which are overdue', async () => {
    await log(dana, {
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn: '2026-11-19', time: '11:45', task: 'wants the two drawings' },
    });
    await log(ruth, {
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn: '2026-11-20', time: '09:00' },
    });
    const before = await read();
    expect(before.promises).toMatchObject([
      {
        name: 'Dana Whitlock',
        account: 'Marlow Fabrication',
        theirTime: '10:45',
        overdue: false,
        followUp: { dueAt: at('2026-11-19T16:45:00Z'), task: 'wants the two drawings' },
      },
    ]);
    expect(before).toMatchObject({ promisesDue: 1, waiting: { promise: 0 } });
    const after = await read('2026-11-19T17:00:00Z');
    expect(after.promises).toMatchObject([{ name: 'Dana Whitlock', overdue: true }]);
    expect(after.first?.name).toBe('Dana Whitlock');
    expect((await read('2026-11-20T14:30:00Z')).promises).toMatchObject([
      { name: 'Dana Whitlock', overdue: true },
      { name: 'Ruth Abelard', theirTime: null, overdue: true },
    ]);
  });

  it('counts the promises of a day beyond those it lists', async () => {
    for (let nth = 0; nth < 101; nth += 1)
      await log(seedPerson(test.book, { name: `Person ${nth}` }), {
        outcome: 'follow-up',
        followUp: { kind: 'promise', dueOn: '2026-11-19', time: '11:45' },
      });
    const day = await read();
    expect([day.promises.length, day.promisesDue]).toEqual([100, 101]);
  });

  it('lists follow-ups due, the longest overdue first, and counts all of them', async () => {
    await log(ruth, { outcome: 'follow-up', followUp: { dueOn: '2026-11-20' } });
    await log(dana, { outcome: 'follow-up', followUp: { dueOn: '2026-11-23' } });
    expect(await read()).toMatchObject({ followUps: [], followUpsDue: 0 });
    expect(await read('2026-11-24T15:00:00Z')).toMatchObject({
      onDate: '2026-11-24',
      weekName: '2026-W48',
      followUpsDue: 2,
      followUps: [
        { name: 'Ruth Abelard', overdueDays: 4 },
        { name: 'Dana Whitlock', overdueDays: 1 },
      ],
    });
  });

  it('counts what was done on its own date and no other', async () => {
    await log(dana, { outcome: 'declined' });
    await log(ruth, { outcome: 'voicemail' });
    await log(ruth, { channel: 'email', outcome: 'sent' });
    seedTouch(test.book, {
      prospectSeq: ruth.seq,
      occurredAt: at('2026-11-18T15:00:00Z'),
      outcome: 'declined',
    });
    expect(await read()).toMatchObject({
      conversations: 1,
      balance: { spoken: 1, attempted: 1, written: 1 },
      appointmentsSet: 0,
    });
  });

  it('keeps to the rep’s own day, not to that of London', async () => {
    test.world.at('2026-11-20T03:00:00Z');
    await log(dana, { outcome: 'voicemail' });
    expect(await read()).toMatchObject({ onDate: '2026-11-19', balance: { attempted: 1 } });
    expect(await read('2026-11-20T05:00:00Z')).toMatchObject({
      onDate: '2026-11-20',
      balance: { attempted: 0 },
    });
  });

  it('shows the appointments of the day, and asks about those whose time has come', async () => {
    const set = (startsAt: string, more: Partial<Parameters<typeof seedAppointment>[1]> = {}) =>
      seedAppointment(test.book, {
        prospectSeq: dana.seq,
        setAt: at('2026-11-19T14:00:00Z'),
        startsAt: at(startsAt),
        ...more,
      }).id;
    const yesterday = set('2026-11-18T20:00:00Z');
    const afternoon = set('2026-11-19T20:00:00Z');
    set('2026-11-20T15:00:00Z');
    set('2026-11-19T21:00:00Z', { cameTo: { kind: 'cancelled', at: at('2026-11-19T14:30:00Z') } });
    const day = await read();
    expect(day.appointmentsToday.map(({ appointmentId }) => appointmentId)).toEqual([afternoon]);
    expect(day.appointmentsWaiting.map(({ appointmentId }) => appointmentId)).toEqual([yesterday]);
    expect(day.appointmentsSet).toBe(4);
    const evening = await read('2026-11-19T23:00:00Z');
    expect(evening.appointmentsWaiting.map(({ appointmentId }) => appointmentId)).toEqual([
      yesterday,
      afternoon,
    ]);
  });

  it('says what lies ahead on the next seven days, and nothing beyond', async () => {
    const promise = (who: Seeded, dueOn: string) =>
      log(who, { outcome: 'follow-up', followUp: { kind: 'promise', dueOn, time: '09:00' } });
    await promise(dana, '2026-11-26');
    await promise(ruth, '2026-11-27');
    const meet = (startsAt: string, cameTo?: Parameters<typeof seedAppointment>[1]['cameTo']) =>
      seedAppointment(test.book, {
        prospectSeq: ruth.seq,
        setAt: at('2026-11-19T14:00:00Z'),
        startsAt: at(startsAt),
        ...(cameTo === undefined ? {} : { cameTo }),
      });
    meet('2026-11-19T20:00:00Z');
    meet('2026-11-20T15:00:00Z');
    meet('2026-11-21T15:00:00Z', { kind: 'cancelled', at: at('2026-11-19T14:30:00Z') });
    meet('2026-11-27T05:00:00Z');
    const day = await read();
    expect(day.ahead).toEqual([
      {
        kind: 'appointment',
        prospectId: ruth.id,
        name: 'Ruth Abelard',
        account: null,
        at: at('2026-11-20T15:00:00Z'),
      },
      {
        kind: 'promise',
        prospectId: dana.id,
        name: 'Dana Whitlock',
        account: 'Marlow Fabrication',
        at: at('2026-11-26T14:00:00Z'),
      },
    ]);
    expect(day.aheadCount).toBe(2);
    expect(await read('2026-11-20T14:30:00Z')).toMatchObject({
      aheadCount: 3,
      ahead: [
        { name: 'Dana Whitlock', kind: 'promise' },
        { name: 'Ruth Abelard', kind: 'appointment' },
        { name: 'Ruth Abelard', kind: 'promise' },
      ],
    });
  });

  it('reads people by the index of who is due, however many there are', () => {
    const plan = test.book.reader
      .all<{ detail: string }>(
        `EXPLAIN QUERY PLAN SELECT s.prospect_seq FROM standing s INDEXED BY standing_due
         JOIN seen_prospect p ON p.seq = s.prospect_seq LEFT JOIN account a ON a.seq = p.account_seq
         WHERE s.lane = ? AND s.due_on IS NOT NULL AND s.due_at BETWEEN ? AND ?
         ORDER BY s.due_at, s.prospect_seq LIMIT ?`,
        ['promise', 0, 1, 1],
      )
      .map(({ detail }) => detail);
    expect(plan.filter((detail) => detail.includes('SCAN s') || detail.includes('B-TREE'))).toEqual([]);
  });
});
