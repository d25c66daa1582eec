import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figureNames } from '#shared/domain/week/figures.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedAppointment, seedTouch, seedVoid } from '../testing-facts.ts';
import { seedPerson } from '../testing-people.ts';

const at = (iso: string) => Date.parse(iso);

describe('a week', () => {
  let test: TestBook;
  let dana: number;
  beforeEach(async () => {
    test = await testBook();
    dana = seedPerson(test.book, { name: 'Dana Whitlock', receivedOn: '2026-11-16' }).seq;
  });
  afterEach(() => test.close());

  const read = (week = '2026-W47') => test.client.weeks.read({ week });
  const talk = (occurredAt: string, more: Partial<Parameters<typeof seedTouch>[1]> = {}) =>
    seedTouch(test.book, {
      prospectSeq: dana,
      occurredAt: at(occurredAt),
      outcome: 'declined',
      decisionMaker: true,
      ...more,
    });

  it('is this one unless named, and a name that is none is refused', async () => {
    expect((await test.client.weeks.read({})).week).toEqual({
      name: '2026-W47',
      from: '2026-11-16',
      to: '2026-11-22',
    });
    await expect(read('2026-W54')).rejects.toMatchObject({ code: 'INVALID', data: { field: 'week' } });
  });

  it('is read as of now until Monday noon, and as of that noon ever after', async () => {
    talk('2026-11-18T15:00:00Z');
    const open = await read();
    expect(open).toMatchObject({ closed: false, asOf: test.world.now() });
    test.world.at('2026-11-23T17:00:00Z');
    const closed = await read();
    expect(closed).toMatchObject({ closed: true, asOf: at('2026-11-23T17:00:00Z'), changedSince: 0 });
    expect(closed.figures.conversations).toBe(1);
  });

  it('keeps its figures once closed, and counts what came later', async () => {
    const undone = talk('2026-11-18T15:00:00Z');
    talk('2026-11-18T16:00:00Z');
    test.world.at('2026-11-23T18:00:00Z');
    const before = await test.client.weeks.report({ week: '2026-W47' });
    test.world.at('2026-11-25T18:00:00Z');
    talk('2026-11-19T15:00:00Z', { recordedAt: at('2026-11-25T15:00:00Z') });
    seedVoid(test.book, undone.commandSeq, at('2026-11-25T16:00:00Z'));
    const { figures, changedSince, backdated } = await read();
    expect({ conversations: figures.conversations, changedSince, backdated }).toEqual({
      conversations: 2,
      changedSince: 2,
      backdated: 0,
    });
    const after = await test.client.weeks.report({ week: '2026-W47' });
    const sameLines = after.text.split('\n').filter((line) => before.text.split('\n').includes(line));
    expect(before.text.split('\n').length - sameLines.length).toBe(1);
    expect(after.text).toContain(
      '2 entries have changed since the week closed on Mon 23 November 2026, 12:00',
    );
  });

  it('does not move when the rep names another zone afterwards', async () => {
    await test.client.settings.change({ commandId: test.id(), settings: { zone: 'America/New_York' } });
    test.world.at('2026-11-23T18:00:00Z');
    const before = await read();
    await test.client.settings.change({ commandId: test.id(), settings: { zone: 'Europe/Berlin' } });
    expect(await read()).toEqual(before);
    expect((await read('2026-W48')).zone).toBe('Europe/Berlin');
  });

  it('counts a corrected touch once, as corrected, and again as it was when the correction is undone', async () => {
    const first = talk('2026-11-18T15:00:00Z');
    const better = talk('2026-11-18T15:00:00Z', { outcome: 'gatekeeper', replacesSeq: first.seq });
    expect((await read()).figures).toMatchObject({ conversations: 0, attempted: 1 });
    seedVoid(test.book, better.commandSeq, at('2026-11-18T16:00:00Z'));
    expect((await read()).figures).toMatchObject({ conversations: 1, attempted: 0 });
  });

  it('credits an appointment to what the corrected touch says', async () => {
    const first = talk('2026-11-18T15:00:00Z', { outcome: 'appointment' });
    const { seq: touchSeq } = first;
    seedAppointment(test.book, {
      prospectSeq: dana,
      touchSeq,
      setAt: at('2026-11-18T15:00:00Z'),
      startsAt: at('2026-11-26T15:00:00Z'),
    });
    await test.client.touches.correct({ commandId: test.id(), touchId: first.id, decisionMaker: false });
    expect((await read()).figures).toMatchObject({
      appointments: 1,
      'appointments-from-decision-makers': 0,
      'appointments-otherwise': 1,
    });
  });

  it('opens as many as every figure says, closed or open', async () => {
    const touch = talk('2026-11-18T15:00:00Z', { outcome: 'appointment' });
    talk('2026-11-18T16:00:00Z', { channel: 'email', outcome: 'sent', accountClass: 'existing' });
    seedAppointment(test.book, {
      prospectSeq: dana,
      touchSeq: touch.seq,
      setAt: at('2026-11-18T15:00:00Z'),
      startsAt: at('2026-11-19T14:00:00Z'),
      cameTo: { kind: 'held' },
      deal: 'won',
    });
    for (const now of ['2026-11-20T12:00:00Z', '2026-12-20T12:00:00Z']) {
      test.world.at(now);
      const { figures } = await read();
      const opened: Record<string, number> = {};
      for (const figure of figureNames) {
        const behind = await test.client.weeks.behind({ week: '2026-W47', figure });
        opened[figure] = behind.touches.length + behind.appointments.length;
      }
      expect(opened).toEqual(figures);
      expect(figures.sales).toBe(1);
    }
  });

  it('shows an appointment with what produced it, its source and what became of it', async () => {
    const { seq: touchSeq, id } = talk('2026-11-18T15:00:00Z', { outcome: 'appointment' });
    seedAppointment(test.book, {
      prospectSeq: dana,
      touchSeq,
      setAt: at('2026-11-18T15:00:00Z'),
      startsAt: at('2026-11-19T14:00:00Z'),
      cameTo: { kind: 'no-show' },
    });
    expect((await read()).appointments).toMatchObject([
      {
        name: 'Dana Whitlock',
        state: 'no-show',
        touchId: id,
        sale: null,
        source: 'Formline Chicago',
        producedBy: { touchId: id, channel: 'call', onDate: '2026-11-18' },
      },
    ]);
  });

  it('names leads that have lain untouched for more than five working days', async () => {
    seedPerson(test.book, { name: 'Otis Brennan', receivedOn: '2026-11-11' });
    seedPerson(test.book, { name: 'Ruth Abelard', receivedOn: '2026-11-12' });
    const touched = seedPerson(test.book, { name: 'Hal Jensen', receivedOn: '2026-11-02' });
    seedTouch(test.book, { prospectSeq: touched.seq, occurredAt: at('2026-11-03T15:00:00Z') });
    // Thursday 19 November: six working days after the 11th, five after the 12th.
    expect((await read()).untouched).toEqual({ leads: 1, oldestDays: 6 });
  });

  it('names the promises that nobody kept', async () => {
    const promise = (dueOn: string, dueAt: string, setAt: string, kind = 'promise') =>
      test.book.writer.run(
        `INSERT INTO follow_up (id, prospect_seq, kind, due_on, due_at, occurred_at, recorded_at, on_date)
         VALUES (randomblob(16), ?, ?, ?, ?, ?, ?, ?)`,
        [dana, kind, dueOn, at(dueAt), at(setAt), at(setAt), setAt.slice(0, 10)],
      );
    promise('2026-11-17', '2026-11-17T15:00:00Z', '2026-11-16T15:00:00Z');
    promise('2026-11-18', '2026-11-18T15:00:00Z', '2026-11-17T20:00:00Z');
    talk('2026-11-18T19:00:00Z', { outcome: 'follow-up' });
    promise('2026-11-19', '2026-11-19T20:00:00Z', '2026-11-18T19:00:00Z');
    expect((await read()).promisesMissed).toEqual([
      { prospectId: expect.any(String), name: 'Dana Whitlock', dueOn: '2026-11-17', kind: 'promise' },
    ]);
    test.world.at('2026-11-20T15:00:00Z');
    expect((await read()).promisesMissed).toHaveLength(2);
  });
});
