import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Outputs } from '#shared/contract/contract.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useNeverRang } from '#renderer/api/touches.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { focusKeeper } from '#renderer/ui/row-focus.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { whenWords } from './appointment-words.ts';
import { rowInHand } from './row-in-hand.ts';
import classes from './Today.module.css';

interface Props {
  readonly day: Outputs['today']['read'];
  readonly onOpen: (prospectId: string) => void;
}

/** Calls handed to another program of which nobody has said how they went. */
export function OpenCalls({ day, onOpen }: Props) {
  const neverRang = useNeverRang();
  const undo = useUndoLast();
  const calls = day.openLaunches;
  const { isPending, mutate } = neverRang;
  const commands = useMemo(() => {
    const sayNeverRang = (launchId: string) => {
      const keepFocus = focusKeeper();
      mutate(
        { launchId },
        {
          onSuccess: ({ said }) => {
            sayUndoable(said, undo);
            keepFocus();
          },
          onError: (error) => sayDone(sentenceOf(error)),
        },
      );
    };
    const ofRow = (act: (call: (typeof calls)[number]) => void) => () => {
      const call = calls[rowInHand('[data-open-call]')];
      if (call !== undefined) act(call);
    };
    return [
      {
        id: 'how-it-went',
        label: 'How did the call go?',
        stroke: 'H',
        enabled: calls.length > 0,
        run: ofRow((call) => onOpen(call.prospectId)),
      },
      {
        id: 'never-rang',
        label: 'The call never rang',
        stroke: '0',
        enabled: calls.length > 0 && !isPending,
        run: ofRow((call) => sayNeverRang(call.launchId)),
      },
    ] as const;
  }, [calls, isPending, mutate, onOpen, undo]);
  useKeys('Calls without a result', commands);
  if (calls.length === 0) return null;
  return (
    <Section title="Calls without a result" note={`${calls.length} open`}>
      <ul className={classes.rows}>
        {calls.map((call, at) => (
          <li key={call.launchId} className={classes.item} data-open-call>
            <div className={classes.appointment}>
              <div className={classes.who}>
                <span className={classes.name}>{call.name}</span>
                <span className={classes.line}>
                  {call.display}, {whenWords(call.occurredAt, day.onDate, day.zone)}
                </span>
              </div>
              <div className={classes.buttons}>
                <Button
                  data-row
                  rightSection={at === 0 ? <KeyHint keys="H" /> : undefined}
                  onClick={() => onOpen(call.prospectId)}
                >
                  How did it go?
                </Button>
                <Button
                  variant="subtle"
                  disabled={isPending}
                  rightSection={at === 0 ? <KeyHint keys="0" /> : undefined}
                  onClick={commands[1].run}
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
