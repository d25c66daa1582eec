import fc from 'fast-check';
import { factsOf, outcomesOf } from '../outcomes.ts';
import { addDays } from '../time/calendar.ts';
import { channels } from '../vocabulary.ts';
import type { GuardTouch } from './loop.ts';

const monday = '2026-11-02';

/** A touch as tests write it: an outgoing call without answer, on the first day, unless said otherwise. */
export function touched(said: Partial<GuardTouch> = {}): GuardTouch {
  const { channel = 'call', outcome = channel === 'call' || channel === 'visit' ? 'no-answer' : 'sent' } =
    said;
  const reached = factsOf(channel, outcome)?.reached ?? 'nobody';
  return { channel, outcome, reached, direction: 'out', band: null, onDate: monday, ...said };
}

const bands = fc.option(fc.integer({ min: 8, max: 17 }), { nil: null });

/** Any touch that a book can hold, on the day that lies so many days after the first. */
const anyTouch = fc.constantFrom(...channels).chain((channel) =>
  fc.record({
    channel: fc.constant(channel),
    outcome: fc.constantFrom(...outcomesOf(channel)),
    direction: fc.constantFrom('out' as const, 'out' as const, 'out' as const, 'in' as const),
    band: bands,
    days: fc.constantFrom(0, 0, 1, 2, 3, 70),
    times: fc.constantFrom(1, 1, 2, 3, 4),
  }),
);

/** Touches of one person in their order, days apart, some of them done over and over. */
export const anyTouches = fc.array(anyTouch, { maxLength: 8 }).map((all) => {
  let onDate = monday;
  return all.flatMap(({ days, times, ...touch }) => {
    onDate = addDays(onDate, days);
    return Array.from({ length: times }, () => touched({ ...touch, onDate }));
  });
});

/** Unanswered attempts on any channels, as somebody gets them who never answers. */
export const unanswered = anyTouches.map((all) =>
  all.filter(({ direction, reached }) => direction === 'out' && reached !== 'person'),
);

const anyNext = fc.record({
  channel: fc.constantFrom(...channels),
  band: bands,
});

/** A next attempt on the day of the last touch, on any channel and in any hour. */
export const nextAfter = (touches: readonly GuardTouch[]) =>
  fc.record({ same: fc.boolean(), next: anyNext }).map(({ same, next }) => ({
    ...next,
    channel: (same ? touches.at(-1)?.channel : undefined) ?? next.channel,
    onDate: touches.at(-1)?.onDate ?? monday,
  }));
