import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareQueued, offeredAs, type Queued, scoreParts } from './order.ts';
import { dayNumber } from './standing.ts';

const now = Date.parse('2026-11-19T15:00:00Z');
const moment = { now, today: '2026-11-19' };
const ann: Queued = {
  prospectSeq: 1,
  lane: 'fresh',
  dueAt: 0,
  dueOn: null,
  classRank: 0,
  receivedOn: '2026-11-16',
  lastTouchAt: null,
};

describe('who is offered', () => {
  it('is whoever is due in their lane, and was not passed over today', () => {
    const promise = { lane: 'promise', skippedOn: null } as const;
    expect(offeredAs({ ...promise, dueAt: now + 300_000 }, moment)).toBe('promise');
    expect(offeredAs({ ...promise, dueAt: now + 300_001 }, moment)).toBeNull();
    expect(offeredAs({ ...promise, dueAt: now, skippedOn: '2026-11-19' }, moment)).toBeNull();
    expect(offeredAs({ ...promise, dueAt: now, skippedOn: '2026-11-18' }, moment)).toBe('promise');
    expect(offeredAs({ lane: 'follow-up', dueAt: dayNumber('2026-11-19'), skippedOn: null }, moment)).toBe(
      'follow-up',
    );
    expect(offeredAs({ lane: 'again', dueAt: dayNumber('2026-11-20'), skippedOn: null }, moment)).toBeNull();
    expect(offeredAs({ lane: 'closed', dueAt: 0, skippedOn: null }, moment)).toBeNull();
  });
});

describe('the parts of a score', () => {
  it('name what counted, in whole thousandths', () => {
    expect(scoreParts(ann, moment)).toEqual([
      { name: 'account class', value: 1386 },
      { name: 'freshness', value: -1386 },
    ]);
    const due: Queued = { ...ann, lane: 'follow-up', dueOn: '2026-11-18', dueAt: dayNumber('2026-11-18') };
    expect(scoreParts({ ...due, classRank: 1 }, moment)).toEqual([
      { name: 'overdue', value: 693 },
      { name: 'account class', value: 693 },
    ]);
  });

  const day = fc
    .integer({ min: 0, max: 383 })
    .map((n) => new Date(Date.UTC(2025, 10, 1 + n)).toISOString().slice(0, 10));
  const queued = fc
    .record({
      lane: fc.constantFrom('promise' as const, 'follow-up' as const, 'fresh' as const, 'again' as const),
      on: day,
      minute: fc.integer({ min: 0, max: 200 }),
      classRank: fc.constantFrom(0, 1, 2),
      receivedOn: day,
      lastTouchAt: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
      prospectSeq: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ on, minute, ...rest }): Queued => {
      if (rest.lane === 'fresh') return { ...rest, dueAt: 0, dueOn: null };
      if (rest.lane === 'promise') return { ...rest, dueOn: '2026-11-19', dueAt: now - minute * 60_000 };
      return { ...rest, dueOn: on, dueAt: dayNumber(on) };
    });

  it('agree with the order within a class: the first that differs is larger on whoever stands before', () => {
    fc.assert(
      fc.property(queued, queued, (a, b) => {
        fc.pre(a.lane === b.lane);
        const [first, second] = compareQueued(a, b) <= 0 ? [a, b] : [b, a];
        const theirs = scoreParts(second, moment);
        const differing = scoreParts(first, moment).find((part, n) => part.value !== theirs[n]?.value);
        const other = theirs.find(({ name }) => name === differing?.name);
        expect(differing === undefined || differing.value > (other?.value ?? 0)).toBe(true);
      }),
    );
  });

  it('and the order itself is one: whole, and the same both ways round', () => {
    fc.assert(
      fc.property(queued, queued, queued, (a, b, c) => {
        expect(Math.sign(compareQueued(a, b))).toBe(-Math.sign(compareQueued(b, a)) + 0);
        const chained = compareQueued(a, b) <= 0 && compareQueued(b, c) <= 0;
        expect(!chained || compareQueued(a, c) <= 0).toBe(true);
      }),
    );
  });
});
