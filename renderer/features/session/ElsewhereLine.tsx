import { useMemo, useState } from 'react';
import { type Channel, channels, type Direction, directions } from '#shared/domain/vocabulary.ts';
import { now } from '#renderer/api/clock.ts';
import { channelWords } from '#renderer/ui/touch-words.ts';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './LineForm.module.css';
import {
  channelKeys,
  directionKeys,
  type Occasion,
  type OccasionFields,
  occasionOf,
  type OccasionSaid,
} from './occasion.ts';
import { RadioChips } from './RadioChips.tsx';
import { useTyped } from './under-way.ts';

interface Props {
  readonly zone: string;
  /** The number that a call is of unless another one is typed. */
  readonly number: string;
  readonly onSaid: (occasion: Occasion) => void;
  readonly onClose: () => void;
}

const directionWords: Record<Direction, string> = { out: 'Out', in: 'In' };

/** B: what else happened, which way it went and when. The keys of the dock then say what it came to. */
export function ElsewhereLine({ zone, number, onSaid, onClose }: Props) {
  const [fields, setFields] = useTyped<OccasionFields>('elsewhere.fields', {
    channel: 'call',
    direction: 'out',
    when: '',
    number: '',
    length: '',
  });
  const [refused, setRefused] = useState<Extract<OccasionSaid, { kind: 'refused' }> | null>(null);
  const change = (part: Partial<OccasionFields>) => {
    setRefused(null);
    setFields((before) => ({ ...before, ...part }));
  };
  const commands = useMemo(
    () => [
      ...channels.map((channel: Channel) => ({
        id: `on ${channel}`,
        label: channelWords[channel],
        stroke: channelKeys[channel],
        run: () => setFields((before) => ({ ...before, channel })),
        inPalette: false,
      })),
      ...directions.map((direction: Direction) => ({
        id: `it went ${direction}`,
        label: directionWords[direction],
        stroke: directionKeys[direction],
        run: () => setFields((before) => ({ ...before, direction })),
        inPalette: false,
      })),
    ],
    [setFields],
  );
  // The sentence needs room: what it is not about stands aside for it.
  const asked = refused?.field ?? null;
  const submit = () => {
    const result = occasionOf(fields, now(), zone);
    if (result.kind === 'ready') onSaid(result.occasion);
    else setRefused(result);
  };
  return (
    <ChoiceForm
      label="Log something else"
      submit="Next"
      busy={false}
      missing={refused?.sentence ?? null}
      tight
      keys={commands}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioChips
        label="Channel"
        name="channel"
        values={channels}
        value={fields.channel}
        words={channelWords}
        strokes={channelKeys}
        takesFocus
        onChange={(channel) => change({ channel })}
      />
      {asked === 'length' ? null : (
        <RadioChips
          label="Which way"
          name="direction"
          values={directions}
          value={fields.direction}
          words={directionWords}
          strokes={directionKeys}
          onChange={(direction) => change({ direction })}
        />
      )}
      <input
        className={classes.past}
        aria-label="When"
        placeholder="now"
        autoComplete="off"
        maxLength={40}
        value={fields.when}
        onChange={(event) => change({ when: event.target.value })}
      />
      {fields.channel === 'call' && asked === null ? (
        <input
          className={classes.number}
          aria-label="Number used"
          placeholder={number === '' ? 'number' : number}
          autoComplete="off"
          maxLength={80}
          value={fields.number}
          onChange={(event) => change({ number: event.target.value })}
        />
      ) : null}
      {fields.channel === 'call' && asked !== 'when' ? (
        <input
          className={classes.time}
          aria-label="How long"
          placeholder="3 min"
          autoComplete="off"
          maxLength={12}
          value={fields.length}
          onChange={(event) => change({ length: event.target.value })}
        />
      ) : null}
    </ChoiceForm>
  );
}
