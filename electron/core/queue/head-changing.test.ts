import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareQueued, offeredAs, type Queued } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { keepAlso, keepStanding, type StandingOfLists } from '../store/standing.ts';
import type { TestBook } from '../testing.ts';
import { queueHead } from './head.ts';
import { outlookOf } from './outlook.ts';
import {
  bookToStandIn,
  type Drawn,
  noon,
  people,
  standing,
  standingsIn,
  today,
} from './testing-standings.ts';

let at: TestBook;
let seqs: readonly number[];
let lists: readonly number[];
beforeAll(async () => {
  ({ at, seqs, lists } = await bookToStandIn());
  for (const seq of [1, 2])
    at.book.writer.run(
      `INSERT OR IGNORE INTO source (seq, id, name, kind) VALUES (?, randomblob(16), 'Source ' || ?, 'bought list')`,
      [seq, seq],
    );
});
afterAll(() => at.close());

const weight = fc.constantFrom(0, 50, 100, 300);
/** Whatever the order rests on, changed behind what is kept of it in memory. */
const anyChange = fc.oneof(
  fc.record({
    kind: fc.constant('weights' as const),
    weights: fc.record({
      overdue: weight,
      connect: weight,
      source: weight,
      'account class': weight,
      freshness: weight,
    }),
  }),
  fc.record({
    kind: fc.constant('source' as const),
    seq: fc.constantFrom(1, 2),
    worked: fc.integer({ min: 20, max: 400 }),
    appointed: fc.nat(20),
    minutes: fc.constantFrom(5, 60, 600),
  }),
  fc.record({
    kind: fc.constantFrom('moves' as const, 'moves and is taken back' as const),
    who: fc.nat(people - 1),
    to: fc.nat(people - 1),
  }),
  fc.record({ kind: fc.constant('unsealed' as const), list: fc.constantFrom(null, 0, 1) }),
  fc.record({ kind: fc.constant('nothing' as const) }),
);
type Change = typeof anyChange extends fc.Arbitrary<infer Value> ? Value : never;

const anyQuestion = fc.record({
  // Often in the same quarter of an hour as before, in which nothing has to be looked up again.
  minutes: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(0, 1) },
    fc.integer({ min: -12 * 60, max: 11 * 60 }),
  ),
  days: fc.constantFrom(0, 0, 0, 1, -1),
  moreCalls: fc.nat(9),
  limit: fc.constantFrom(1, 3, people),
  list: fc.constantFrom(null, null, 0, 1),
});

/** Does something in a transaction that fails at its end. */
function takenBack(work: () => void): void {
  const end = new Error('taken back');
  try {
    at.book.writer.transaction(() => {
      work();
      throw end;
    });
  } catch (error) {
    if (error !== end) throw error;
  }
}

/** A book as it stands, beside what is kept of it. */
class Standings {
  readonly rows: StandingOfLists[];
  unsealed: number | null = null;
  private readonly drawn: readonly Drawn[];

  constructor(drawn: readonly Drawn[]) {
    this.drawn = drawn;
    this.rows = drawn.map((each, n) => this.of(each, n));
    const { writer } = at.book;
    writer.run(`UPDATE list SET state = 'sealed' WHERE state = 'loading'`);
    writer.transaction(() => this.rows.forEach((row) => this.keep(row)));
  }

  private of(drawn: Drawn | undefined, who: number): StandingOfLists {
    if (!drawn) throw new Error('nobody was drawn');
    return standing(drawn, seqs[who] ?? 0, lists);
  }

  private keep(row: StandingOfLists): void {
    keepStanding(at.book.writer, row);
    keepAlso(at.book.writer, row);
  }

  apply(change: Change): void {
    const { writer } = at.book;
    switch (change.kind) {
      case 'weights':
        writer.run(
          `INSERT INTO setting (key, value) VALUES ('queueWeights', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
          [JSON.stringify(change.weights)],
        );
        return;
      case 'source':
        writer.run(
          `INSERT INTO source_count VALUES (:seq, :worked, :appointed)
           ON CONFLICT DO UPDATE SET worked = excluded.worked, appointed = excluded.appointed`,
          { seq: change.seq, worked: change.worked, appointed: change.appointed },
        );
        writer.run('UPDATE source SET response_minutes = ? WHERE seq = ?', [change.minutes, change.seq]);
        return;
      case 'moves': {
        const row = this.of(this.drawn[change.to], change.who);
        this.rows[change.who] = row;
        writer.transaction(() => this.keep(row));
        return;
      }
      case 'moves and is taken back':
        takenBack(() => {
          this.keep(this.of(this.drawn[change.to], change.who));
          queueHead(writer, { listSeq: null, limit: 3 }, outlookAt(0, 0, 0));
        });
        return;
      case 'unsealed':
        writer.run(`UPDATE list SET state = 'sealed' WHERE state = 'loading'`);
        this.unsealed = change.list === null ? null : (lists[change.list] ?? null);
        if (this.unsealed !== null)
          writer.run(`UPDATE list SET state = 'loading' WHERE seq = ?`, [this.unsealed]);
        return;
      case 'nothing':
        return;
    }
  }

  head(listSeq: number | null, limit: number, outlook: Outlook): Queued[] {
    return this.rows
      .filter((row) => listSeq === null || row.listSeq === listSeq || row.alsoIn.includes(listSeq))
      .filter(({ bucket }) => bucket === null || bucket.listSeq === 0 || bucket.listSeq !== this.unsealed)
      .flatMap((row): Queued[] => {
        const lane = offeredAs(row, outlook);
        return lane === null || row.bucket === null ? [] : [{ ...row, lane, bucket: row.bucket }];
      })
      .toSorted((a, b) => compareQueued(a, b, outlook))
      .slice(0, limit);
  }
}

const outlookAt = (minutes: number, days: number, moreCalls: number): Outlook =>
  outlookOf(
    {
      reader: at.book.reader,
      world: at.world,
      now: noon + (days * 24 * 60 + minutes) * 60_000,
      zone: 'America/New_York',
      onDate: addDays(today, days),
    },
    moreCalls,
  );

const whose = (head: readonly Queued[]) => head.map(({ prospectSeq, lane }) => [prospectSeq, lane]);

it('the head stays that of the comparator, whatever changes between two questions and whenever they are asked', () => {
  fc.assert(
    fc.property(
      standingsIn,
      fc.array(fc.tuple(anyChange, anyQuestion), { minLength: 6, maxLength: 14 }),
      (drawn, steps) => {
        const book = new Standings(drawn);
        for (const [change, { minutes, days, moreCalls, limit, list }] of steps) {
          book.apply(change);
          const outlook = outlookAt(minutes, days, moreCalls);
          // Nobody works a list that is not sealed, nor is anybody of it passed over.
          const { unsealed } = book;
          if (unsealed !== null && list !== null) continue;
          if (
            unsealed !== null &&
            book.rows.some((row) => row.skippedOn !== null && row.listSeq === unsealed)
          )
            continue;
          const listSeq = list === null ? null : (lists[list] ?? null);
          const found = queueHead(at.book.reader, { listSeq, limit }, outlook);
          expect(whose(found)).toEqual(whose(book.head(listSeq, limit, outlook)));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
