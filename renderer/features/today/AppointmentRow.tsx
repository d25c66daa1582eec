import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useSettleAppointment } from '#renderer/api/appointments.ts';
import type { AppointmentView } from '#shared/contract/cards.ts';
import { capital } from '#shared/domain/count-words.ts';
import { originWords, whenWords } from './appointment-words.ts';
import { AwaitingRow } from './AwaitingRow.tsx';
import { MoveAppointment } from './MoveAppointment.tsx';
import { useSaid } from './use-said.ts';

interface Props {
  readonly appointment: AppointmentView;
  readonly today: string;
  readonly zone: string;
}

/** One appointment that awaits a word: held, no-show, or what else became of it. */
export function AppointmentRow({ appointment, today, zone }: Props) {
  const [moving, setMoving] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const asksForTime = useRef(false);
  const settle = useSettleAppointment();
  const said = useSaid();
  const { appointmentId, name } = appointment;

  const say = (what: Omit<Parameters<typeof settle.mutate>[0], 'appointmentId'>) =>
    settle.mutate({ appointmentId, ...what }, said());

  return (
    <AwaitingRow
      name={name}
      line={`${capital(whenWords(appointment.startsAt, today, zone))}. ${originWords(appointment, today)}`}
      answers={
        <>
          <Button data-row disabled={settle.isPending} onClick={() => say({ event: 'held' })}>
            Held
          </Button>
          <Button disabled={settle.isPending} onClick={() => say({ event: 'no-show' })}>
            No-show
          </Button>
          <Menu
            position="bottom-end"
            width={200}
            returnFocus={false}
            onClose={() => {
              // The focus goes back to the button, unless the new time has asked for it.
              if (!asksForTime.current) more.current?.focus();
              asksForTime.current = false;
            }}
          >
            <Menu.Target>
              <ActionIcon ref={more} variant="subtle" size={32} aria-label={`More for ${name}`}>
                <IconDots size={18} stroke={1.5} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() => {
                  asksForTime.current = true;
                  setMoving(true);
                }}
              >
                Moved to another time
              </Menu.Item>
              <Menu.Item onClick={() => say({ event: 'cancelled', cancelledBy: 'them' })}>
                Cancelled by them
              </Menu.Item>
              <Menu.Item onClick={() => say({ event: 'cancelled', cancelledBy: 'us' })}>
                Cancelled by us
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      {moving ? (
        <MoveAppointment
          name={name}
          startsAt={appointment.startsAt}
          zone={zone}
          onMove={(startsAt) => {
            setMoving(false);
            say({ event: 'moved', startsAt });
          }}
          onCancel={() => {
            setMoving(false);
            more.current?.focus();
          }}
        />
      ) : null}
    </AwaitingRow>
  );
}
