import type { Outputs } from '#shared/contract/contract.ts';
import { dateIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { dayOnly } from '#renderer/ui/day-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { FewRows } from './FewRows.tsx';
import { PersonRow } from './PersonRow.tsx';
import classes from './Today.module.css';

interface Props {
  readonly day: Outputs['today']['read'];
  readonly onOpen: (prospectId: string) => void;
}

const few = 6;

/** Promises and appointments of the seven days after this one, by day and hour. */
export function Ahead({ day, onOpen }: Props) {
  const { ahead, aheadCount, zone } = day;
  if (aheadCount === 0) return null;
  return (
    <Section title="Ahead" note="Next seven days">
      <FewRows
        rows={ahead}
        count={aheadCount}
        few={few}
        once="as the days go by"
        className={`${classes.rows} ${classes.byDay}`}
      >
        {({ kind, prospectId, name, account, at }) => (
          <PersonRow
            key={`${kind} ${prospectId} ${at}`}
            when={`${dayOnly(dateIn(at, zone))}, ${timeOfDay(at, zone)}`}
            name={name}
            line={[kind === 'promise' ? 'Promise' : 'Appointment', account]
              .filter((part) => part !== null)
              .join(', ')}
            onOpen={() => onOpen(prospectId)}
          />
        )}
      </FewRows>
    </Section>
  );
}
