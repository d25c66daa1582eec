import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dateIn } from '#shared/domain/time/zones.ts';
import { datedOf } from '../day-plan/dated.ts';
import { refreshStanding } from '../queue/standings.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let ann: Seeded;
beforeEach(async () => {
  at = await testBook();
  ann = seedPerson(at.book, { name: 'Ann Alder', phones: ['+13125550142'], zones: 'America/Chicago' });
});
afterEach(() => at.close());

const scopeNow = ({ book, world }: TestBook) => {
  const [now, zone] = [world.now(), world.zone()];
  return { reader: book.reader, world, now, zone, onDate: dateIn(now, zone) };
};

/** Promises Ann a call on their clock. */
const promise = (dueOn: string, time: string) =>
  at.client.touches.log({
    commandId: at.id(),
    prospectId: ann.id,
    outcome: 'follow-up',
    followUp: { kind: 'promise', dueOn, time, clock: 'theirs' },
  });
const offered = async () => {
  const { card } = await at.client.queue.next({});
  return card === null ? null : [card.name, card.class];
};
const offeredAt = (instant: string) => {
  at.world.at(instant);
  return offered();
};
const moveToFlorida = async () => {
  at.book.writer.run(`UPDATE phone SET e164 = '+13055550142' WHERE prospect_seq = ?`, [ann.seq]);
  refreshStanding(at.book.writer, ann.seq);
};
/** When the plan of the day has them called. */
const planned = () => datedOf(scopeNow(at)).promises.map(({ callAt }) => callAt);
const onToday = async () => (await at.client.today.read({})).promises[0];

describe('a promise', () => {
  it('is offered five minutes before its time, and until that day has passed', async () => {
    await promise('2026-11-19', '14:00');
    at.world.at('2026-11-19T19:54:59Z');
    expect(await offered()).toBeNull();
    at.world.at('2026-11-19T19:55:00Z');
    expect(await offered()).toEqual(['Ann Alder', 'promise']);
    at.world.at('2026-11-19T23:00:00Z');
    expect(await offered()).toEqual(['Ann Alder', 'promise']);
  });

  it('that was missed comes back at its own time of day, on the next working day of both', async () => {
    await promise('2026-11-20', '14:00');
    // Saturday, Monday morning, and Monday at two in Chicago.
    at.world.at('2026-11-21T20:30:00Z');
    expect(await offered()).toBeNull();
    at.world.at('2026-11-23T14:00:00Z');
    expect(await offered()).toBeNull();
    expect(await onToday()).toMatchObject({ overdue: true, returnsAt: Date.parse('2026-11-23T20:00:00Z') });
    at.world.at('2026-11-23T19:55:00Z');
    expect(await offered()).toEqual(['Ann Alder', 'promise']);
  });

  it('that was missed waits out a public holiday', async () => {
    await promise('2026-11-25', '14:00');
    at.world.at('2026-11-26T20:30:00Z');
    expect(await offered()).toBeNull();
    at.world.at('2026-11-27T20:00:00Z');
    expect(await offered()).toEqual(['Ann Alder', 'promise']);
  });

  it('at a forbidden hour shows on Today with why, and from when on they may be called', async () => {
    await moveToFlorida();
    await promise('2026-11-19', '20:30');
    expect(await onToday()).toMatchObject({
      notNow: 'Outside 8 to 20 in Florida. Opens tomorrow at 8:00 their time.',
      returnsAt: null,
    });
    at.world.at('2026-11-20T02:30:00Z');
    expect(await offered()).toBeNull();
    expect(await onToday()).toMatchObject({
      notNow: 'Outside 8 to 20 in Florida. Opens tomorrow at 8:00 their time.',
    });
  });

  it('at a forbidden hour is offered when the next working day opens, and again each day after it', async () => {
    await moveToFlorida();
    await promise('2026-11-19', '20:30');
    at.world.at('2026-11-20T08:00:00Z');
    const opens = Date.parse('2026-11-20T14:00:00Z');
    expect(await onToday()).toMatchObject({ returnsAt: opens, notNow: null });
    expect(planned()).toEqual([opens]);
    expect(await offeredAt('2026-11-20T13:59:00Z')).toBeNull();
    expect(await offeredAt('2026-11-20T14:00:00Z')).toEqual(['Ann Alder', 'promise']);
    expect(await offeredAt('2026-11-21T02:30:00Z')).toBeNull();
    // Saturday is lawful, and nobody's working day.
    expect(await offeredAt('2026-11-21T18:00:00Z')).toBeNull();
    expect(await offeredAt('2026-11-23T13:59:00Z')).toBeNull();
    expect(await offeredAt('2026-11-23T14:00:00Z')).toEqual(['Ann Alder', 'promise']);
  });

  it('that may be kept says nothing of the kind', async () => {
    await promise('2026-11-19', '14:00');
    expect(await onToday()).toMatchObject({ notNow: null, returnsAt: null, overdue: false });
  });
});
