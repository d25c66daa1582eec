import type { Outputs } from '#shared/contract/contract.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { sinceWords } from './promise-words.ts';
import classes from './Today.module.css';

type Day = Outputs['today']['read'];

interface Props {
  readonly day: Day;
  readonly onOpen: (prospectId: string) => void;
}

const shown = 12;

/** Follow-ups of a day, the longest overdue first. The queue takes them in this order. */
export function FollowUps({ day, onOpen }: Props) {
  const { followUps, followUpsDue, onDate } = day;
  if (followUpsDue === 0) return null;
  const beyond = followUpsDue - Math.min(shown, followUps.length);
  return (
    <Section title="Follow-ups" note={`${followUpsDue.toLocaleString('en')} due`}>
      <ol className={classes.rows}>
        {followUps.slice(0, shown).map(({ prospectId, name, account, followUp, overdueDays }) => (
          <li key={prospectId} className={classes.item}>
            <button type="button" data-row className={classes.followUp} onClick={() => onOpen(prospectId)}>
              <span className={classes.name}>{name}</span>
              <span className={classes.account}>{[followUp.task, account].filter(Boolean).join(', ')}</span>
              <span className={classes.since} data-late={overdueDays > 0 || undefined}>
                {sinceWords(followUp.dueOn, overdueDays, onDate)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {beyond > 0 ? (
        <p className={`${words.table} ${words.quiet} ${classes.beyond}`}>
          {beyond.toLocaleString('en')} more come up as you go on.
        </p>
      ) : null}
    </Section>
  );
}
