import { useQuery } from '@tanstack/react-query';
import { accountQueries, useResearched } from '#renderer/api/accounts.ts';
import { go } from '#renderer/app/router.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { TaskBox } from '#renderer/ui/TaskBox.tsx';
import { FewRows } from './FewRows.tsx';
import classes from './Research.module.css';
import { useSaid } from './use-said.ts';

const few = 6;

/** What is to be found out about target accounts, until it is done. */
export function Research() {
  const { data } = useQuery(accountQueries.tasks());
  const researched = useResearched();
  const said = useSaid();
  if (data === undefined || data.count === 0) return null;
  return (
    <Section title="Research" note={`${data.count.toLocaleString('en')} to find out`}>
      <FewRows rows={data.tasks} count={data.count} few={few} once="as these are done">
        {({ accountId, name, task }) => (
          <li key={accountId}>
            <TaskBox
              row
              label={`${name}: ${task}, done`}
              who={name}
              what={task}
              note={null}
              late={false}
              disabled={researched.isPending}
              onDone={() => researched.mutate({ accountId }, said())}
            />
          </li>
        )}
      </FewRows>
      <button type="button" data-row className={classes.all} onClick={() => go({ kind: 'accounts' })}>
        All target accounts
      </button>
    </Section>
  );
}
