import { useQuery } from '@tanstack/react-query';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import { dayPlanQueries } from '#renderer/api/day-plan.ts';
import { todayQueries } from '#renderer/api/days.ts';
import { BalanceBar } from '#renderer/ui/BalanceBar.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './EndSummary.module.css';
import { blockWords, some } from './summary-words.ts';

/** The block of the kept plan that is next, and when it begins; null where nothing more is planned. */
export function useNextBlock(zone: string): { readonly at: string; readonly line: string } | null {
  const { data: plan } = useQuery(dayPlanQueries.today());
  if (plan === undefined || plan.kept === null) return null;
  const block = plan.blocks.find(({ number }) => number === plan.next);
  if (block === undefined) return null;
  const at = timeOfDay(block.from, zone);
  return { at, line: `Next: ${blockWords(block)} at ${at}.` };
}

/** How the whole day stands, of which the session was a part. */
export function DaySoFar() {
  const { data: day } = useQuery(todayQueries.read());
  if (day === undefined) return null;
  return (
    <section className={classes.day} aria-labelledby="day-so-far">
      <div className={classes.between}>
        <h2 id="day-so-far" className={words.section}>
          Today so far
        </h2>
        <span className={`${words.table} ${words.second}`}>
          {some(day.conversations, 'conversation', 'conversations')}
        </span>
      </div>
      <BalanceBar {...day.balance} />
    </section>
  );
}
