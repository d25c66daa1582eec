import { dayOnly } from '#renderer/ui/day-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { addDays } from '#shared/domain/time/calendar.ts';
import { chipsOn, dateOf, pickedDay, type When, whenWords } from './draft.ts';
import classes from './FollowUpChips.module.css';
import { DayField } from './TypedFields.tsx';

interface Props {
  /** Under which the day that is typed is kept. */
  readonly keep: `${string}.${string}`;
  readonly when: When;
  readonly today: string;
  /** Whether the choice is written out beside the chips; where room is short it is only read aloud. */
  readonly told?: boolean;
  readonly onChange: (when: When) => void;
}

/** When to come back, each chip with its real date, moved off the weekend. */
export function FollowUpChips({ keep, when, today, told = true, onChange }: Props) {
  return (
    <span className={classes.chips} role="group" aria-label="Follow up">
      <span className={classes.head} data-chosen={when.kind === 'none' ? undefined : true}>
        <KeyHint keys="F" />{' '}
        <span role="status" className={told ? undefined : classes.unseen}>
          {whenWords(when, today)}
        </span>
        {told ? null : <span aria-hidden>Follow up</span>}
      </span>
      {chipsOn(today).map(({ days, date }) => {
        const name = days === 1 ? (date === addDays(today, 1) ? 'Tomorrow' : 'Next day') : `+${days}`;
        return (
          <Chip
            key={days}
            chosen={when.kind === 'in' && dateOf(when, today) === date}
            onClick={() => onChange({ kind: 'in', days })}
          >
            {name} <span className={classes.date}>{dayOnly(date)}</span>
          </Chip>
        );
      })}
      {when.kind === 'on' ? (
        <DayField
          keep={keep}
          label="Follow up on"
          takesFocus
          value={when.date}
          today={today}
          onChange={(date) => onChange({ kind: 'on', date })}
        />
      ) : (
        <Chip chosen={false} onClick={() => onChange(pickedDay(today))}>
          Pick
        </Chip>
      )}
      <Chip chosen={when.kind === 'none'} onClick={() => onChange({ kind: 'none' })}>
        None
      </Chip>
    </span>
  );
}

interface ChipProps {
  readonly chosen: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Chip({ chosen, onClick, children }: ChipProps) {
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={chosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
