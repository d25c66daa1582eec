import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Inputs } from '#shared/contract/contract.ts';
import { outcomesOf } from '#shared/domain/outcomes.ts';
import { asks, channels, tones } from '#shared/domain/vocabulary.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';

type Log = Omit<Inputs['touches']['log'], 'commandId' | 'prospectId'>;

const begins = Date.parse('2026-11-19T15:00:00Z');
const minute = 60_000;
const appointment = { startsAt: begins + 5 * 24 * 60 * minute, withName: 'Ines Calder' };

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
    return { ...said, outcome, direction: 'out', ...(outcome === 'appointment' ? { appointment } : {}) };
  });

const step = fc.record({
  person: fc.nat({ max: 1 }),
  wrong: fc.array(touch, { maxLength: 2 }),
  right: touch,
});

/** The figures that follow from touches alone; what became of a loop is kept as it was judged when it was told. */
async function figuresOf({ client }: TestBook) {
  const { 'loops-broken': _, 'loops-repeated': __, ...figures } = (await client.weeks.read({})).figures;
  const { balance, conversations, appointmentsSet } = await client.today.read({});
  return { figures, balance, conversations, appointmentsSet };
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

it('any corrections come to the figures of a book in which the right thing was logged at once, and go back by Undo', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      await withBook(async (at, people) => {
        const logged: (readonly [touchId: string, right: Log])[] = [];
        for (const [n, { person, wrong, right }] of steps.entries()) {
          at.world.at(new Date(begins + n * minute).toISOString());
          const [first = right, ...more] = wrong;
          // What closes somebody would keep the next touch out, in one book and not in the other; and a word is not
          // corrected away.
          const open = (input: Log): Log =>
            input.outcome === 'do-not-contact' && (n < steps.length - 1 || input !== right)
              ? { ...input, outcome: outcomesOf(input.channel ?? 'call')[3] ?? 'referred' }
              : input;
          let touchId = await logIn(at, people[person] ?? '', open(first));
          for (const input of [...more, right]) {
            if (touchId === null) break;
            const { direction: _, ...said } = open(input);
            ({ touchId } = await at.client.touches.correct({ commandId: at.id(), touchId, ...said }));
          }
          if (touchId !== null)
            logged.push([people[person] ?? '', { ...open(right), occurredAt: begins + n * minute }]);
        }
        expect(await findings(at)).toEqual([]);
        const corrected = await figuresOf(at);
        await withBook(async (plain, others) => {
          for (const [prospectId, input] of logged) {
            plain.world.at(new Date(input.occurredAt ?? begins).toISOString());
            const { occurredAt: _, ...said } = input;
            await logIn(plain, others[people.indexOf(prospectId)] ?? '', said);
          }
          plain.world.at(new Date(begins + steps.length * minute).toISOString());
          at.world.at(new Date(begins + steps.length * minute).toISOString());
          expect(corrected).toEqual(await figuresOf(plain));
        });
        // Every correction and every touch taken back: nothing is left.
        while ((await at.client.history.peek({})).last !== null)
          await at.client.history.undo({ commandId: at.id() });
        expect(await findings(at)).toEqual([]);
        expect((await figuresOf(at)).balance).toEqual({ spoken: 0, attempted: 0, written: 0 });
      });
    }),
    { numRuns: 25 },
  );
}, 120_000);
