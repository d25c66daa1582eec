import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuardTouch, heldBy } from '../guard/loop.ts';
import type { Outcome } from '../outcomes.ts';
import { addDays } from '../time/calendar.ts';
import { calendarOf } from '../time/working-days.ts';
import { type Way, ways as waysToAnybody } from '../ways.ts';
import type { CadenceStep } from './cadence.ts';
import { courseOf } from './course.ts';
import { type CadenceTouch, reactionOn } from './reaction.ts';
import { readyMade } from './ready-made.ts';
import { day, enrolledOn, stepOf, touchOn, trackOf } from './testing-cadences.ts';
import { wouldHold } from './would-hold.ts';

const inBand = (touch: CadenceTouch, band: number | null): GuardTouch => ({
  channel: touch.channel,
  direction: touch.direction,
  reached: touch.facts.reached,
  outcome: touch.outcome,
  band: touch.channel === 'call' ? band : null,
  onDate: touch.onDate,
});

const unanswered: readonly Outcome[] = ['voicemail', 'no-answer', 'gatekeeper'];

/** One step after the other as it comes due, or some days late; nobody ever answers, and some messages bounce. */
const working = fc.array(
  fc.record({
    outcome: fc.constantFrom(...unanswered),
    // Null: an hour outside all bands, or nobody knows their clock.
    band: fc.option(fc.integer({ min: 8, max: 17 })),
    late: fc.constantFrom(0, 0, 0, 1, 4, 20),
    bounces: fc.constantFrom(false, false, false, false, true),
  }),
  { minLength: 30, maxLength: 30 },
);
/** Whoever is on a cadence has one way at least; a cold list often has nothing but a number. */
const anyWays: fc.Arbitrary<readonly Way[]> = fc.subarray([...waysToAnybody], { minLength: 1 });
const away = fc.array(
  fc.integer({ min: 1, max: 60 }).map((n) => ({ fromOn: day(n), toOn: day(n + 2), what: 'Away' })),
  { maxLength: 3 },
);

describe('whoever never answers', () => {
  it('is never held by the loop guard on a cadence that Handset brings, by whatever ways they can be reached', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readyMade), anyWays, working, away, (plan, ways, attempts, timeOff) => {
        const calendar = calendarOf({ weekdays: [1, 2, 3, 4, 5], timeOff, holidayOn: () => null });
        const enrolled = enrolledOn(trackOf({ ...plan }), { ways });
        const touches: CadenceTouch[] = [];
        const seen: GuardTouch[] = [];
        for (const [n, { outcome, band, late, bounces }] of attempts.entries()) {
          const course = courseOf(enrolled, touches, calendar, () => undefined);
          if (course.kind === 'off') break;
          const { channel } = course.step;
          const on =
            [touches.at(-1)?.onDate ?? day(1), addDays(course.dueOn, late)].toSorted().at(-1) ?? day(1);
          const touch = touchOn(on, channel, channel === 'call' ? outcome : bounces ? 'bounced' : 'sent', {
            minute: n,
          });
          const next = inBand(touch, band);
          expect(heldBy(seen, next)).toBeNull();
          expect(reactionOn(touch)).toBeNull();
          touches.push(touch);
          seen.push(next);
        }
        expect(courseOf(enrolled, touches, calendar, () => undefined)).toMatchObject({ because: 'finished' });
      }),
      { numRuns: 500 },
    );
  });
});

describe('what the guard would say of a cadence while it is written', () => {
  const calls = (...parts: readonly CadenceStep['part'][]) =>
    parts.map((part) => ({ ...stepOf('call', 1), part }));
  const kinds = (steps: readonly CadenceStep[]) => wouldHold(steps).map((hold) => hold?.kind ?? null);

  it.each(readyMade.map((plan) => [plan.name, plan.steps] as const))('nothing of %s', (_name, steps) => {
    expect(wouldHold(steps).every((hold) => hold === null)).toBe(true);
  });

  it('holds a third call in a row, and a fourth e-mail', () => {
    expect(kinds(calls('morning', 'afternoon', 'morning'))).toEqual([null, null, 'voicemails']);
    expect(kinds(Array.from({ length: 4 }, () => stepOf('email', 1)))).toEqual([null, null, null, 'written']);
  });

  it('does not once something else stands between', () => {
    const two = calls('morning', 'afternoon');
    const [third] = calls('morning').map((step) => ({ ...step, gap: 50 }));
    expect(kinds([...two, stepOf('email', 0), ...calls('morning')])).toEqual([null, null, null, null]);
    expect(kinds([...two, third ?? stepOf('call', 50)])).toEqual([null, null, null]);
  });
});
