import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { appointmentQueries, useCloseSale } from '#renderer/api/appointments.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { AwaitingRow } from './AwaitingRow.tsx';
import { FewRows } from './FewRows.tsx';
import { useSaid } from './use-said.ts';

const few = 3;

/** Meetings that were held and whose deal is open: won or lost is told here, whenever it is known. */
export function HeldMeetings({ today }: { readonly today: string }) {
  const { data } = useQuery(appointmentQueries.held());
  const close = useCloseSale();
  const said = useSaid();
  const open = (data?.appointments ?? []).filter((appointment) => appointment.sale === null);
  if (open.length === 0) return null;
  const tell = (appointmentId: string, result: 'won' | 'lost') =>
    close.mutate({ appointmentId, result }, said());
  return (
    <Section title="Held, and not yet a sale" note={open.length}>
      <FewRows rows={open} few={few}>
        {(held) => (
          <AwaitingRow
            key={held.appointmentId}
            name={held.name}
            line={[held.account, `held ${dayWords(dateIn(held.startsAt, held.zone), today)}`]
              .filter((part) => part !== null)
              .join(', ')}
            answers={
              <>
                <Button data-row disabled={close.isPending} onClick={() => tell(held.appointmentId, 'won')}>
                  Won
                </Button>
                <Button
                  variant="subtle"
                  disabled={close.isPending}
                  onClick={() => tell(held.appointmentId, 'lost')}
                >
                  Lost
                </Button>
              </>
            }
          />
        )}
      </FewRows>
    </Section>
  );
}
