import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appointmentQueries, useCloseSale } from '#renderer/api/appointments.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { focusKeeper } from '#renderer/ui/row-focus.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './Today.module.css';

const few = 3;

/** Meetings that were held and whose deal is open: won or lost is told here, whenever it is known. */
export function HeldMeetings({ today }: { readonly today: string }) {
  const { data } = useQuery(appointmentQueries.held());
  const close = useCloseSale();
  const undo = useUndoLast();
  const [all, setAll] = useState(false);
  const open = (data?.appointments ?? []).filter((appointment) => appointment.sale === null);
  if (open.length === 0) return null;
  const tell = (appointmentId: string, result: 'won' | 'lost') => {
    const keepFocus = focusKeeper();
    close.mutate(
      { appointmentId, result },
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
    <Section title="Held, and not yet a sale" note={open.length}>
      <ul className={classes.rows}>
        {open.slice(0, all ? undefined : few).map((held) => (
          <li key={held.appointmentId} className={classes.item}>
            <div className={classes.appointment}>
              <div className={classes.who}>
                <span className={classes.name}>{held.name}</span>
                <span className={classes.line}>
                  {[held.account, `held ${dayWords(dateIn(held.startsAt, held.zone), today)}`]
                    .filter((part) => part !== null)
                    .join(', ')}
                </span>
              </div>
              <div className={classes.buttons}>
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
              </div>
            </div>
          </li>
        ))}
      </ul>
      {open.length > few ? (
        <button type="button" className={`${words.table} ${classes.more}`} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${open.length}`}
        </button>
      ) : null}
    </Section>
  );
}
