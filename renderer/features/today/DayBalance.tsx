import { UnstyledButton } from '@mantine/core';
import type { Outputs } from '#shared/contract/contract.ts';
import { go } from '#renderer/app/router.ts';
import { BalanceBar } from '#renderer/ui/BalanceBar.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './DayBalance.module.css';

type Day = Outputs['today']['read'];

const figures = {
  broken: { figure: 'loops-broken', one: 'loop broken', many: 'loops broken' },
  repeated: { figure: 'loops-repeated', one: 'loop repeated', many: 'loops repeated' },
} as const;

/** How the day was spent, what is out of balance, and what became of loops. Their touches stand in the week. */
export function DayBalance({ day }: { readonly day: Day }) {
  const { spoken, attempted, written } = day.balance;
  const ends = (['broken', 'repeated'] as const).filter((end) => day.loops[end] > 0);
  return (
    <Section title="Balance" note="Today">
      <div className={classes.balance}>
        <BalanceBar {...day.balance} />
        {spoken + attempted + written === 0 ? (
          <p className={`${words.table} ${words.second}`}>Nothing logged yet today.</p>
        ) : null}
        {day.imbalance === null ? null : (
          <p className={`${words.table} ${classes.warning}`}>{day.imbalance}</p>
        )}
        {ends.length === 0 ? null : (
          <p className={`${words.table} ${words.second} ${classes.loops}`}>
            {ends.map((end) => {
              const { figure, one, many } = figures[end];
              return (
                <UnstyledButton
                  key={end}
                  className={classes.loop ?? ''}
                  onClick={() => go({ kind: 'week', week: null, figure })}
                >
                  {day.loops[end]} {day.loops[end] === 1 ? one : many}
                </UnstyledButton>
              );
            })}
          </p>
        )}
      </div>
    </Section>
  );
}
