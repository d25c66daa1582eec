import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#shared/domain/time/calendar.ts';
import { instantIn } from '#shared/domain/time/zones.ts';
import { ways as waysToAnybody } from '#shared/domain/ways.ts';
import { allCadences } from '../store/cadences.ts';
import { dueSteps } from '../cadences/courses.ts';
import { refreshStanding } from '../queue/standings.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeAll(async () => {
  at = await testBook();
});
afterAll(() => at.close());

const ourZone = 'America/New_York';
/** Over both changes of the clock of America and of Europe, and into the holidays at the end of a year. */
const begins = fc
  .constantFrom('2026-03-02', '2026-03-23', '2026-10-15', '2026-10-26', '2026-12-10')
  .chain((on) => fc.nat({ max: 9 }).map((days) => addDays(on, days)));
const zones = fc.constantFrom(
  ourZone,
  'America/Chicago&America/New_York',
  'Europe/Paris',
  'Australia/Lord_Howe',
  '',
);
const working = fc.array(
  fc.record({
    outcome: fc.constantFrom('voicemail' as const, 'no-answer' as const, 'gatekeeper' as const),
    hour: fc.integer({ min: 7, max: 18 }),
    late: fc.constantFrom(0, 0, 0, 1, 6, 20),
  }),
  { minLength: 12, maxLength: 12 },
);

let people = 0;
/** Somebody who can be reached in these ways alone. */
function reachableBy(ways: readonly string[], theirZones: string) {
  people += 1;
  const someone = seedPerson(at.book, {
    name: `Person ${people}`,
    zones: theirZones,
    phones: ways.includes('call') ? [`+1217555${String(people + 100).padStart(4, '0')}`] : [],
    emails: ways.includes('email') ? [`p${people}@some.example`] : [],
  });
  at.book.writer.run('UPDATE prospect SET linkedin_slug = ?, x_handle = ? WHERE seq = ?', [
    ways.includes('linkedin') ? `p${people}` : null,
    ways.includes('x') ? `p${people}` : null,
    someone.seq,
  ]);
  refreshStanding(at.book.writer, someone.seq);
  return someone;
}

it('the cadences of a new book, followed on whoever never answers, are never held when they are worked', async () => {
  const worked = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 2 }),
      fc.subarray([...waysToAnybody], { minLength: 1 }),
      zones,
      begins,
      working,
      async (cadence, ways, theirZones, on, attempts) => {
        const { id: prospectId, seq, phoneIds } = reachableBy(ways, theirZones);
        at.world.at(new Date(instantIn(on, 7, 0, ourZone)).toISOString());
        const cadenceId = allCadences(at.book.reader)[cadence]?.cadenceId ?? '';
        await at.client.cadences.enroll({ commandId: at.id(), cadenceId, prospectId });
        for (const { outcome, hour, late } of attempts) {
          const due = dueSteps(at.book.reader, [seq]).get(seq);
          if (due === undefined) return;
          const { channel } = due;
          const then = instantIn(addDays(due.dueOn, late), hour, 30, ourZone);
          // Steps of one day are done one after the other.
          at.world.at(new Date(Math.max(then, at.world.now() + 60_000)).toISOString());
          const { guard, mayCall } = await at.client.queue.card({ prospectId });
          expect(guard?.way === channel ? guard.sentence : null, `${channel} of ${due.cadence}`).toBeNull();
          worked.set(channel, (worked.get(channel) ?? 0) + 1);
          const touch = { commandId: at.id(), prospectId, channel };
          if (channel === 'call') {
            // Outside the hours of the law it takes a reason; the guard has none to ask for.
            const override = mayCall[0]?.lifts[0];
            const { launchId } = await at.client.calls.launch({
              commandId: at.id(),
              prospectId,
              phoneId: phoneIds[0] ?? '',
              ...(override ? { override } : {}),
            });
            await at.client.touches.log({ ...touch, outcome, launchId });
          } else await at.client.touches.log({ ...touch, outcome: 'sent' });
        }
        expect(dueSteps(at.book.reader, [seq]).get(seq)).toBeUndefined();
      },
    ),
    { numRuns: 25 },
  );
  for (const way of ['call', 'email']) expect(worked.get(way) ?? 0, way).toBeGreaterThan(5);
}, 90_000);
