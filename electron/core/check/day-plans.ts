import { unsound } from '#shared/domain/day-plan/block.ts';
import { everyPlan } from '../store/day-plans.ts';
import type { Invariant } from './invariant.ts';

/** So many plans are looked at between two moments at which the look can be stopped. */
const atOnce = 50;

export const dayPlans: readonly Invariant[] = [
  {
    name: 'no plan of a day exceeds its hours, and no two of its blocks overlap',
    *look({ reader }) {
      let looked = 0;
      for (const plan of everyPlan(reader)) {
        const wrong = unsound(plan);
        if (wrong !== null) yield `Plan ${plan.seq}: ${wrong}.`;
        looked += 1;
        if (looked % atOnce === 0) yield null;
      }
    },
  },
];
