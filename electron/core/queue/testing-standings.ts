import fc from 'fast-check';
import { bands, maskOf } from '#shared/domain/hour-bands/bands.ts';
import type { Bucket } from '#shared/domain/queue/bucket.ts';
import { dayNumber, type Lane } from '#shared/domain/queue/standing.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { queueClasses } from '#shared/domain/vocabulary.ts';
import type { StandingOfLists } from '../store/standing.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedList, seedPerson } from '../testing-people.ts';

/** So many people stand in a book at random. */
export const people = 40;
export const today = '2026-11-19';
export const noon = Date.parse('2026-11-19T17:00:00Z');

const places = [
  '',
  'US US-FL|America/New_York|',
  'US|America/Chicago|',
  'US|America/Denver America/Los_Angeles|',
  'DE|Europe/Berlin|',
  '*||mobile',
  '*||',
];

const anyBucket = fc.record({
  place: fc.constantFrom(...places),
  sourceSeq: fc.constantFrom(0, 1, 2),
  classRank: fc.constantFrom(0, 1, 2),
  attempt: fc.integer({ min: 1, max: 4 }),
});

const anyRest = fc.record({
  lane: fc.constantFrom<Lane>(...queueClasses, 'fresh', 'fresh', 'fresh', 'closed'),
  missed: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...bands], { maxLength: 2 })),
  // Often the same for several, so that only who came to the book first tells them apart.
  minutes: fc.oneof(fc.integer({ min: -400, max: 5000 }), fc.constantFrom(5, 90)),
  days: fc.oneof(fc.integer({ min: -3, max: 900 }), fc.constantFrom(0, 1, 6)),
  heldFor: fc.constantFrom(-10, 0, 0, 0, 1),
  skipped: fc.constantFrom(null, null, null, today),
  list: fc.constantFrom(null, 0, 0, 1),
  both: fc.boolean(),
});
/** Where somebody may stand, in a few buckets, so that many share one. */
export const standingsIn = fc.array(anyBucket, { minLength: 1, maxLength: 3 }).chain((buckets) =>
  fc.array(fc.record({ bucket: fc.constantFrom(...buckets), rest: anyRest }), {
    minLength: people,
    maxLength: people,
  }),
);
export type Drawn = typeof standingsIn extends fc.Arbitrary<(infer Value)[]> ? Value : never;

/** Where one of them stands. `lists` are two of which they may be. */
export function standing(
  { bucket: common, rest: any }: Drawn,
  prospectSeq: number,
  lists: readonly number[],
): StandingOfLists {
  const { lane, minutes, days } = any;
  const instant = lane === 'promise' || lane === 'inbound';
  const day = addDays(today, -days);
  const dueAt = instant ? noon - minutes * 60_000 : dayNumber(day);
  const listSeq = any.list === null ? null : (lists[any.list] ?? null);
  const other = lists.find((each) => each !== listSeq);
  const bucket: Bucket = {
    ...common,
    listSeq: lane === 'fresh' || lane === 'inbound' ? (listSeq ?? 0) : 0,
  };
  return {
    prospectSeq,
    listSeq,
    sourceSeq: common.sourceSeq,
    lane,
    bucket: lane === 'closed' ? null : bucket,
    // Nobody has called those yet, so nothing was missed.
    missedBands: lane === 'fresh' || lane === 'inbound' ? 0 : maskOf(any.missed),
    dueAt: lane === 'closed' ? 0 : dueAt,
    dueOn:
      lane === 'promise'
        ? dateIn(dueAt, 'America/New_York')
        : lane === 'closed' || lane === 'fresh' || lane === 'inbound'
          ? null
          : day,
    callableAt: any.heldFor === 0 || common.place === '' ? 0 : noon + any.heldFor * 60_000,
    receivedOn: today,
    skippedOn: any.skipped,
    spoken: 0,
    attempted: 0,
    written: 0,
    lastTouchAt: null,
    appointed: false,
    alsoIn: any.both && listSeq !== null && other !== undefined && lane !== 'closed' ? [other] : [],
  };
}

/** A book with so many people and two lists, by their seq. */
export async function bookToStandIn(): Promise<{
  readonly at: TestBook;
  readonly seqs: readonly number[];
  readonly lists: readonly number[];
}> {
  const at = await testBook();
  const seqs = Array.from({ length: people }, (_, n) => seedPerson(at.book, { name: `Person ${n}` }).seq);
  return { at, seqs, lists: ['Fair', 'Roadshow'].map((name) => seedList(at.book, name).seq) };
}
