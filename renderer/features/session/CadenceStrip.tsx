import type { DueStepView } from '#shared/contract/cadences.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { nearDate } from '#shared/domain/time/said.ts';
import { wallClock } from '#shared/domain/time/zones.ts';
import { useNow } from '#renderer/api/use-now.ts';
import { TouchMark } from '#renderer/ui/TouchMark.tsx';
import { channelInline } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from './CardColumn.module.css';

interface Props {
  readonly step: DueStepView;
  /** The clocks that they may be on. */
  readonly zones: readonly string[];
  readonly today: string;
  /** The line that says why now has named the step. */
  readonly named: boolean;
}

/**
 * What to know of a step that was planned for one half of the day while it is the other where they are. The half is the
 * rep's wish: a step is offered all of its day, so the card says what o'clock it is for it.
 */
export function otherHalf(part: DueStepView['part'], zones: readonly string[], at: number): string | null {
  if (part === 'any' || zones.length === 0) return null;
  const isMorning = (zone: string) => wallClock(at, zone).hour < 12;
  const isOther = zones.every((zone) => isMorning(zone) === (part === 'afternoon'));
  if (!isOther) return null;
  return part === 'afternoon' ? 'It is still morning there.' : 'The morning is over there.';
}

const parts = { morning: 'in the morning', afternoon: 'in the afternoon', any: null };

/** 'due today, in the morning'; a step that was due before is still to be done. */
const whenDue = ({ dueOn, part }: DueStepView, today: string): string =>
  [`due ${dueOn < today ? 'since ' : ''}${nearDate(dueOn, today)}`, dueOn <= today ? parts[part] : null]
    .filter(Boolean)
    .join(', ');

/** Where they are on their cadence, and what the rep has planned for it. */
export function CadenceStrip({ step, zones, today, named }: Props) {
  const at = useNow(60_000);
  const other = step.dueOn <= today ? otherHalf(step.part, zones, at) : null;
  if (named) {
    const part = parts[step.part];
    if (step.what === '' && part === null) return null;
    return (
      <div className={classes.cadence}>
        <h2 className={words.label}>What you planned{part === null ? '' : `, ${part}`}</h2>
        {step.what === '' ? null : <p className={`${words.table} ${words.second}`}>{step.what}</p>}
        {other === null ? null : <p className={`${words.table} ${words.second}`}>{other}</p>}
      </div>
    );
  }
  return (
    <div className={classes.cadence}>
      <h2 className={words.label}>{step.cadence}</h2>
      <p className={`${words.table} ${classes.step}`}>
        <TouchMark mark={isSpokenChannel(step.channel) ? 'attempted' : 'written'} silent />
        <span>
          Step {step.step} of {step.of}, {channelInline[step.channel]}
        </span>
        <span className={words.quiet}>{whenDue(step, today)}</span>
      </p>
      {step.what === '' ? null : <p className={`${words.table} ${words.second}`}>{step.what}</p>}
      {other === null ? null : <p className={`${words.table} ${words.second}`}>{other}</p>}
    </div>
  );
}
