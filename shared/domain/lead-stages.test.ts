import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { funnelOf, leadStages, stagesBehind } from './lead-stages.ts';

it('a lead counts in every stage up to its furthest', () => {
  const funnel = funnelOf([
    { stage: 'untouched', leads: 7, spoken: 0 },
    { stage: 'reached', leads: 3, spoken: 2 },
    { stage: 'won', leads: 1, spoken: 1 },
    { stage: 'closed', leads: 2, spoken: 0 },
  ]);
  expect(funnel).toEqual({
    received: 13,
    closed: 2,
    untouched: 7,
    touched: 4,
    reached: 4,
    spoken: 3,
    set: 1,
    held: 1,
    won: 1,
  });
});

it('the figure and the stages behind it agree, and the three ways to be add up', () => {
  const counts = fc.array(
    fc.record({ stage: fc.constantFrom(...leadStages), leads: fc.nat(50), spoken: fc.constant(0) }),
  );
  fc.assert(
    fc.property(counts, (rows) => {
      const funnel = funnelOf(rows);
      expect(funnel.untouched + funnel.touched + funnel.closed).toBe(funnel.received);
      for (const stage of leadStages) {
        const behind = rows.filter((row) => stagesBehind(stage).includes(row.stage));
        expect(funnel[stage]).toBe(behind.reduce((sum, { leads }) => sum + leads, 0));
      }
    }),
  );
});
