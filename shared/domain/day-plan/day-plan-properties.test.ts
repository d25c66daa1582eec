import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bands } from '../hour-bands/bands.ts';
import { isWork, lengthOf, minuteMs, type Plan, type Span, unsound, works } from './block.ts';
import type { CallGroup, DayInput } from './input.ts';
import { layDay, restOf } from './lay.ts';
import { add, type Moved, remove, shift, swap } from './moves.ts';
import { replan } from './replan.ts';
import { touches, within } from './spans.ts';
import { at, day, group, span, zone } from './testing-day.ts';

const zones = fc.constantFrom(
  [zone],
  ['America/Los_Angeles'],
  ['Europe/Paris'],
  ['America/New_York', 'America/Chicago'],
  ['Asia/Kolkata'],
  [],
);
const minuteOfDay = fc.integer({ min: 0, max: 24 * 60 - 1 });
const instant = minuteOfDay.map((minute) => at('0:00') + minute * minuteMs);

const groups: fc.Arbitrary<CallGroup[]> = fc
  .array(
    fc.record({
      people: fc.integer({ min: 0, max: 400 }),
      zones,
      rank: fc.integer({ min: 0, max: 5 }),
      due: fc.boolean(),
      opens: fc.integer({ min: 0, max: 23 }),
      hours: fc.integer({ min: 0, max: 12 }),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ opens, hours, ...rest }, index) => {
      const from = at('0:00') + opens * 60 * minuteMs;
      return group(`g${index}`, rest.people, {
        ...rest,
        open: [{ from, until: from + hours * 60 * minuteMs }],
      });
    }),
  );

/** Promised or agreed for an instant; and when they may be called for it, which may be in parts. */
const dated = (kind: string, maxLength = 6) =>
  fc
    .array(
      fc.record({
        at: instant,
        parts: fc.array(
          fc.record({
            after: fc.integer({ min: 0, max: 300 }),
            long: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 })),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength },
    )
    .map((all) =>
      all.map((each, number) => {
        let from = each.at;
        const open = each.parts.map(({ after, long }, index) => {
          from += (index === 0 ? after : after + 1) * minuteMs;
          const until = from + long * minuteMs;
          const part = { from, until };
          from = until;
          return part;
        });
        return { id: `${kind}${number}`, at: each.at, open };
      }),
    );

const input: fc.Arbitrary<DayInput> = fc
  .record({
    hours: fc.option(fc.constantFrom(span('8:30 to 17:30'), span('9:00 to 9:20'), span('7:00 to 21:00'))),
    now: instant,
    capacity: fc.integer({ min: 0, max: 900 }),
    breaks: fc.array(
      fc.constantFrom(span('12:00 to 12:30'), span('15:00 to 15:15'), span('12:10 to 13:00')),
      { maxLength: 3 },
    ),
    appointments: dated('a'),
    promises: dated('p'),
    groups,
    written: fc.integer({ min: 0, max: 200 }),
    writtenBesides: fc.integer({ min: 0, max: 200 }),
    research: fc.integer({ min: 0, max: 40 }),
    call: fc.integer({ min: 1, max: 30 }),
    worths: fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 10, maxLength: 10 }),
  })
  .map(({ call, worths, ...rest }) => {
    const plain = day();
    const worth = new Map(bands.map((band, index) => [band, worths[index] ?? 0]));
    return { ...plain, ...rest, worth, minutes: { ...plain.minutes, call } };
  });

const minutesIn = (plan: Plan, which: (kind: string) => boolean) =>
  plan.blocks.reduce((sum, block) => sum + (which(block.kind) ? lengthOf(block) / minuteMs : 0), 0);

it('a plan never exceeds the hours, and no two of its blocks overlap', () => {
  fc.assert(
    fc.property(input, (asked) => {
      expect(unsound(layDay(asked))).toBeNull();
    }),
  );
});

it('what has no time of its own never takes more than the capacity', () => {
  fc.assert(
    fc.property(input, (asked) => {
      const plan = layDay(asked);
      const fixed = minutesIn(plan, (kind) => kind === 'promises' || kind === 'appointment');
      const work = minutesIn(plan, (kind) => isWork(kind as 'calls'));
      expect(work).toBeLessThanOrEqual(Math.max(0, asked.capacity - fixed));
    }),
  );
});

it('the same day is laid in the same way, in whatever order it is told', () => {
  fc.assert(
    fc.property(input, (asked) => {
      const told = {
        ...asked,
        groups: asked.groups.toReversed(),
        promises: asked.promises.toReversed(),
        appointments: asked.appointments.toReversed(),
      };
      expect(layDay(told)).toEqual(layDay(asked));
    }),
  );
});

it('everybody who waits is in a block or named among those who do not fit', () => {
  fc.assert(
    fc.property(input, (asked) => {
      const plan = layDay(asked);
      for (const work of works) {
        const laid = plan.blocks.reduce((sum, { kind, people }) => sum + (kind === work ? people : 0), 0);
        const named = plan.left.reduce(
          (sum, left) => sum + (left.kind === 'work' && left.work === work ? left.people : 0),
          0,
        );
        const written = asked.written + asked.writtenBesides;
        const waiting = {
          calls: asked.groups.reduce((sum, { people }) => sum + people, 0),
          written,
          research: asked.research,
        }[work];
        expect(laid + named).toBe(waiting);
      }
      const seen = [
        ...plan.blocks.flatMap((block) => block.dated),
        ...plan.left.flatMap((left) => (left.kind === 'dated' ? left.dated : [])),
      ].map(({ id }) => id);
      expect(seen.toSorted()).toEqual(
        [...asked.promises, ...asked.appointments].map(({ id }) => id).toSorted(),
      );
    }),
  );
});

it('nobody is laid into an hour in which they may not be called', () => {
  fc.assert(
    fc.property(input, (asked) => {
      const open = new Map(asked.groups.map(({ id, open: spans }) => [id, spans]));
      for (const block of layDay(asked).blocks)
        for (const { group: id } of block.shares)
          expect(open.get(id)?.some(({ from, until }) => from < block.until && block.from < until)).toBe(
            true,
          );
    }),
  );
});

const [gap, promised] = [5 * minuteMs, 15 * minuteMs];

it('a promise is laid into hours in which they may be called, and not laid only where none of them have room', () => {
  fc.assert(
    fc.property(input, dated('p', 1), (asked, promises) => {
      const { blocks } = layDay({ ...asked, promises, breaks: [] });
      const rest = restOf(asked.hours, asked.now);
      const appointments = blocks.filter(({ kind }) => kind === 'appointment');
      const hasRoom = (part: Span) => {
        for (let from = Math.ceil(part.from / gap) * gap; from + promised <= part.until; from += gap) {
          const slot = { from, until: from + promised };
          if (rest && within(slot, [rest]) && !touches(slot, appointments)) return true;
        }
        return false;
      };
      const laid = blocks.find(({ kind }) => kind === 'promises');
      for (const { at: instantOf, open } of promises) {
        // A call is prepared for five minutes, and those may come before their hours begin.
        const isLawful = open.some(
          ({ from, until }) => !laid || (from - 2 * gap < laid.from && laid.from < until),
        );
        // Promised for an hour of the day that is to come, it is not moved but told.
        const isAhead = open[0]?.from === instantOf && instantOf >= (rest?.from ?? 0);
        expect(laid ? isLawful : isAhead || !open.some(hasRoom)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

const fixed = (of: Plan) => of.blocks.filter(({ dated: those }) => those.length > 0);

const step = fc.record({
  what: fc.constantFrom('earlier', 'later', 'swap-earlier', 'swap-later', 'remove', 'add', 'replan'),
  block: fc.integer({ min: 0, max: 12 }),
  passed: fc.integer({ min: 0, max: 90 }),
  done: fc.integer({ min: 0, max: 9 }),
});

it('no sequence of moves and of planning anew leaves a plan that is not sound', () => {
  fc.assert(
    fc.property(input, fc.array(step, { maxLength: 12 }), (asked, steps) => {
      let plan = layDay(asked);
      let now = asked.now;
      for (const { what, block, passed, done } of steps) {
        now += passed * minuteMs;
        const number = plan.blocks[block % Math.max(1, plan.blocks.length)]?.number ?? 1;
        const before = plan;
        let moved: Moved;
        if (what === 'replan') {
          const worked = new Map(plan.blocks.map((each) => [each.number, done]));
          moved = { kind: 'moved', plan: replan(plan, { ...asked, now }, worked) };
        } else if (what === 'add') moved = add(plan, 'calls', { length: 30, minutesEach: 4 }, now);
        else if (what === 'remove') moved = remove(plan, number, now);
        else if (what === 'earlier' || what === 'later') moved = shift(plan, number, what, now);
        else moved = swap(plan, number, what === 'swap-later' ? 'later' : 'earlier', now);
        if (moved.kind === 'moved') plan = moved.plan;
        expect(unsound(plan)).toBeNull();
        // What has a time of its own is never moved by a key.
        expect(what === 'replan' || isDeepStrictEqual(fixed(plan), fixed(before))).toBe(true);
      }
    }),
  );
});

it('what has begun and was worked stays in the day, however often it is planned anew', () => {
  fc.assert(
    fc.property(input, fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }), (asked, passes) => {
      let plan = layDay(asked);
      let now = asked.now;
      for (const passed of passes) {
        now += passed * minuteMs;
        const over = plan.blocks.filter(({ until }) => until <= now);
        plan = replan(plan, { ...asked, now }, new Map(plan.blocks.map(({ number }) => [number, 1])));
        const kept = new Map(plan.blocks.map((block) => [block.number, block]));
        for (const { number, from, until } of over) expect(kept.get(number)).toMatchObject({ from, until });
      }
    }),
  );
});
