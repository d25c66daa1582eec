import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { Outputs } from '#shared/contract/contract.ts';
import { useNeverRang } from '#renderer/api/touches.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { whenWords } from './appointment-words.ts';
import { AwaitingRow } from './AwaitingRow.tsx';
import { rowInHand } from './row-in-hand.ts';
import classes from './Today.module.css';
import { useSaid } from './use-said.ts';

interface Props {
  readonly day: Outputs['today']['read'];
  readonly onOpen: (prospectId: string) => void;
}

/** Calls handed to another program of which nobody has said how they went. */
export function OpenCalls({ day, onOpen }: Props) {
  const neverRang = useNeverRang();
  const said = useSaid();
  const calls = day.openLaunches;
  const { isPending, mutate } = neverRang;
  const commands = useMemo(() => {
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
        run: ofRow(({ launchId }) => mutate({ launchId }, said())),
      },
    ] as const;
  }, [calls, isPending, mutate, onOpen, said]);
  useKeys('Calls without a result', commands);
  if (calls.length === 0) return null;
  return (
    <Section title="Calls without a result" note={`${calls.length} open`}>
      <ul className={classes.rows}>
        {calls.map((call, at) => (
          <AwaitingRow
            key={call.launchId}
            data-open-call
            name={call.name}
            line={`${call.display}, ${whenWords(call.occurredAt, day.onDate, day.zone)}`}
            answers={
              <>
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
              </>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
