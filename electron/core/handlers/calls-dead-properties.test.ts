import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { lastOf } from '../testing-imports.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';

const switchboard = '+18155550142';
const direct = '+18155550143';
/** Who has which numbers: the second of Cid rings behind the switchboard. */
const people = [
  { name: 'Ann Alder', phones: [switchboard] },
  { name: 'Bob Birch', phones: [switchboard, direct] },
  { name: 'Cid Cedar', phones: [switchboard, switchboard], ext: '12' },
  { name: 'Dee Dogwood', phones: [switchboard], ext: '12' },
] as const;

const outcome = fc.constantFrom('wrong-number', 'wrong-number', 'no-answer', 'gatekeeper', 'voicemail');
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('log'), who: fc.nat({ max: 3 }), phone: fc.nat(), outcome }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct'), which: fc.nat(), outcome }) },
);

interface Told {
  readonly touchId: string;
  readonly who: number;
  readonly phoneId: string;
  readonly tel: string;
  readonly outcome: 'wrong-number' | 'no-answer' | 'gatekeeper' | 'voicemail';
}

/** The rule, said as plainly as can be: over what was told, in the order in which it happened. */
function isDead(told: readonly Told[], who: number, phoneId: string, tel: string): boolean {
  const verdict = (of: readonly Told[]) =>
    of.findLast(({ outcome: came }) => came === 'wrong-number' || came === 'gatekeeper')?.outcome;
  const on = told.filter((each) => each.tel === tel);
  const own = on.filter((each) => each.phoneId === phoneId);
  if (verdict(own) === 'wrong-number') return true;
  const others = people.map((_, other) =>
    on.filter((each) => each.who === other && each.phoneId !== phoneId),
  );
  const saying = others.filter((of, other) => other !== who && verdict(of) === 'wrong-number');
  const answers = [own, ...others.filter((of) => verdict(of) !== 'wrong-number')].some((of) =>
    of.some(({ outcome: came }) => came === 'gatekeeper'),
  );
  return saying.length > 0 && !answers;
}

const sound = async ({ client }: TestBook) =>
  expect(await lastOf(await client.book.check({}))).toMatchObject({ findings: [] });

/** Which numbers of a person are not dialled but on purpose. */
const refusals = async (at: TestBook, { id: prospectId, phoneIds }: Seeded) => {
  const refused = [];
  for (const phoneId of phoneIds)
    refused.push(
      await at.client.calls.launch({ commandId: at.id(), prospectId, phoneId }).then(
        () => false,
        (error: { code?: string }) => error.code === 'NOT_DIALLED',
      ),
    );
  return refused;
};

/** The number of a call that is logged of which nobody says on which it was; null where there is none to call. */
const loggedOn = async (at: TestBook, { id: prospectId }: Seeded) => {
  const done = at.client.touches.log({ commandId: at.id(), prospectId, outcome: 'no-answer' });
  const isLogged = await done.then(
    () => true,
    () => false,
  );
  const { touches } = await at.client.touches.list({ prospectId });
  return isLogged ? touches[0]?.number : null;
};

it('a number is dead on the card, in the queue and for what is logged alike, by one rule', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const at = await testBook();
      try {
        const seeded = people.map((person): Seeded => {
          const made = seedPerson(at.book, { name: person.name, phones: [...person.phones] });
          if ('ext' in person)
            at.book.writer.run(
              'UPDATE phone SET ext = ? WHERE seq = (SELECT max(seq) FROM phone WHERE prospect_seq = ?)',
              [person.ext, made.seq],
            );
          return made;
        });
        const telOf = (who: number, phone: number) => {
          const { phones, ...rest } = people[who] ?? people[0];
          const last = phone === phones.length - 1;
          return `${phones[phone] ?? switchboard}${'ext' in rest && last ? ';ext=12' : ''}`;
        };
        const past: Told[][] = [[]];
        const told = () => past.at(-1) ?? [];
        for (const each of steps) {
          at.world.pass(60_000);
          if (each.kind === 'undo') {
            if (past.length === 1) continue;
            past.pop();
            await at.client.history.undo({ commandId: at.id() });
          } else if (each.kind === 'correct') {
            const which = told().length === 0 ? undefined : told()[each.which % told().length];
            if (which === undefined) continue;
            const { outcome: came } = each;
            const said = { commandId: at.id(), touchId: which.touchId, outcome: came };
            const { touchId } = await at.client.touches.correct(said);
            past.push(told().map((one) => (one === which ? { ...one, touchId, outcome: came } : one)));
          } else {
            const { who, outcome: came } = each;
            const { id, phoneIds } = seeded[who] ?? { id: '', phoneIds: [] };
            const phone = each.phone % phoneIds.length;
            const phoneId = phoneIds[phone] ?? '';
            const { touchId } = await at.client.touches.log({
              commandId: at.id(),
              prospectId: id,
              phoneId,
              outcome: came,
            });
            past.push([...told(), { touchId, who, phoneId, tel: telOf(who, phone), outcome: came }]);
          }
          // The queue stands where the facts say, on the cards of all who have the number.
          await sound(at);
        }
        const { cards } = await at.client.queue.list({ limit: 10 });
        for (const [who, person] of seeded.entries()) {
          const dead = person.phoneIds.map((phoneId, phone) =>
            isDead(told(), who, phoneId, telOf(who, phone)),
          );
          const { phones } = await at.client.queue.card({ prospectId: person.id });
          const best = phones.find(({ state }) => state !== 'dead')?.e164 ?? null;
          const queued = cards.find(({ prospectId }) => prospectId === person.id);
          expect({
            onCard: person.phoneIds.map(
              (id) => phones.find(({ phoneId }) => phoneId === id)?.state === 'dead',
            ),
            queued: queued?.number ?? best,
            refused: await refusals(at, person),
            logged: await loggedOn(at, person),
          }).toEqual({ onCard: dead, queued: best, refused: dead, logged: best });
        }
      } finally {
        await at.close();
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
