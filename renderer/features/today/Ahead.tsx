import type { Outputs } from '#shared/contract/contract.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { dayOnly } from '#renderer/ui/day-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import words from '#renderer/ui/words.module.css';
import { PersonRow } from './PersonRow.tsx';
import classes from './Today.module.css';

interface Props {
  readonly day: Outputs['today']['read'];
  readonly onOpen: (prospectId: string) => void;
}

const shown = 6;

/** Promises and appointments of the seven days after this one, by day and hour. */
export function Ahead({ day, onOpen }: Props) {
  const { ahead, aheadCount, zone } = day;
  if (aheadCount === 0) return null;
  const listed = ahead.slice(0, shown);
  const beyond = aheadCount - listed.length;
  return (
    <Section title="Ahead" note="Next seven days">
      <ol className={`${classes.rows} ${classes.byDay}`}>
        {listed.map(({ kind, prospectId, name, account, at }) => (
          <PersonRow
            key={`${kind} ${prospectId} ${at}`}
            when={`${dayOnly(dateIn(at, zone))}, ${timeOfDay(at, zone)}`}
            name={name}
            line={[kind === 'promise' ? 'Promise' : 'Appointment', account]
              .filter((part) => part !== null)
              .join(', ')}
            onOpen={() => onOpen(prospectId)}
          />
        ))}
      </ol>
      {beyond > 0 ? (
        <p className={`${words.table} ${words.quiet} ${classes.beyond}`}>
          And {beyond.toLocaleString('en')} more.
        </p>
      ) : null}
    </Section>
  );
}
