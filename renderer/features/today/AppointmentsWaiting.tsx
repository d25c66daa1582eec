import type { Outputs } from '#shared/contract/contract.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { AppointmentRow } from './AppointmentRow.tsx';
import classes from './Today.module.css';

/** Appointments whose time has passed and of which nobody has said what became of them. */
export function AppointmentsWaiting({ day }: { readonly day: Outputs['today']['read'] }) {
  const waiting = day.appointmentsWaiting;
  if (waiting.length === 0) return null;
  return (
    <Section title="Appointments without an outcome" note={`${waiting.length} waiting`}>
      <ul className={classes.rows}>
        {waiting.map((appointment) => (
          <AppointmentRow
            key={appointment.appointmentId}
            appointment={appointment}
            today={day.onDate}
            zone={day.zone}
          />
        ))}
      </ul>
    </Section>
  );
}
