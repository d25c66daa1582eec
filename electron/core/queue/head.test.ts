import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bands, maskOf } from '#shared/domain/hour-bands/bands.ts';
import type { Bucket } from '#shared/domain/queue/bucket.ts';
import { compareQueued, offeredAs, type Queued } from '#shared/domain/queue/order.ts';
import { dayNumber, type Lane } from '#shared/domain/queue/standing.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { queueClasses } from '#shared/domain/vocabulary.ts';
import { keepAlso, keepStanding, type StandingOfLists } from '../store/standing.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedList, seedPerson } from '../testing-people.ts';
import type { Work } from './candidates.ts';
import { queueHead } from './head.ts';
import { outlookOf } from './outlook.ts';

const people = 40;
const today = '2026-11-19';
const noon = Date.parse('2026-11-19T17:00:00Z');

let at: TestBook;
let seqs: number[];
let lists: number[];
beforeAll(async () => {
  at = await testBook();
  seqs = Array.from({ length: people }, (_, n) => seedPerson(at.book, { name: `Person ${n}` }).seq);
  lists = ['Fair', 'Roadshow'].map((name) => seedList(at.book, name).seq);
});
afterAll(() => at.close());

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
const standingsIn = fc.array(anyBucket, { minLength: 1, maxLength: 3 }).chain((buckets) =>
  fc.array(fc.record({ bucket: fc.constantFrom(...buckets), rest: anyRest }), {
    minLength: people,
    maxLength: people,
  }),
);
type Any = typeof standingsIn extends fc.Arbitrary<(infer Value)[]> ? Value : never;

function standing({ bucket: common, rest: any }: Any, prospectSeq: number): StandingOfLists {
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

const outlookAt = (now: number) =>
  outlookOf({ reader: at.book.reader, world: at.world, now, zone: 'America/New_York', onDate: today });

const isWork = ({ bucket }: StandingOfLists, work: Work) =>
  work === 'both' || (bucket?.place === '') === (work === 'written');

it('the head that SQL finds is that of the comparator, in books at random, at any hour and then at another', () => {
  fc.assert(
    fc.property(
      standingsIn,
      fc.tuple(fc.integer({ min: -12, max: 11 }), fc.integer({ min: -12, max: 11 })),
      fc.constantFrom<Work>('both', 'calls', 'written'),
      fc.constantFrom(null, 0, 1),
      fc.constantFrom(1, 2, 3, 7, people),
      fc.constantFrom(0, 1, 4, people),
      (some, hours, work, list, limit, oneByOne) => {
        const { writer, reader } = at.book;
        const rows = some.map((any, n) => standing(any, seqs[n] ?? 0));
        writer.transaction(() => {
          for (const row of rows) {
            keepStanding(writer, row);
            keepAlso(writer, row);
          }
        });
        const listSeq = list === null ? null : (lists[list] ?? null);
        const asked = { listSeq, limit, work, oneByOne };
        for (const hour of hours) {
          const outlook = outlookAt(noon + hour * 3_600_000);
          const expected = rows
            .filter((row) => isWork(row, work))
            .filter((row) => listSeq === null || row.listSeq === listSeq || row.alsoIn.includes(listSeq))
            .flatMap((row): Queued[] => {
              const lane = offeredAs(row, outlook);
              return lane === null || row.bucket === null ? [] : [{ ...row, lane, bucket: row.bucket }];
            })
            .toSorted((a, b) => compareQueued(a, b, outlook))
            .slice(0, limit);
          const found = queueHead(reader, asked, outlook);
          expect(found.map(({ prospectSeq, lane }) => [prospectSeq, lane])).toEqual(
            expected.map(({ prospectSeq, lane }) => [prospectSeq, lane]),
          );
          expect(queueHead(reader, asked, outlook)).toEqual(found);
          // In the middle of a command nothing that is read may be kept, and the answer is the same.
          expect(writer.transaction(() => queueHead(writer, asked, outlook))).toEqual(found);
        }
      },
    ),
    { numRuns: 120 },
  );
}, 60_000);
