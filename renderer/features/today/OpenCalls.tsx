import { Button } from '@mantine/core';
import type { Outputs } from '#shared/contract/contract.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useNeverRang } from '#renderer/api/touches.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { focusKeeper } from '#renderer/ui/row-focus.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { whenWords } from './appointment-words.ts';
import classes from './Today.module.css';

interface Props {
  readonly day: Outputs['today']['read'];
  readonly onOpen: (prospectId: string) => void;
}

/** Calls handed to another program of which nobody has said how they went. */
export function OpenCalls({ day, onOpen }: Props) {
  const neverRang = useNeverRang();
  const undo = useUndoLast();
  if (day.openLaunches.length === 0) return null;
  return (
    <Section title="Calls without a result" note={`${day.openLaunches.length} open`}>
      <ul className={classes.rows}>
        {day.openLaunches.map((call) => (
          <li key={call.launchId} className={classes.item}>
            <div className={classes.appointment}>
              <div className={classes.who}>
                <span className={classes.name}>{call.name}</span>
                <span className={classes.line}>
                  {call.display}, {whenWords(call.occurredAt, day.onDate, day.zone)}
                </span>
              </div>
              <div className={classes.buttons}>
                <Button data-row onClick={() => onOpen(call.prospectId)}>
                  How did it go?
                </Button>
                <Button
                  variant="subtle"
                  disabled={neverRang.isPending}
                  onClick={() => {
                    const keepFocus = focusKeeper();
                    neverRang.mutate(
                      { launchId: call.launchId },
                      {
                        onSuccess: ({ said }) => {
                          sayUndoable(said, undo);
                          keepFocus();
                        },
                        onError: (error) => sayDone(sentenceOf(error)),
                      },
                    );
                  }}
                >
                  Never rang
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
