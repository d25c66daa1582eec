import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuardTouch, heldBy } from '../guard/loop.ts';
import type { Outcome } from '../outcomes.ts';
import { addDays } from '../time/calendar.ts';
import { calendarOf, type TimeOff } from '../time/working-days.ts';
import { type Way, ways as waysToAnybody } from '../ways.ts';
import type { CadencePlan, CadenceStep } from './cadence.ts';
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
/** From some step on a way is closed, for the rest of the cadence or for some steps of it. */
const closings = fc.array(
  fc.record({
    from: fc.nat({ max: 8 }),
    until: fc.constantFrom(99, 99, 2, 5),
    way: fc.constantFrom(...waysToAnybody),
  }),
  { maxLength: 2 },
);
const isOpen = (way: Way, n: number, all: readonly { from: number; until: number; way: Way }[]): boolean =>
  !all.some(({ from, until, way: closed }) => way === closed && n >= from && n < until);
const away = fc.array(
  fc.integer({ min: 1, max: 60 }).map((n) => ({ fromOn: day(n), toOn: day(n + 2), what: 'Away' })),
  { maxLength: 3 },
);

type Attempts = typeof working extends fc.Arbitrary<infer All> ? All : never;

interface Followed {
  readonly plan: CadencePlan;
  readonly ways: readonly Way[];
  readonly attempts: Attempts;
  readonly timeOff: readonly TimeOff[];
  /** The ways that are open at an attempt; null where none is: they stay where they are. */
  readonly openAt: (attempt: number) => readonly Way[] | null;
  /** Whether the second step of a day is done before the first at an attempt. */
  readonly swapsAt?: (attempt: number) => boolean;
}

/** Does one step after the other until the guard holds one; says how it ended, null where nothing was open. */
function follow({ plan, ways, attempts, timeOff, openAt, swapsAt = () => false }: Followed): string | null {
  const calendar = calendarOf({ weekdays: [1, 2, 3, 4, 5], timeOff, holidayOn: () => null });
  const touches: CadenceTouch[] = [];
  const seen: GuardTouch[] = [];
  for (const [n, { outcome, band, late, bounces }] of attempts.entries()) {
    const openNow = openAt(n);
    if (openNow === null) return null;
    const course = courseOf(
      enrolledOn(trackOf({ ...plan }), { ways, openNow }),
      touches,
      calendar,
      () => undefined,
    );
    if (course.kind === 'off') return course.because;
    const second = plan.steps[course.step.index + 1];
    const isOfThatDay = second?.gap === 0 && course.passed.every(({ index }) => index <= course.step.index);
    const channel = isOfThatDay && swapsAt(n) ? second.channel : course.step.channel;
    const on = [touches.at(-1)?.onDate ?? day(1), addDays(course.dueOn, late)].toSorted().at(-1) ?? day(1);
    const sent = bounces ? 'bounced' : 'sent';
    const touch = touchOn(on, channel, channel === 'call' ? outcome : sent, { minute: n });
    const next = inBand(touch, band);
    if (heldBy(seen, next) !== null || reactionOn(touch) !== null) return `held at touch ${n}`;
    touches.push(touch);
    seen.push(next);
  }
  return 'went on for ever';
}

describe('whoever never answers', () => {
  const anyPlan = fc.constantFrom(...readyMade);
  it('is never held by the loop guard on a cadence that Handset brings, by whatever ways they can be reached', () => {
    fc.assert(
      fc.property(anyPlan, anyWays, working, away, closings, (plan, ways, attempts, timeOff, closed) => {
        const openAt = (n: number) => {
          const open = ways.filter((way) => isOpen(way, n, closed));
          return open.length === 0 ? null : open;
        };
        const end = follow({ plan, ways, attempts, timeOff, openAt });
        expect(end === null || end === 'finished', String(end)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('nor where two steps of one day are done in the other order', () => {
    const swaps = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(anyPlan, working, swaps, (plan, attempts, swapped) => {
        const swapsAt = (n: number) => swapped[n] ?? false;
        const ways = waysToAnybody;
        // Whose message bounces has lost a way, by which the other step of that day may then go too.
        const sent = attempts.map((attempt) => ({ ...attempt, bounces: false }));
        expect(follow({ plan, ways, attempts: sent, timeOff: [], openAt: () => ways, swapsAt })).toBe(
          'finished',
        );
      }),
      { numRuns: 300 },
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
