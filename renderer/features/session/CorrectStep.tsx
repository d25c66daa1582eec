import { PickChip } from '#renderer/ui/PickChip.tsx';
import classes from './CorrectColumn.module.css';
import { type FixedStep, nextStep } from './fix.ts';
import { clockOf, clocks } from './lines.ts';
import { DayField, TimeField } from './TypedFields.tsx';

interface Props {
  readonly step: FixedStep;
  readonly today: string;
  /** Whether their clock is known, so that a time may be on it. */
  readonly theirsKnown: boolean;
  readonly onChange: (step: FixedStep) => void;
}

const kinds = [
  {
    group: '',
    items: [
      { value: 'as it was', label: 'as it was' },
      { value: 'on', label: 'another day' },
      { value: 'none', label: 'none' },
    ],
  },
];

/** The next step that was agreed on: as it was, none, or a day, with the time if they named one. */
export function CorrectStep({ step, today, theirsKnown, onChange }: Props) {
  return (
    <>
      <PickChip
        label="Next step"
        value={step.kind}
        groups={kinds}
        missing="There is no such step."
        onPick={(picked) => {
          if (picked === 'on') onChange(nextStep({ kind: 'as it was' }, today));
          else onChange({ kind: picked === 'none' ? 'none' : 'as it was' });
        }}
      />
      {step.kind !== 'on' ? null : (
        <>
          <DayField
            keep="correct.step"
            label="Next step on"
            value={step.date}
            today={today}
            onChange={(date) => onChange({ ...step, date })}
          />
          <span>promised at</span>
          <TimeField
            keep="correct.promised"
            label="Promised at"
            value={step.time}
            onChange={(time) => onChange({ ...step, time })}
          />
          {theirsKnown ? (
            <PickChip
              label="On whose clock it was promised"
              value={step.clock}
              groups={clocks}
              missing="There is no such clock."
              onPick={(picked) => onChange({ ...step, clock: clockOf(picked) })}
            />
          ) : null}
          <input
            type="text"
            className={classes.task}
            aria-label="What you owe them by then"
            placeholder="What you owe them"
            autoComplete="off"
            maxLength={500}
            value={step.task}
            onChange={(event) => onChange({ ...step, task: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
