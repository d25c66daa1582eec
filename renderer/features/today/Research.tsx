import { useQuery } from '@tanstack/react-query';
import { accountQueries, useResearched } from '#renderer/api/accounts.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { go } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import classes from './Research.module.css';

const shown = 6;

/** What is to be found out about target accounts, until it is done. */
export function Research() {
  const { data } = useQuery(accountQueries.tasks());
  const researched = useResearched();
  const undo = useUndoLast();
  if (data === undefined || data.count === 0) return null;
  return (
    <Section title="Research" note={`${data.count.toLocaleString('en')} to find out`}>
      <ul className={classes.tasks}>
        {data.tasks.slice(0, shown).map(({ accountId, name, task }) => (
          <li key={accountId}>
            <label className={classes.task}>
              <input
                type="checkbox"
                data-row
                checked={false}
                disabled={researched.isPending}
                aria-label={`${name}: ${task}, done`}
                onChange={() =>
                  researched.mutate(
                    { accountId },
                    {
                      onSuccess: ({ said }) => sayUndoable(said, undo),
                      onError: (error) => sayDone(sentenceOf(error)),
                    },
                  )
                }
              />
              <span>
                <span className={classes.name}>{name}</span>
                <span className={classes.what}>{task}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.all} onClick={() => go({ kind: 'accounts' })}>
        All target accounts
      </button>
    </Section>
  );
}
