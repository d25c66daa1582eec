import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareQueued, offeredAs, type Queued } from '#shared/domain/queue/order.ts';
import { keepAlso, keepStanding, type StandingOfLists } from '../store/standing.ts';
import type { TestBook } from '../testing.ts';
import type { Work } from './candidates.ts';
import { queueHead } from './head.ts';
import { outlookOf } from './outlook.ts';
import { bookToStandIn, noon, people, standing, standingsIn, today } from './testing-standings.ts';

let at: TestBook;
let seqs: readonly number[];
let lists: readonly number[];
beforeAll(async () => {
  ({ at, seqs, lists } = await bookToStandIn());
});
afterAll(() => at.close());

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
        const rows = some.map((any, n) => standing(any, seqs[n] ?? 0, lists));
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
