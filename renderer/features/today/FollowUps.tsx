import type { Outputs } from '#shared/contract/contract.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { FewRows } from './FewRows.tsx';
import { sinceWords } from './promise-words.ts';
import classes from './Today.module.css';

interface Props {
  readonly day: Outputs['today']['read'];
  readonly onOpen: (prospectId: string) => void;
}

const few = 12;

/** Follow-ups of a day, the longest overdue first. The queue takes them in this order. */
export function FollowUps({ day, onOpen }: Props) {
  const { followUps, followUpsDue, onDate } = day;
  if (followUpsDue === 0) return null;
  return (
    <Section title="Follow-ups" note={`${followUpsDue.toLocaleString('en')} due`}>
      <FewRows rows={followUps} count={followUpsDue} few={few} once="as you go on">
        {({ prospectId, name, account, followUp, overdueDays }) => (
          <li key={prospectId} className={classes.item}>
            <button type="button" data-row className={classes.followUp} onClick={() => onOpen(prospectId)}>
              <span className={classes.name}>{name}</span>
              <span className={classes.account}>{[followUp.task, account].filter(Boolean).join(', ')}</span>
              <span className={classes.since} data-late={overdueDays > 0 || undefined}>
                {sinceWords(followUp.dueOn, overdueDays, onDate)}
              </span>
            </button>
          </li>
        )}
      </FewRows>
    </Section>
  );
}
