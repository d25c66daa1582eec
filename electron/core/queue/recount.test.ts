import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allCadences } from '../store/cadences.ts';
import { insertRecount, isRecounting } from '../store/recounts.ts';
import { refreshStandings } from './standings.ts';
import { keptStandings } from '../store/standing.ts';
import { insertSuppression } from '../store/suppression.ts';
import { type TestBook, testBook } from '../testing.ts';
import { lastOf } from '../testing-imports.ts';
import { insertPerson, seedPerson } from '../testing-people.ts';
import { recountPending } from './recount.ts';
import { mostAtOnce, standAnew } from './stand-anew.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const command = () => ({ commandId: at.id() });
const many = mostAtOnce + 1;

/** More people than one transaction works out. */
function crowd(person: Parameters<typeof seedPerson>[1] = {}): number[] {
  return at.book.writer.transaction(() => {
    const seqs = Array.from(
      { length: many },
      (_, n) => insertPerson(at.book, { name: `Person ${n}`, ...person }).seq,
    );
    refreshStandings(at.book.writer, seqs);
    return seqs;
  });
}
const findings = async () => (await lastOf(await at.client.book.check({}))).findings;
const dueOn = () =>
  at.book.reader
    .all<{ due_on: string; n: number }>(
      `SELECT due_on, count(*) AS n FROM standing WHERE lane = 'step' GROUP BY 1`,
    )
    .map((row) => `${row.n} on ${row.due_on}`);

describe('where many people stand', () => {
  it('is worked out anew once the rep works on other days, and again when that is undone', async () => {
    crowd();
    const [cold] = allCadences(at.book.reader);
    if (!cold) throw new Error('a new book has cadences');
    const whom = { untouched: true };
    await lastOf(await at.client.cadences.enrollMany({ ...command(), cadenceId: cold.cadenceId, whom }));
    // Thursday, and from Friday on they work.
    expect(dueOn()).toEqual([`${many} on 2026-11-19`]);
    await at.client.settings.change({ ...command(), settings: { workingDays: [5] } });
    expect(dueOn()).toEqual([`${many} on 2026-11-20`]);
    expect(isRecounting(at.book.reader)).toBe(false);
    expect(await findings()).toEqual([]);
    await at.client.history.undo(command());
    expect(dueOn()).toEqual([`${many} on 2026-11-19`]);
    await at.client.workingTime.addTimeOff({
      ...command(),
      fromOn: '2026-11-19',
      toOn: '2026-11-20',
      what: '',
    });
    expect(dueOn()).toEqual([`${many} on 2026-11-23`]);
    await at.client.history.undo(command());
    expect(dueOn()).toEqual([`${many} on 2026-11-19`]);
    expect(await findings()).toEqual([]);
  });

  it('goes on where it was when the process ended in the middle, and says how far it is', async () => {
    crowd();
    at.book.writer.run(`UPDATE standing SET attempted = 7`);
    expect((await at.client.queue.recounting({})).work).toBeNull();
    at.book.writer.transaction(() => insertRecount(at.book.writer, { kind: 'everybody' }));
    const work = recountPending(at.world, at.book.writer, 0);
    await work.next();
    at.world.pass(1000);
    await work.next();
    await work.return();
    const told = (await at.client.queue.recounting({})).work;
    expect(told).toMatchObject({ doing: 'Working out who is due', done: 400, of: many });
    expect(told?.leftMs).toBe(Math.round((1000 * (many - 400)) / 400));
    const left = () => at.book.reader.value<number>('SELECT count(*) FROM standing WHERE attempted = 7');
    expect(left()).toBe(many - 400);
    at = await at.reopen();
    expect(left()).toBe(0);
    expect((await at.client.queue.recounting({})).work).toBeNull();
  });

  it('goes by every clock that a number may be on, for people of a book that knew one of them', async () => {
    // Area code 850 is on two clocks; the book has taken it for one.
    const { seq } = seedPerson(at.book, { phones: ['+18505550142'], zones: 'America/Chicago' });
    at.book.writer.transaction(() => insertRecount(at.book.writer, { kind: 'everybody' }));
    at = await at.reopen();
    const kept = keptStandings(at.book.reader, [seq])[0]?.bucket?.place;
    expect(kept).toContain('America/Chicago America/New_York');
    expect(await findings()).toEqual([]);
  });

  it('is never offered by while it is being worked out', async () => {
    crowd({ account: 'Marlow', emails: ['somebody@marlow.example'] });
    const other = seedPerson(at.book, {
      name: 'Olive Marsh',
      account: 'Brightwell',
      accountClass: 'unclassified',
    });
    const { writer } = at.book;
    at.world.at('2026-11-19T16:00:00Z');
    expect((await at.client.queue.next({})).card?.name).toMatch(/^Person/);
    const now = at.world.now();
    writer.transaction(() => {
      const seq = writer.run(
        `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable)
         VALUES (randomblob(16), 'suppressions.add', ?, '2026-11-19', 'Closed.', '{}', 0)`,
        [now],
      ).seq;
      const word = { kind: 'domain', value: 'marlow.example', channels: 'all', reason: 'By letter' } as const;
      const times = { occurredAt: now, recordedAt: now, onDate: '2026-11-19', commandSeq: seq };
      insertSuppression(writer, {
        ...word,
        ...times,
        id: at.world.newId(),
        prospectSeq: null,
        touchSeq: null,
      });
      standAnew(writer, { kind: 'domain', domain: 'marlow.example' });
    });
    expect(isRecounting(at.book.reader)).toBe(true);
    expect(keptStandings(at.book.reader, [1])).toMatchObject([{ lane: 'fresh' }]);
    const { cards } = await at.client.queue.list({ limit: 5 });
    expect(cards.map(({ prospectId }) => prospectId)).toEqual([other.id]);
    at = await at.reopen();
    expect(keptStandings(at.book.reader, [1])).toMatchObject([{ lane: 'closed' }]);
    expect(await findings()).toEqual([]);
  });

  it('follows other caps, and is left alone by other hours', async () => {
    const seqs = crowd({ phones: ['+13055550142'], zones: 'America/New_York' });
    at.book.writer.transaction(() => {
      const insert = `INSERT INTO launch (id, prospect_seq, phone_seq, number, target, occurred_at, recorded_at, on_date)
        SELECT randomblob(16), p.prospect_seq, p.seq, p.e164, 'tel', ?, ?, '2026-11-19' FROM phone p`;
      at.book.writer.run(insert, [at.world.now(), at.world.now()]);
      refreshStandings(at.book.writer, seqs);
    });
    const held = () => at.book.reader.value<number>('SELECT count(*) FROM standing WHERE callable_at > 0');
    expect(held()).toBe(0);
    const { rules } = await at.client.callingRules.read({});
    const florida = rules.find(({ jurisdiction }) => jurisdiction === 'US-FL');
    if (!florida) throw new Error('Florida has a rule');
    const { window, restDays } = florida;
    const change = (terms: object) =>
      at.client.callingRules.change({
        ...command(),
        jurisdiction: 'US-FL',
        terms: { window, restDays, caps: florida.caps, ...terms },
      });
    await change({ caps: { in24Hours: 1, in7Days: null, in30Days: null } });
    expect(held()).toBe(many);
    expect(await findings()).toEqual([]);
    await at.client.history.undo(command());
    expect(held()).toBe(0);
    // A mark that any work on their standing would wipe away.
    at.book.writer.run('UPDATE standing SET attempted = 7');
    await change({ window: { ...window, thu: [[600, 700]] } });
    expect(at.book.reader.value('SELECT count(*) FROM standing WHERE attempted = 7')).toBe(many);
  });
});
