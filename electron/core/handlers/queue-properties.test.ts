import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareQueued, offeredAs, type Queued } from '#shared/domain/queue/order.ts';
import { promiseJoinsMs } from '#shared/domain/queue/score.ts';
import { outcomes } from '#shared/domain/outcomes.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { channels } from '#shared/domain/vocabulary.ts';
import { outlookOf } from '../queue/outlook.ts';
import { returnsAt } from '../queue/returning.ts';
import { recountStandings } from '../queue/standings.ts';
import { keptStandings } from '../store/standing.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

let at: TestBook;
let people: Seeded[];
let seqs: number[];

// One book for all runs: each undoes everything it did, which is one of the properties.
beforeAll(async () => {
  at = await testBook();
  const [shared, own] = ['+18155550100', '+18155550101'];
  people = [
    seedPerson(at.book, { name: 'Ann A', account: 'Alder', phones: [shared] }),
    seedPerson(at.book, { name: 'Bob B', account: 'Alder', phones: [shared, own], receivedOn: '2026-11-16' }),
    seedPerson(at.book, {
      name: 'Cay C',
      account: 'Birch',
      accountClass: 'existing',
      emails: ['c@cay.example'],
    }),
    seedPerson(at.book, {
      name: 'Dee D',
      zones: 'America/Chicago&America/New_York',
      phones: [],
      emails: ['d@dee.example'],
    }),
    seedPerson(at.book, { name: 'Eve E', zones: '', phones: [own], emails: ['C@cay.example'] }),
  ];
  seqs = people.map(({ seq }) => seq);
});
afterAll(() => at.close());

const person = fc.nat({ max: 4 });
const dueOn = fc.constantFrom('2026-11-19', '2026-11-20', '2026-11-21', '2026-11-24');
const followUp = fc.oneof(
  fc.record({ dueOn }),
  fc.record({
    kind: fc.constant('promise' as const),
    dueOn,
    time: fc.constantFrom('10:05', '11:30', '16:00'),
    clock: fc.constantFrom('ours' as const, 'theirs' as const),
  }),
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      person,
      channel: fc.constantFrom(...channels),
      direction: fc.constantFrom('out' as const, 'out' as const, 'in' as const),
      outcome: fc.constantFrom(...outcomes),
      followUp: fc.option(followUp, { nil: undefined }),
      decisionMaker: fc.boolean(),
      daysAgo: fc.constantFrom(0, 0, 1, 4),
      note: fc.constantFrom(undefined, 'Budget in March.'),
    }),
  },
  fc.record({ kind: fc.constant('skip' as const), person }),
  fc.record({ kind: fc.constant('plan' as const), person, followUp: fc.option(followUp, { nil: null }) }),
  fc.record({
    kind: fc.constant('settle' as const),
    event: fc.constantFrom('held' as const, 'no-show' as const, 'cancelled' as const),
  }),
  fc.record({ kind: fc.constant('launch' as const), person }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 200 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const refusals = ['INVALID', 'SUPPRESSED', 'NOT_FOUND', 'NOT_NOW', 'NOT_DIALLED'];

async function take(one: Step): Promise<void> {
  const { client } = at;
  const who = (n: number) => people[n]?.id ?? '';
  const now = at.world.now();
  switch (one.kind) {
    case 'log': {
      const { kind: _, person: n, daysAgo, ...said } = one;
      const occurredAt = now - daysAgo * 86_400_000;
      const appointment = { startsAt: occurredAt + 3_600_000, withName: 'Ann' };
      await client.touches.log({
        ...said,
        commandId: at.id(),
        prospectId: who(n),
        occurredAt,
        ...(one.outcome === 'appointment' ? { appointment } : {}),
      });
      return;
    }
    case 'skip':
      await client.sessions.skip({ commandId: at.id(), prospectId: who(one.person), reason: 'not now' });
      return;
    case 'plan':
      await client.followUps.set({
        commandId: at.id(),
        prospectId: who(one.person),
        followUp: one.followUp,
      });
      return;
    case 'settle': {
      const [waiting] = (await client.appointments.list({ state: 'waiting' })).appointments;
      if (!waiting) return;
      const { appointmentId } = waiting;
      await client.appointments.settle({
        commandId: at.id(),
        appointmentId,
        event: one.event,
        cancelledBy: 'us',
      });
      return;
    }
    case 'launch': {
      const phoneId = people[one.person]?.phoneIds[0];
      if (phoneId === undefined) return;
      await client.calls.launch({ commandId: at.id(), prospectId: who(one.person), phoneId });
      return;
    }
    case 'wait':
      at.world.pass(one.minutes * 60_000);
  }
}

/** Takes every step; one that the book refuses changes nothing. */
async function takeAll(steps: readonly Step[]): Promise<void> {
  at.world.at('2026-11-19T15:00:00Z');
  for (const one of steps) {
    try {
      await take(one);
    } catch (error) {
      if (!refusals.includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

async function undoAll(): Promise<void> {
  while ((await at.client.history.peek({})).last) await at.client.history.undo({ commandId: at.id() });
}

const moments = ['2026-11-19T15:00:00Z', '2026-11-20T21:30:00Z', '2026-11-24T15:00:00Z'].map(Date.parse);
const scopeAt = (now: number) => ({
  reader: at.book.reader,
  world: at.world,
  now,
  zone: 'America/New_York',
  onDate: dateIn(now, 'America/New_York'),
});
const outlookAt = (now: number) => outlookOf(scopeAt(now));
const queueAt = (instant: number) => at.client.queue.list({ at: instant, limit: 50 });

/** Everything that the facts come to: standings, counts, queues, and the figures of the week. */
async function whatItComesTo() {
  const { reader } = at.book;
  // Later than anything a run has recorded: a week's figures are those of an instant.
  at.world.at('2026-11-22T23:00:00Z');
  return {
    standings: keptStandings(reader, seqs),
    waiting: reader.all('SELECT lane, list_seq, due_on, n FROM waiting WHERE n <> 0 ORDER BY 1, 2, 3'),
    queues: await Promise.all(moments.map(queueAt)),
    figures: (await at.client.weeks.read({ week: '2026-W47' })).figures,
    roles: reader.all('SELECT role FROM prospect ORDER BY seq'),
    next: await Promise.all(
      people.map(async ({ id }) => {
        const {
          followUp: planned,
          appointment,
          suppressed,
          phones,
        } = await at.client.queue.card({ prospectId: id });
        return { planned, appointment, suppressed, phones };
      }),
    ),
  };
}

const runs = { numRuns: 12 };
const patience = 90_000;
const steps = fc.array(step, { minLength: 1, maxLength: 12 });

it(
  'undoing everything returns every figure, standing and queue to the start',
  async () => {
    const start = await whatItComesTo();
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        await takeAll(some);
        await undoAll();
        expect(await whatItComesTo()).toEqual(start);
      }),
      runs,
    );
  },
  patience,
);

it(
  'what stands of people, and how many wait, is always what a recount finds',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        await takeAll(some);
        const { reader } = at.book;
        const kept = keptStandings(reader, seqs);
        expect(kept).toEqual(recountStandings(reader, seqs));
        const counted = reader.all(
          `SELECT lane, coalesce(list_seq, 0) AS list_seq, coalesce(due_on, '') AS due_on, count(*) AS n
         FROM standing WHERE lane <> 'closed' GROUP BY 1, 2, 3
         UNION SELECT lane, coalesce(list_seq, 0), '', count(*) FROM standing WHERE lane <> 'closed' GROUP BY 1, 2
         UNION SELECT lane, -1, due_on, count(*) FROM standing WHERE due_on IS NOT NULL GROUP BY 1, 3
         UNION SELECT lane, -1, '', count(*) FROM standing WHERE due_on IS NOT NULL GROUP BY 1
         ORDER BY 1, 2, 3`,
        );
        expect(
          reader.all('SELECT lane, list_seq, due_on, n FROM waiting WHERE n <> 0 ORDER BY 1, 2, 3'),
        ).toEqual(counted);
        await undoAll();
      }),
      runs,
    );
  },
  patience,
);

it(
  'the queue is in the order of the comparator, the same each time, and never offers the suppressed',
  async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (some) => {
        await takeAll(some);
        const kept = keptStandings(at.book.reader, seqs);
        for (const now of moments) {
          const outlook = outlookAt(now);
          const offered = kept
            .flatMap((row): Queued[] => {
              const lane = offeredAs(row, outlook);
              if (lane === null || row.bucket === null) return [];
              // A missed promise waits for its own time of day.
              const late = lane === 'promise' && returnsAt(scopeAt(now), row.prospectSeq, row.dueAt);
              return late && late > now + promiseJoinsMs ? [] : [{ ...row, lane, bucket: row.bucket }];
            })
            .toSorted((a, b) => compareQueued(a, b, outlook));
          const { cards } = await queueAt(now);
          expect(cards.map(({ prospectId }) => prospectId)).toEqual(
            offered.map(({ prospectSeq }) => people.find(({ seq }) => seq === prospectSeq)?.id),
          );
          expect(await queueAt(now)).toEqual({ at: now, cards });
          const next = await at.client.queue.next({ at: now });
          expect(next).toMatchObject({
            card: cards[0] ? { prospectId: cards[0].prospectId } : null,
          });
          for (const { prospectId } of cards) {
            expect((await at.client.queue.card({ prospectId })).suppressed).toBe(false);
          }
        }
        await undoAll();
      }),
      runs,
    );
  },
  patience,
);
