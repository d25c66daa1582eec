import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { loopEnds } from '#shared/domain/guard/came-to.ts';
import { accountClasses, answers, asks, channels, directions, reaches } from '#shared/domain/vocabulary.ts';
import { counts, touchFigures, wasAsked } from '#shared/domain/week/figures.ts';
import { type TestBook, testBook } from '../testing.ts';
import { askedCondition, touchConditions } from './figures.ts';

let test: TestBook;
beforeAll(async () => {
  test = await testBook();
});
afterAll(() => test.close());

const touches = fc.record({
  channel: fc.constantFrom(...channels),
  direction: fc.constantFrom(...directions),
  reached: fc.constantFrom(...reaches),
  ask: fc.constantFrom(...asks),
  answer: fc.constantFrom(...answers),
  decisionMaker: fc.boolean(),
  accountClass: fc.constantFrom(...accountClasses),
  loopEnd: fc.constantFrom(null, ...loopEnds),
});

it('counts a touch in SQL exactly where the definition counts it', () => {
  const columns = touchFigures.map((name) => `${touchConditions[name]} AS "${name}"`).join(', ');
  const sql = `SELECT ${columns}, ${askedCondition} AS asked FROM (
    SELECT :channel AS channel, :direction AS direction, :reached AS reached, :ask AS ask, :answer AS answer,
      :decisionMaker AS decision_maker, :accountClass AS account_class) t,
    (SELECT :loopEnd AS came_to) l`;
  fc.assert(
    fc.property(touches, (touch) => {
      const inSql = test.book.writer.get<Record<string, number>>(sql, {
        ...touch,
        decisionMaker: touch.decisionMaker ? 1 : 0,
      });
      const inWords = Object.fromEntries(touchFigures.map((name) => [name, counts[name](touch) ? 1 : 0]));
      expect(inSql).toEqual({ ...inWords, asked: wasAsked(touch) ? 1 : 0 });
    }),
    { numRuns: 2000 },
  );
});

it('puts every touch into exactly one part of the balance, and every dial into one class', () => {
  fc.assert(
    fc.property(touches, (touch) => {
      const parts = [counts.conversations, counts.attempted, counts.written].filter((part) => part(touch));
      expect(parts).toHaveLength(1);
      const dials = [counts['dials-target'], counts['dials-existing'], counts['dials-other']];
      expect(dials.filter((part) => part(touch))).toHaveLength(counts.dials(touch) ? 1 : 0);
    }),
  );
});
