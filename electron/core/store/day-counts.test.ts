import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outcomesOf } from '#shared/domain/outcomes.ts';
import { channels } from '#shared/domain/vocabulary.ts';
import { touchFigures } from '#shared/domain/week/figures.ts';
import { testBook } from '../testing.ts';
import { seedTouch, seedVoid } from '../testing-facts.ts';
import { seedPerson } from '../testing-people.ts';
import { type DatesAt, readTouchCounts } from './day-counts.ts';
import { touchConditions, touchesOfWeek } from './figures.ts';

const hour = 3_600_000;
// Monday 16 November 2026, 10:00 in New York.
const begins = Date.parse('2026-11-16T15:00:00Z');

const fact = fc.record({
  kind: fc.constantFrom('touch', 'touch', 'correction', 'void'),
  /** Which of those before it is corrected or taken back. */
  which: fc.nat(),
  channel: fc.constantFrom(...channels),
  outcome: fc.nat(),
  decisionMaker: fc.boolean(),
  accountClass: fc.constantFrom('target', 'existing', 'unclassified'),
  /** Hours after the one before it, and how much earlier it happened. */
  gap: fc.integer({ min: 0, max: 40 }),
  late: fc.integer({ min: 0, max: 60 }),
});

it('what days count is what their touches come to one by one, as of any instant and whatever was taken back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fact, { minLength: 1, maxLength: 14 }),
      fc.array(fc.integer({ min: -10, max: 300 }), { minLength: 4, maxLength: 4 }),
      async (facts, instants) => {
        const at = await testBook();
        try {
          const { book } = at;
          const ann = seedPerson(book, { name: 'Ann Alder' });
          const told: { seq: number; commandSeq: number }[] = [];
          const voided = new Set<number>();
          const replaced = new Set<number>();
          let now = begins;
          for (const each of facts) {
            now += each.gap * hour;
            const one = told[each.which % Math.max(1, told.length)];
            if (each.kind === 'void') {
              if (one && !voided.has(one.commandSeq)) seedVoid(book, one.commandSeq, now);
              if (one) voided.add(one.commandSeq);
              continue;
            }
            const corrects =
              each.kind === 'correction' && one && !replaced.has(one.seq) && !voided.has(one.commandSeq);
            const possible = outcomesOf(each.channel);
            const touch = seedTouch(book, {
              prospectSeq: ann.seq,
              occurredAt: now - each.late * hour,
              recordedAt: now,
              channel: each.channel,
              outcome: possible[each.outcome % possible.length] ?? 'no-answer',
              decisionMaker: each.decisionMaker,
              accountClass: each.accountClass,
              ...(corrects ? { replacesSeq: one.seq } : {}),
            });
            if (corrects) replaced.add(one.seq);
            told.push(touch);
          }
          const sums = touchFigures.map(
            (name) => `count(*) FILTER (WHERE ${touchConditions[name]}) AS "${name}"`,
          );
          for (const after of instants) {
            const dates: DatesAt = { from: '2026-11-15', to: '2026-11-19', asOf: begins + after * hour };
            expect(readTouchCounts(book.reader, dates)).toEqual(
              book.reader.get(`SELECT ${sums.join(', ')} FROM ${touchesOfWeek}`, { ...dates }),
            );
          }
        } finally {
          await at.close();
        }
      },
    ),
    { numRuns: 40 },
  );
});
