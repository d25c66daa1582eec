import { useQuery } from '@tanstack/react-query';
import { sentenceOf } from '#renderer/api/failure.ts';
import { owedQueries, useOwedClosed } from '#renderer/api/owed.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { focusKeeper } from '#renderer/ui/row-focus.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { TaskBox } from '#renderer/ui/TaskBox.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import classes from './Today.module.css';

const shown = 8;

/** What the rep owes people, until it is done: Down comes to each, Space says done. */
export function Owed() {
  const { data } = useQuery(owedQueries.open());
  const close = useOwedClosed();
  const undo = useUndoLast();
  if (data === undefined || data.count === 0) return null;
  return (
    <Section title="What you owe" note={`${data.count.toLocaleString('en')} open`}>
      <ul className={classes.rows}>
        {data.owed.slice(0, shown).map(({ owedId, name, what, dueOn }) => (
          <li key={owedId}>
            <TaskBox
              row
              label={`${name}: ${what}, done`}
              who={name}
              what={what}
              note={dueOn === null ? null : dayWords(dueOn, data.onDate)}
              late={dueOn !== null && dueOn < data.onDate}
              disabled={close.isPending}
              onDone={() => {
                const keepFocus = focusKeeper();
                close.mutate(
                  { owedId },
                  {
                    onSuccess: ({ said }) => {
                      sayUndoable(said, undo);
                      keepFocus();
                    },
                    onError: (error) => sayDone(sentenceOf(error)),
                  },
                );
              }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
