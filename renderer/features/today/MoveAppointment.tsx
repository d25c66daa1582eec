import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addWorkingDays, isDate } from '#shared/domain/time/calendar.ts';
import { dateIn, instantIn, timeOfDay } from '#shared/domain/time/zones.ts';
import { now } from '#renderer/api/clock.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { readTime } from '#renderer/ui/read-time.ts';
import classes from './Today.module.css';

interface Props {
  readonly name: string;
  readonly startsAt: number;
  /** The rep's zone, whose clock the time is on. */
  readonly zone: string;
  readonly onMove: (startsAt: number) => void;
  readonly onCancel: () => void;
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** The new day and time of an appointment, in place under it. */
export function MoveAppointment({ name, startsAt, zone, onMove, onCancel }: Props) {
  const [on, setOn] = useState(() => addWorkingDays(dateIn(now(), zone), 1));
  const [time, setTime] = useState(() => timeOfDay(startsAt, zone));
  const commands = useMemo(
    () => [
      {
        id: 'leave-it',
        label: 'Leave it',
        stroke: 'Escape',
        whileTyping: true,
        inPalette: false,
        run: onCancel,
      },
    ],
    [onCancel],
  );
  useKeys(`New time for ${name}`, commands);
  const clock = readTime(time);
  const at = clock !== null && isDate(on) ? instantIn(on, clock.hour, clock.minute, zone) : null;
  const mistake = at !== null && at <= now() ? 'That time has passed.' : null;
  return (
    <form
      className={classes.move}
      aria-label={`New time for ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== null && mistake === null) onMove(at);
      }}
    >
      <TextInput
        type="date"
        label="Day"
        value={on}
        ref={takeFocus}
        error={mistake}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
      <TextInput
        label="Your time"
        value={time}
        error={clock === null ? 'For example 14:30' : null}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <div className={classes.moveWays}>
        <Button
          type="submit"
          disabled={at === null || mistake !== null}
          rightSection={<KeyHint keys="Enter" />}
        >
          Move
        </Button>
        <Button variant="subtle" onClick={onCancel} rightSection={<KeyHint keys="Escape" />}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
