import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Outputs } from '#shared/contract/contract.ts';
import { isToldLate } from '#shared/domain/told-late.ts';
import { now } from '#renderer/api/clock.ts';
import { useLogTouch } from '#renderer/api/touches.ts';
import { useNotSent, writtenQueries } from '#renderer/api/written.ts';
import { toldNotSent, toldSent } from '#renderer/api/written-drafts.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { channelWords } from '#renderer/ui/touch-words.ts';
import { whenWords } from './appointment-words.ts';
import { AwaitingRow } from './AwaitingRow.tsx';
import { rowInHand } from './row-in-hand.ts';
import classes from './Today.module.css';
import { useSaid } from './use-said.ts';

const none: Outputs['written']['open']['launches'] = [];

/** Messages that were opened where they are sent from, and of which nobody has said whether they were: J sent, K not. */
export function OpenMessages({ day }: { readonly day: Outputs['today']['read'] }) {
  const messages = useQuery(writtenQueries.open()).data?.launches ?? none;
  const log = useLogTouch();
  const notSent = useNotSent();
  const said = useSaid();
  const queries = useQueryClient();
  const { mutate: sayLogged } = log;
  const { mutate: sayNotSent } = notSent;
  const isPending = log.isPending || notSent.isPending;
  const commands = useMemo(() => {
    const ofRow = (act: (message: (typeof messages)[number]) => void) => () => {
      const message = messages[rowInHand('[data-open-message]')];
      if (message !== undefined) act(message);
    };
    const enabled = messages.length > 0 && !isPending;
    return [
      {
        id: 'was-sent',
        label: 'The message was sent',
        stroke: 'J',
        enabled,
        run: ofRow(({ prospectId, channel, writtenLaunchId, occurredAt }) =>
          sayLogged(
            {
              prospectId,
              channel,
              outcome: 'sent',
              writtenLaunchId,
              ...(isToldLate(occurredAt, now()) ? { occurredAt } : {}),
            },
            said(() => toldSent(queries, writtenLaunchId)),
          ),
        ),
      },
      {
        id: 'not-sent',
        label: 'The message was not sent',
        stroke: 'K',
        enabled,
        run: ofRow(({ writtenLaunchId }) =>
          sayNotSent(
            { writtenLaunchId },
            said(() => toldNotSent(queries, writtenLaunchId)),
          ),
        ),
      },
    ] as const;
  }, [messages, isPending, sayLogged, sayNotSent, said, queries]);
  useKeys('Sent or not?', commands);
  if (messages.length === 0) return null;
  return (
    <Section title="Sent or not?" note={`${messages.length} open`}>
      <ul className={classes.rows}>
        {messages.map(({ writtenLaunchId, name, channel, address, occurredAt }, at) => (
          <AwaitingRow
            key={writtenLaunchId}
            data-open-message
            name={name}
            line={`${channelWords[channel]}, ${whenWords(occurredAt, day.onDate, day.zone)}, ${address}`}
            answers={
              <>
                <Button
                  data-row
                  disabled={isPending}
                  rightSection={at === 0 ? <KeyHint keys="J" /> : undefined}
                  onClick={commands[0].run}
                >
                  Sent
                </Button>
                <Button
                  variant="subtle"
                  disabled={isPending}
                  rightSection={at === 0 ? <KeyHint keys="K" /> : undefined}
                  onClick={commands[1].run}
                >
                  Not sent
                </Button>
              </>
            }
          />
        ))}
      </ul>
    </Section>
  );
}
