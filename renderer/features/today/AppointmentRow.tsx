import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useSettleAppointment } from '#renderer/api/appointments.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import type { AppointmentView } from '#shared/contract/cards.ts';
import { capital } from '#shared/domain/count-words.ts';
import { focusKeeper } from '#renderer/ui/row-focus.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { originWords, whenWords } from './appointment-words.ts';
import { MoveAppointment } from './MoveAppointment.tsx';
import classes from './Today.module.css';

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
  const undo = useUndoLast();
  const { appointmentId, name } = appointment;

  const say = (what: Omit<Parameters<typeof settle.mutate>[0], 'appointmentId'>) => {
    const keepFocus = focusKeeper();
    settle.mutate(
      { appointmentId, ...what },
      {
        onSuccess: ({ said }) => {
          sayUndoable(said, undo);
          keepFocus();
        },
        onError: (error) => sayDone(sentenceOf(error)),
      },
    );
  };

  return (
    <li className={classes.item}>
      <div className={classes.appointment}>
        <div className={classes.who}>
          <span className={classes.name}>{name}</span>
          <span className={classes.line}>
            {capital(whenWords(appointment.startsAt, today, zone))}. {originWords(appointment, today)}
          </span>
        </div>
        <div className={classes.buttons}>
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
        </div>
      </div>
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
    </li>
  );
}
