import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedAppointment, seedTouch, seedVoid } from '../testing-facts.ts';
import { seedPerson } from '../testing-people.ts';

const at = (iso: string) => Date.parse(iso);
const hour = 3_600_000;

describe('an appointment', () => {
  let test: TestBook;
  let dana: ReturnType<typeof seedPerson>;
  let touch: ReturnType<typeof seedTouch>;
  /** Set on Tuesday for today at 11:00; it is 10:00. */
  let set: ReturnType<typeof seedAppointment>;
  beforeEach(async () => {
    test = await testBook();
    dana = seedPerson(test.book, { name: 'Dana Whitlock', account: 'Marlow Fabrication' });
    const setAt = at('2026-11-17T15:00:00Z');
    touch = seedTouch(test.book, { prospectSeq: dana.seq, occurredAt: setAt, outcome: 'appointment' });
    set = seedAppointment(test.book, {
      prospectSeq: dana.seq,
      touchSeq: touch.seq,
      setAt,
      startsAt: at('2026-11-19T16:00:00Z'),
    });
  });
  afterEach(() => test.close());

  type Settling = Omit<
    Parameters<TestBook['client']['appointments']['settle']>[0],
    'commandId' | 'appointmentId'
  >;
  const settle = (event: Settling) =>
    test.client.appointments.settle({ commandId: test.id(), appointmentId: set.id, ...event });
  const listed = async (state: 'upcoming' | 'waiting' | 'held' | 'all') =>
    (await test.client.appointments.list({ state })).appointments.map((each) => each.state);

  it('says with whom, when, in which zone, and which touch produced it', async () => {
    const { appointments } = await test.client.appointments.list({});
    expect(appointments).toEqual([
      {
        appointmentId: set.id,
        prospectId: dana.id,
        name: 'Dana Whitlock',
        account: 'Marlow Fabrication',
        kind: 'phone',
        startsAt: at('2026-11-19T16:00:00Z'),
        zone: 'America/New_York',
        withName: 'Ines Calder',
        state: 'set',
        sale: null,
        touchId: touch.id,
        producedBy: { touchId: touch.id, channel: 'call', onDate: '2026-11-17' },
      },
    ]);
  });

  it('is to come, then waits for a word, then was held', async () => {
    expect([await listed('upcoming'), await listed('waiting'), await listed('held')]).toEqual([
      ['set'],
      [],
      [],
    ]);
    test.world.pass(2 * hour);
    expect([await listed('upcoming'), await listed('waiting'), await listed('held')]).toEqual([
      [],
      ['set'],
      [],
    ]);
    const { said, appointment } = await settle({ event: 'held' });
    expect(said).toBe('Appointment with Dana Whitlock held.');
    expect(appointment.state).toBe('held');
    expect([await listed('upcoming'), await listed('waiting'), await listed('held')]).toEqual([
      [],
      [],
      ['held'],
    ]);
  });

  it('is not held before its time', async () => {
    const held = settle({ event: 'held' });
    await expect(held).rejects.toMatchObject({
      code: 'INVALID',
      message: 'The appointment with Dana Whitlock is still to come: today at 11:00.',
    });
    expect(await listed('all')).toEqual(['set']);
  });

  it('was held when it took place, however late that is written down', async () => {
    test.world.at('2026-11-24T15:00:00Z');
    await settle({ event: 'held' });
    const event = test.book.reader.get(
      `SELECT occurred_at AS occurredAt, recorded_at AS recordedAt, on_date AS onDate FROM appointment_event WHERE kind = 'held'`,
    );
    expect(event).toEqual({
      occurredAt: at('2026-11-19T16:00:00Z'),
      recordedAt: at('2026-11-24T15:00:00Z'),
      onDate: '2026-11-19',
    });
  });

  it('is moved by an event, to a time to come, and stays one appointment', async () => {
    await expect(settle({ event: 'moved' })).rejects.toMatchObject({ data: { field: 'startsAt' } });
    await expect(settle({ event: 'moved', startsAt: at('2026-11-18T16:00:00Z') })).rejects.toMatchObject({
      data: { field: 'startsAt' },
    });
    const { said } = await settle({ event: 'moved', startsAt: at('2026-11-24T15:30:00Z') });
    expect(said).toBe('Appointment with Dana Whitlock moved to Tue 24 Nov at 10:30.');
    const { appointments } = await test.client.appointments.list({});
    expect(appointments).toMatchObject([{ state: 'moved', startsAt: at('2026-11-24T15:30:00Z') }]);
    expect(test.book.reader.value('SELECT count(*) FROM appointment_event')).toBe(2);
  });

  it('is cancelled by somebody, even before its time', async () => {
    await expect(settle({ event: 'cancelled' })).rejects.toMatchObject({ data: { field: 'cancelledBy' } });
    const { said } = await settle({ event: 'cancelled', cancelledBy: 'them', reason: 'Plant shut down' });
    expect(said).toBe('Appointment cancelled by Dana Whitlock.');
    expect(await listed('upcoming')).toEqual([]);
    expect(
      test.book.reader.get('SELECT cancelled_by, reason FROM appointment_event ORDER BY seq DESC'),
    ).toEqual({
      cancelled_by: 'them',
      reason: 'Plant shut down',
    });
  });

  it('can be corrected by a later word, but not told the same twice', async () => {
    test.world.pass(2 * hour);
    await settle({ event: 'no-show' });
    await expect(settle({ event: 'no-show' })).rejects.toMatchObject({ code: 'INVALID' });
    await settle({ event: 'held' });
    expect(await listed('all')).toEqual(['held']);
  });

  it('stands in the history where it was missed, among what happened before and after', async () => {
    const tried = (iso: string) =>
      seedTouch(test.book, { prospectSeq: dana.seq, occurredAt: at(iso), outcome: 'voicemail' });
    tried('2026-11-18T15:00:00Z');
    tried('2026-11-19T17:00:00Z');
    test.world.pass(48 * hour);
    await settle({ event: 'no-show' });
    const { history } = await test.client.queue.card({ prospectId: dana.id });
    const told = history.flatMap<number | string>((entry) =>
      entry.kind === 'touch'
        ? [entry.touch.occurredAt]
        : entry.kind === 'appointment'
          ? [entry.appointment.state]
          : [],
    );
    expect(told).toEqual([
      at('2026-11-19T17:00:00Z'),
      'no-show',
      at('2026-11-18T15:00:00Z'),
      at('2026-11-17T15:00:00Z'),
    ]);
  });

  it('cannot be called off once it was held, when a deal may hang on it', async () => {
    test.world.pass(2 * hour);
    await settle({ event: 'held' });
    await expect(settle({ event: 'cancelled', cancelledBy: 'them' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'event' },
    });
  });

  it('that was taken back is not in the book', async () => {
    seedVoid(test.book, set.commandSeq, test.world.now());
    expect(await listed('all')).toEqual([]);
    await expect(settle({ event: 'cancelled', cancelledBy: 'us' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('settled by mistake is as it was again after undo', async () => {
    test.world.pass(2 * hour);
    await settle({ event: 'no-show' });
    expect((await test.client.queue.card({ prospectId: dana.id })).class).not.toBeNull();
    await test.client.history.undo({ commandId: test.id() });
    expect(await listed('waiting')).toEqual(['set']);
    expect((await test.client.queue.card({ prospectId: dana.id })).class).toBeNull();
  });

  it('settled twice with one command is settled once', async () => {
    test.world.pass(2 * hour);
    const commandId = test.id();
    const once = { commandId, appointmentId: set.id, event: 'held' as const };
    const first = await test.client.appointments.settle(once);
    expect(await test.client.appointments.settle(once)).toEqual(first);
    expect(test.book.reader.value('SELECT count(*) FROM appointment_event')).toBe(2);
  });

  describe('and its deal', () => {
    const close = (result: 'won' | 'lost') =>
      test.client.opportunities.close({ commandId: test.id(), appointmentId: set.id, result });

    it('is closed only after it was held', async () => {
      await expect(close('won')).rejects.toMatchObject({ code: 'INVALID' });
      test.world.pass(2 * hour);
      await settle({ event: 'held' });
      expect((await close('won')).said).toBe('Deal with Dana Whitlock won.');
      const { appointments } = await test.client.appointments.list({ state: 'held' });
      expect(appointments).toMatchObject([{ sale: 'won' }]);
    });

    it('is open again after undo', async () => {
      test.world.pass(2 * hour);
      await settle({ event: 'held' });
      await close('won');
      await test.client.history.undo({ commandId: test.id() });
      const { appointments } = await test.client.appointments.list({ state: 'held' });
      expect(appointments).toMatchObject([{ sale: null }]);
      await close('lost');
    });

    it('is one deal, however often its end is corrected', async () => {
      test.world.pass(2 * hour);
      await settle({ event: 'held' });
      const { opportunityId } = await close('won');
      await expect(close('won')).rejects.toMatchObject({ code: 'INVALID' });
      expect((await close('lost')).opportunityId).toBe(opportunityId);
      const { appointments } = await test.client.appointments.list({ state: 'held' });
      expect(appointments).toMatchObject([{ sale: 'lost' }]);
    });
  });
});
