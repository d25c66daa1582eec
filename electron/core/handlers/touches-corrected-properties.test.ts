import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Inputs } from '#shared/contract/contract.ts';
import { factsOf, outcomesOf } from '#shared/domain/outcomes.ts';
import { asks, channels, tones } from '#shared/domain/vocabulary.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';

type Log = Omit<Inputs['touches']['log'], 'commandId' | 'prospectId'>;

// Monday 16 November 2026, 10:00 in New York. Everything is corrected on Saturday.
const begins = Date.parse('2026-11-16T15:00:00Z');
const ends = '2026-11-21T20:00:00Z';
const hour = 3_600_000;
const day = 24 * hour;
const appointment = { startsAt: begins + 10 * day, withName: 'Ines Calder' };

/** A touch of any kind, on one of two channels so that a correction often keeps or changes it. */
const touch: fc.Arbitrary<Log> = fc
  .record({
    channel: fc.constantFrom(...channels),
    place: fc.nat({ max: 8 }),
    ask: fc.constantFrom(...asks),
    tone: fc.constantFrom(...tones),
    decisionMaker: fc.boolean(),
  })
  .map(({ place, ...said }) => {
    const possible = outcomesOf(said.channel);
    const outcome = possible[place % possible.length] ?? 'appointment';
    return {
      ...said,
      outcome,
      direction: 'out',
      // One that was wrong or dead is no longer taken by itself.
      ...(said.channel === 'call' ? { number: '815-555-0143' } : {}),
      ...(outcome === 'appointment' ? { appointment } : {}),
    };
  });

/** A step so many days after the touch, a promise where it has a time; null for none. */
const agreed = fc.option(
  fc.record({ inDays: fc.integer({ min: 1, max: 3 }), time: fc.constantFrom(null, '11:30', '16:00') }),
);

const step = fc.record({
  person: fc.nat({ max: 1 }),
  /** Hours after the one before it, at most five times a day. */
  gap: fc.integer({ min: 0, max: 23 }),
  wrong: fc.array(touch, { maxLength: 2 }),
  right: touch,
  agreed,
  /** Which of them is corrected first. */
  turn: fc.nat(),
});

/** What follows from touches alone; what became of a loop is kept as it was judged when it was told. */
async function cameTo({ client }: TestBook, people: readonly string[]) {
  const { figures: all, promisesMissed } = await client.weeks.read({});
  const { 'loops-broken': _, 'loops-repeated': __, ...figures } = all;
  const { balance, conversations, appointmentsSet } = await client.today.read({});
  const open = await Promise.all(
    people.map(async (prospectId) => {
      const { followUp } = await client.queue.card({ prospectId });
      return followUp && [followUp.kind, followUp.dueOn, followUp.dueAt];
    }),
  );
  const missed = promisesMissed.map(({ name, dueOn }) => `${name} ${dueOn}`);
  return { figures, balance, conversations, appointmentsSet, open, missed };
}

async function withBook(run: (at: TestBook, people: readonly string[]) => Promise<void>): Promise<void> {
  const at = await testBook();
  try {
    const ann = seedPerson(at.book, { name: 'Ann Alder', emails: ['ann@alder.example'] });
    const bob = seedPerson(at.book, {
      name: 'Bob Birch',
      phones: ['+18155550143'],
      accountClass: 'existing',
    });
    await run(at, [ann.id, bob.id]);
  } finally {
    await at.close();
  }
}

const findings = async ({ client }: TestBook) => {
  const told = [];
  for await (const event of await client.book.check({}))
    if (event.kind === 'done') told.push(...event.findings);
  return told;
};

/** Logs a touch where nothing forbids it, for a word not to be contacted is closed to what comes after it. */
const logIn = async (at: TestBook, prospectId: string, input: Log) =>
  at.client.touches
    .log({ ...input, commandId: at.id(), prospectId })
    .then(({ touchId }) => touchId)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'SUPPRESSED') return null;
      throw error;
    });

/** A touch that leaves its person open: what closes somebody would keep the next one out, in one book and not the other. */
const open = (input: Log): Log =>
  input.outcome === 'do-not-contact'
    ? { ...input, outcome: outcomesOf(input.channel ?? 'call')[3] ?? 'referred' }
    : input;

/** What is agreed holds with the right touch, so that it is said of the wrong one too: it was no part of the fault. */
function stepOf(
  at: number,
  { right, agreed: said }: { right: Log; agreed: { inDays: number; time: string | null } | null },
) {
  const facts = factsOf(right.channel ?? 'call', right.outcome);
  if (said === null || facts?.reached !== 'person' || right.outcome === 'do-not-contact') return {};
  const dueOn = new Date(at + said.inDays * day - 5 * hour).toISOString().slice(0, 10);
  const kind = said.time === null ? 'follow-up' : 'promise';
  return {
    followUp: { kind, dueOn, clock: 'ours', ...(said.time === null ? {} : { time: said.time }) } as const,
  };
}

it('any corrections come to the figures of a book in which the right thing was logged at once, and go back by Undo', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
      let instant = begins;
      const told = steps.map((each, n) => {
        instant += each.gap * hour;
        const right = n < steps.length - 1 ? open(each.right) : each.right;
        const beside = stepOf(instant, { ...each, right });
        // What was agreed would go with a first correction that nobody was reached on, and nobody says it again.
        const wrong = each.wrong.map(open).slice(0, 'followUp' in beside ? 1 : 2);
        return { ...each, at: instant, wrong, right, beside };
      });
      await withBook(async (at, people) => {
        const logged: ((typeof told)[number] & { readonly touchId: string })[] = [];
        for (const each of told) {
          at.world.at(new Date(each.at).toISOString());
          const first = each.wrong[0] ?? each.right;
          const touchId = await logIn(at, people[each.person] ?? '', { ...first, ...each.beside });
          if (touchId !== null) logged.push({ ...each, touchId });
        }
        at.world.at(ends);
        for (const { wrong, right, touchId } of logged.toSorted((a, b) => a.turn - b.turn)) {
          let standing = touchId;
          for (const { direction: _, note: __, ...said } of [...wrong.slice(1), right])
            standing = (await at.client.touches.correct({ commandId: at.id(), touchId: standing, ...said }))
              .touchId;
        }
        expect(await findings(at)).toEqual([]);
        const corrected = await cameTo(at, people);
        await withBook(async (plain, others) => {
          for (const { at: then, person, right, beside } of logged) {
            plain.world.at(new Date(then).toISOString());
            await logIn(plain, others[person] ?? '', { ...right, ...beside });
          }
          plain.world.at(ends);
          expect(corrected).toEqual(await cameTo(plain, others));
        });
        // Every correction and every touch taken back: nothing is left.
        while ((await at.client.history.peek({})).last !== null)
          await at.client.history.undo({ commandId: at.id() });
        expect(await findings(at)).toEqual([]);
        expect(await cameTo(at, people)).toMatchObject({
          balance: { spoken: 0, attempted: 0, written: 0 },
          open: [null, null],
          missed: [],
        });
      });
    }),
    { numRuns: 12 },
  );
}, 180_000);
