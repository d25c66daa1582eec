import type { DayPlanView } from '#shared/contract/day-plan.ts';
import words from '#renderer/ui/words.module.css';
import { leftSentence, plannedAndDone } from './plan-words.ts';
import classes from './Plan.module.css';

/** The day so far against its first plan, and what does not fit into it. */
export function PlanFoot({ plan }: { readonly plan: DayPlanView }) {
  const done = plannedAndDone(plan);
  if (done === null && plan.left.length === 0) return null;
  return (
    <div className={classes.foot}>
      {done === null ? null : (
        <p className={`${words.table} ${words.second}`}>
          {done}
          {plan.beside > 0 ? ` ${plan.beside} beside the plan.` : ''}
        </p>
      )}
      {plan.left.length === 0 ? null : (
        <ul className={classes.left} aria-label="Not in the plan">
          {plan.left.map((left) => {
            const sentence = leftSentence(left, plan.zone);
            return (
              <li key={sentence} data-due={left.kind === 'dated' || undefined} className={words.table}>
                {sentence}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
