import type { Card } from '#shared/contract/cards.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { showOwed, useOwedClosed } from '#renderer/api/owed.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { TaskBox } from '#renderer/ui/TaskBox.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './CardColumn.module.css';

interface Props {
  readonly owed: Card['owed'];
  readonly today: string;
}

/** What the rep owes them, until it is done. */
export function OwedToThem({ owed, today }: Props) {
  const close = useOwedClosed();
  const undo = useUndoLast();
  if (owed.length === 0) return null;
  return (
    <div className={classes.owed}>
      <h2 className={words.label}>What you owe them</h2>
      <ul className={classes.owedList}>
        {owed.map(({ owedId, what, dueOn }) => (
          <li key={owedId}>
            <TaskBox
              label={`${what}, done`}
              what={what}
              note={dueOn === null ? null : dayWords(dueOn, today)}
              late={dueOn !== null && dueOn < today}
              disabled={close.isPending}
              onDone={() =>
                close.mutate(
                  { owedId },
                  {
                    onSuccess: ({ said, prospectId, owed: left }) => {
                      showOwed(prospectId, left);
                      sayUndoable(said, undo);
                    },
                    onError: (error) => sayDone(sentenceOf(error)),
                  },
                )
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
