import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minuteMs } from './block.ts';
import { doneByBlock, doneOfPlanned, type DoneThing, type Version } from './done.ts';
import { layDay } from './lay.ts';
import { replan } from './replan.ts';
import { at, day, group } from './testing-day.ts';

const step = fc.record({
  passed: fc.integer({ min: 1, max: 90 * minuteMs }),
  what: fc.constantFrom('call', 'call', 'written', 'research', 'replan'),
});

it('whatever is done and however often it is laid anew, all is of the plan or beside it, and no plan changes which', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 120 }),
      fc.array(step, { maxLength: 30 }),
      fc.integer({ min: 0, max: 10 }),
      (people, steps, keptAfter) => {
        const asked = day({ groups: [group('fresh', people)], written: 20, research: 5 });
        const things: DoneThing[] = [];
        const versions: Version[] = [];
        let plan = layDay(asked);
        let now = at('8:00');
        const counted = () => {
          const against = doneByBlock(versions, things);
          const done = doneOfPlanned(against);
          const planned = done.call + done.written + done.research;
          return { against, planned, beside: against.beside.length };
        };
        for (const [index, { passed, what }] of steps.entries()) {
          now += passed;
          const before = counted();
          if (index === keptAfter) {
            plan = layDay({ ...asked, now });
            versions.push({ at: now, blocks: plan.blocks });
          } else if (what !== 'replan') things.push({ at: now, part: what });
          else if (versions.length > 0) {
            const worked = new Map([...before.against.inBlock].map(([n, { length }]) => [n, length]));
            plan = replan(plan, { ...asked, now }, worked);
            versions.push({ at: now, blocks: plan.blocks });
          }
          const after = counted();
          expect(after.planned + after.beside).toBe(things.length);
          expect(after.planned).toBeGreaterThanOrEqual(before.planned);
          expect(after.beside).toBeGreaterThanOrEqual(before.beside);
        }
      },
    ),
    { numRuns: 500 },
  );
});
