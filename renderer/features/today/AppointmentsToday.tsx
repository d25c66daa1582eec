import type { Outputs } from '#shared/contract/contract.ts';
import { timeOfDay } from '#shared/domain/time/zones.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { PersonRow } from './PersonRow.tsx';
import classes from './Today.module.css';

interface Props {
  readonly day: Outputs['today']['read'];
  readonly onOpen: (prospectId: string) => void;
}

/** Appointments that take place today, in the order of the clock. */
export function AppointmentsToday({ day, onOpen }: Props) {
  if (day.appointmentsToday.length === 0) return null;
  return (
    <Section title="Appointments today" note={day.appointmentsToday.length}>
      <ol className={classes.rows}>
        {day.appointmentsToday.map((appointment) => (
          <PersonRow
            key={appointment.appointmentId}
            when={timeOfDay(appointment.startsAt, day.zone)}
            name={appointment.name}
            line={[
              appointment.account,
              appointment.withName === appointment.name
                ? appointment.kind
                : `${appointment.kind} with ${appointment.withName}`,
            ]
              .filter((part) => part !== null)
              .join(', ')}
            onOpen={() => onOpen(appointment.prospectId)}
          />
        ))}
      </ol>
    </Section>
  );
}
