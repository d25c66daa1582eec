import type { WeekView } from '#shared/contract/days.ts';
import type { Telling } from '#shared/domain/week/telling.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import words from '#renderer/ui/words.module.css';
import { go } from '#renderer/app/router.ts';
import classes from './Week.module.css';

interface Props {
  readonly view: WeekView;
  readonly told: Telling;
}

/** The appointments with what produced them, what was missed, and what is said plainly. */
export function WeekFoot({ view, told }: Props) {
  return (
    <>
      <Section title="Appointments, and what produced them" note={view.appointments.length}>
        {view.appointments.length === 0 ? (
          <p className={`${words.body} ${words.second} ${classes.none}`}>None was set in this week.</p>
        ) : (
          <table className={classes.table}>
            <tbody>
              {view.appointments.map((appointment, at) => {
                const line = told.appointments[at];
                const channel = appointment.producedBy?.channel;
                return (
                  <tr key={appointment.appointmentId}>
                    <th scope="row">
                      <button
                        type="button"
                        className={classes.person}
                        onClick={() => go({ kind: 'session', prospectId: appointment.prospectId })}
                      >
                        {appointment.name}
                      </button>{' '}
                      <span className={words.quiet}>{appointment.account}</span>
                    </th>
                    <td className={classes.producing}>
                      {channel === undefined ? null : (
                        <TouchMark mark={isSpokenChannel(channel) ? 'spoke' : 'wrote-back'} silent />
                      )}
                      {line?.producedBy}
                    </td>
                    <td>{line?.when}</td>
                    <td className={classes.source}>{line?.source}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </Section>
      <section aria-label="Said plainly" className={classes.plainly}>
        <h2 className={words.section}>Said plainly</h2>
        <p className={`${words.body} ${words.second}`}>{[...told.plainly, ...told.promises].join(' ')}</p>
      </section>
    </>
  );
}
