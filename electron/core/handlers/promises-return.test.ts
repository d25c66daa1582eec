import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hoursAt } from '#shared/domain/calling/hours.ts';
import { placeOf } from '#shared/domain/calling/place.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { dateIn, instantIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { lawOf } from '../calling/law.ts';
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
const planned = () => datedOf(scopeNow(at)).promises.map(({ open }) => open[0]?.from ?? null);
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

/** Where somebody is, on which number, and of what clock. */
const places = [
  ['Florida', '+13055550142', 'America/New_York'],
  ['Illinois', '+13125550142', 'America/Chicago'],
  ['Anywhere in America', '+12125550142', 'America/Los_Angeles&America/New_York'],
  ['London', '+442079460142', 'Europe/London'],
  ['Paris', '+33639980142', 'Europe/Paris'],
  ['Sydney', '+61255500142', 'Australia/Sydney'],
] as const;
const hourMs = 3_600_000;
const joinsMs = 5 * 60_000;

/** Everybody of the places in a book of their own, each promised a call on a day at a time of their own. */
async function promisedEverywhere(book: TestBook, dueOn: string, time: string) {
  const people = places.map(([name, e164, zones]) => ({
    name,
    place: placeOf({ country: null, state: null, zones: zones.split('&'), e164 }),
    id: seedPerson(book.book, { name, phones: [e164], zones }).id,
  }));
  for (const { id, place } of people) {
    // Where several clocks are possible the time is on the rep's own.
    const clock = place.zones.length === 1 ? 'theirs' : 'ours';
    await book.client.touches.log({
      commandId: book.id(),
      prospectId: id,
      outcome: 'follow-up',
      followUp: { kind: 'promise', dueOn, time, clock },
    });
  }
  return people;
}

/**
 * Looks at everybody every two hours of a week, and whenever Today said that somebody is back.
 *
 * @returns what went against what was said or against the law, and who was never offered
 */
async function wrongsOfWeek(book: TestBook, dueOn: string, time: string): Promise<string[]> {
  const people = await promisedEverywhere(book, dueOn, time);
  const { rules, holidays } = lawOf(book.book.reader);
  const wrongs: string[] = [];
  const waiting = new Set(people.map(({ name }) => name));
  const said = new Map<string, number>();
  const zone = book.world.zone();
  const start = instantIn(addDays(dueOn, 2), 0, 0, zone);
  const end = start + 7 * 24 * hourMs;
  const looks = new Set(Array.from({ length: 7 * 12 }, (_, n) => start + 2 * n * hourMs));
  while (looks.size > 0) {
    const now = Math.min(...looks);
    looks.delete(now);
    book.world.at(new Date(now).toISOString());
    const { cards } = await book.client.queue.list({ limit: 50 });
    const offeredIds = new Set(cards.map(({ prospectId }) => prospectId));
    const { promises } = await book.client.today.read({});
    const plan = new Map(datedOf(scopeNow(book)).promises.map(({ id, open }) => [id, open[0]?.from ?? null]));
    for (const { name, place, id } of people) {
      const isOffered = offeredIds.has(id);
      const back = said.get(name);
      const returns = promises.find(({ prospectId }) => prospectId === id)?.returnsAt ?? now;
      const callAt = dateIn(returns, zone) === dateIn(now, zone) ? returns : null;
      const wrong = {
        'offered at a closed hour': isOffered && hoursAt(place, rules, holidays, now).level === 'closed',
        'offered before it is back': isOffered && back !== undefined && now < back - joinsMs,
        'not offered when it is back': !isOffered && back === now,
        'back at another time than was said': back !== undefined && back > now && returns !== back,
        'planned for another time than is said': returns > now && (plan.get(id) ?? null) !== callAt,
      };
      for (const [what, is] of Object.entries(wrong))
        if (is) wrongs.push(`${name} at ${new Date(now).toISOString()}: ${what}`);
      if (isOffered) waiting.delete(name);
      if (returns > now) said.set(name, returns);
      if (returns > now && returns < end) looks.add(returns);
    }
  }
  return [...wrongs, ...[...waiting].map((name) => `${name}: never offered`)];
}

it('a missed promise is offered again when Today says, within a week, and never at a closed hour', async () => {
  const days = fc.integer({ min: 0, max: 9 }).map((n) => addDays('2026-12-04', n));
  const times = fc
    .integer({ min: 0, max: 95 })
    .map((n) => timeOfDay(n * 15 * 60_000, 'UTC').padStart(5, '0'));
  await fc.assert(
    fc.asyncProperty(days, times, async (dueOn, time) => {
      const book = await testBook();
      try {
        expect(await wrongsOfWeek(book, dueOn, time)).toEqual([]);
      } finally {
        await book.close();
      }
    }),
    { numRuns: 2, examples: [['2026-12-10', '20:30']] },
  );
}, 120_000);
