import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCadences } from '../store/cadences.ts';
import { dueSteps } from '../cadences/courses.ts';
import { recountStandings } from '../queue/standings.ts';
import { keptStandings } from '../store/standing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';
import { type TestBook, testBook } from '../testing.ts';

// Thursday 19 November 2026, 10:00 in New York.
let at: TestBook;
let people: Seeded[];
let cadenceIds: string[];

beforeAll(async () => {
  at = await testBook();
  people = [
    seedPerson(at.book, { name: 'Ann A', emails: ['a@ann.example'] }),
    seedPerson(at.book, { name: 'Bob B' }),
    seedPerson(at.book, { name: 'Cay C', phones: [], emails: ['c@cay.example'] }),
  ];
  cadenceIds = allCadences(at.book.reader).map(({ cadenceId }) => cadenceId);
});
afterAll(() => at.close());

const person = fc.nat({ max: 2 });
const command = fc.oneof(
  fc.record({ kind: fc.constant('enroll' as const), person, cadence: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('enroll all' as const), cadence: fc.nat({ max: 2 }) }),
  fc.record({ kind: fc.constant('leave' as const), person }),
  fc.record({ kind: fc.constant('skip step' as const), person }),
  fc.record({
    kind: fc.constant('log' as const),
    person,
    touch: fc.constantFrom(
      ['call', 'voicemail'] as const,
      ['call', 'no-answer'] as const,
      ['call', 'declined'] as const,
      ['email', 'sent'] as const,
      ['email', 'bounced'] as const,
      ['email', 'reply-positive'] as const,
      ['linkedin', 'sent'] as const,
    ),
  }),
  fc.record({ kind: fc.constant('time off' as const), days: fc.integer({ min: 0, max: 9 }) }),
  fc.record({
    kind: fc.constant('weekdays' as const),
    days: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
  }),
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

async function give(one: Command): Promise<void> {
  const { client } = at;
  const commandId = at.id();
  const who = (n: number) => ({ commandId, prospectId: people[n]?.id ?? '' });
  switch (one.kind) {
    case 'enroll':
      await client.cadences.enroll({ ...who(one.person), cadenceId: cadenceIds[one.cadence] ?? '' });
      return;
    case 'enroll all': {
      const cadenceId = cadenceIds[one.cadence] ?? '';
      for await (const _ of await client.cadences.enrollMany({ commandId, cadenceId, whom: {} }));
      return;
    }
    case 'leave':
      await client.cadences.leave(who(one.person));
      return;
    case 'skip step':
      await client.cadences.skipStep(who(one.person));
      return;
    case 'log': {
      const [channel, outcome] = one.touch;
      await client.touches.log({ ...who(one.person), channel, direction: 'out', outcome });
      return;
    }
    case 'time off': {
      const on = `2026-11-2${one.days}`;
      await client.workingTime.addTimeOff({ commandId, fromOn: on, toOn: on });
      return;
    }
    case 'weekdays':
      await client.settings.change({ commandId, settings: { workingDays: one.days } });
  }
}

const seqs = () => people.map(({ seq }) => seq);
const state = () => ({
  kept: keptStandings(at.book.reader, seqs()),
  due: [...dueSteps(at.book.reader, seqs())],
});

describe('after any commands about cadences', () => {
  it('everybody stands where the facts say, and taking all of them back restores the queue', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 10 }), async (commands) => {
        const before = state();
        const undone = at.book.reader.value<number>('SELECT count(*) FROM void');
        let done = 0;
        for (const one of commands) {
          const asked = at.book.reader.value<number>('SELECT count(*) FROM command WHERE undoable = 1');
          // What cannot be done to somebody just now is refused, and changes nothing.
          await give(one).catch(() => {});
          done += at.book.reader.value<number>('SELECT count(*) FROM command WHERE undoable = 1') - asked;
          expect(keptStandings(at.book.reader, seqs())).toEqual(recountStandings(at.book.reader, seqs()));
          at.world.pass(60_000);
        }
        for (; done > 0; done -= 1) await at.client.history.undo({ commandId: at.id() });
        expect(state()).toEqual(before);
        expect(at.book.reader.value<number>('SELECT count(*) FROM void')).toBeGreaterThanOrEqual(undone);
      }),
      { numRuns: 25 },
    );
  });
});

describe('somebody who never answers', () => {
  it('is offered each step of the default cadence on its day, to the end', async () => {
    at.world.at('2026-11-19T15:00:00Z');
    const { id, seq } = seedPerson(at.book, {
      name: 'Dee D',
      emails: ['d@dee.example'],
    });
    await at.client.cadences.enroll({ commandId: at.id(), cadenceId: cadenceIds[0] ?? '', prospectId: id });
    const worked: string[] = [];
    for (let n = 0; n < 9; n += 1) {
      const due = dueSteps(at.book.reader, [seq]).get(seq);
      if (!due) break;
      const [standing] = keptStandings(at.book.reader, [seq]);
      expect(standing).toMatchObject({ lane: 'step', dueOn: due.dueOn });
      at.world.at(`${due.dueOn}T${due.part === 'afternoon' ? '20' : '15'}:0${n}:00Z`);
      const card = await at.client.queue.card({ prospectId: id });
      expect(card).toMatchObject({ cadence: { step: n + 1 } });
      worked.push(`${due.channel} ${due.dueOn}${card.guard?.way === due.channel ? ' held' : ''}`);
      const outcome = due.channel === 'call' ? 'voicemail' : 'sent';
      await at.client.touches.log({
        commandId: at.id(),
        prospectId: id,
        channel: due.channel,
        direction: 'out',
        outcome,
      });
    }
    expect(worked).toEqual([
      'call 2026-11-19',
      'email 2026-11-19',
      'call 2026-11-20',
      'call 2026-11-24',
      'email 2026-11-25',
      'call 2026-11-30',
      'call 2026-12-07',
      'email 2026-12-09',
      'call 2026-12-17',
    ]);
    expect(keptStandings(at.book.reader, [seq])[0]?.lane).toBe('closed');
  });
});
