import { Button, NumberInput, TextInput } from '@mantine/core';
import { type CadenceStep, type DayPart, dayParts, maxGap } from '#shared/domain/cadence/cadence.ts';
import { type Channel, channels } from '#shared/domain/vocabulary.ts';
import { capital } from '#shared/domain/count-words.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import { channelWords } from '#renderer/ui/touch-words.ts';
import words from '#renderer/ui/words.module.css';
import { partWords } from './step-words.ts';
import classes from './Steps.module.css';
import type { Editing } from './use-cadence.ts';

interface Props {
  readonly step: CadenceStep;
  readonly n: number;
  readonly editing: Editing;
}

const choices = <Value extends string>(values: readonly Value[], said: Record<Value, string>) => [
  { group: '', items: values.map((value) => ({ value, label: capital(said[value]) })) },
];

/** Opening a step is beginning to write it. */
const takeFocus = (field: HTMLInputElement | null) => field?.focus();

/** A step, opened in its place: by what, how long after the one before, when in the day, and what to do. */
export function StepEditor({ step, n, editing }: Props) {
  const { change, close, remove, last } = editing;
  return (
    <form
      className={classes.editor}
      aria-label={`Step ${n + 1}`}
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className={`${classes.sentence} ${words.body}`}>
        <PickChip
          label="By"
          value={step.channel}
          groups={choices(channels, channelWords)}
          missing="There is no such way."
          onPick={(channel) => change({ channel: channel as Channel })}
        />
        <NumberInput
          aria-label={n === 0 ? 'Working days after they are put on' : 'Working days after the step before'}
          value={step.gap}
          min={0}
          max={maxGap}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          w={64}
          onChange={(gap) => {
            if (typeof gap === 'number') change({ gap });
          }}
        />
        <span>
          working {step.gap === 1 ? 'day' : 'days'} after {n === 0 ? 'they are put on it' : 'the step before'}
          , at
        </span>
        <PickChip
          label="Part of the day"
          value={step.part}
          groups={choices(dayParts, partWords)}
          missing="There is no such part."
          onPick={(part) => change({ part: part as DayPart })}
        />
      </div>
      <TextInput
        label="What to do"
        value={step.what}
        maxLength={500}
        ref={takeFocus}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <TextInput
        label="Script"
        description="Its name, where there is one for this step."
        value={step.script ?? ''}
        maxLength={200}
        onChange={(event) =>
          change({ script: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
      <div className={classes.ways}>
        <Button type="submit" rightSection={<KeyHint keys="Enter" />}>
          Done
        </Button>
        <Button variant="subtle" disabled={last} onClick={remove}>
          Remove the step
        </Button>
      </div>
    </form>
  );
}
