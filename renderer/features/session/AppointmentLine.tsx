import { useState } from 'react';
import { addWorkingDays } from '#shared/domain/time/calendar.ts';
import { timeOfDay, timesOfDay, timesSaid } from '#shared/domain/time/zones.ts';
import { appointmentKinds } from '#shared/domain/vocabulary.ts';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import words from '#renderer/ui/words.module.css';
import { ChoiceForm } from './ChoiceForm.tsx';
import classes from './LineForm.module.css';
import { DayField, TimeField } from './TypedFields.tsx';
import { useTyped } from './under-way.ts';
import { type Appointment, type AppointmentFields, appointmentOf, clockOf, clocks, zoneOf } from './lines.ts';

const kinds = [
  {
    group: '',
    items: appointmentKinds.map((kind) => ({
      value: kind,
      label: kind === 'visit' ? 'in person' : `by ${kind}`,
    })),
  },
];

interface Props {
  readonly name: string;
  readonly zones: readonly string[];
  readonly ours: string;
  readonly today: string;
  readonly busy: boolean;
  /** The keys of the outcomes that change the line. */
  readonly leaves: readonly string[];
  readonly onLog: (appointment: Appointment) => void;
  readonly onClose: () => void;
}

/** 1: with whom, on which day, at what time, on whose clock, and of which kind. */
export function AppointmentLine({ name, zones, ours, today, busy, leaves, onLog, onClose }: Props) {
  const [fields, setFields] = useTyped<AppointmentFields>('appointment.fields', {
    date: addWorkingDays(today, 1),
    time: '',
    clock: zones.length === 1 ? 'theirs' : 'ours',
    withName: name,
    kind: 'phone',
  });
  const [asked, setAsked] = useState(false);
  const change = (part: Partial<AppointmentFields>) => setFields({ ...fields, ...part });
  const zone = zoneOf(fields.clock, zones, ours);
  const result = appointmentOf(fields, zone);
  // Every clock they may be on, as the card says it.
  const others =
    result.kind === 'ready'
      ? timesOfDay(result.appointment.startsAt, fields.clock === 'theirs' ? [ours] : zones)
      : [];
  const told =
    result.kind === 'ready' && others.some((time) => time !== timeOfDay(result.appointment.startsAt, zone));

  return (
    <ChoiceForm
      label="Appointment"
      leaves={leaves}
      onClose={onClose}
      submit="Set it"
      busy={busy}
      missing={asked && result.kind === 'missing' ? result.what : null}
      onSubmit={() => {
        if (result.kind === 'ready') onLog(result.appointment);
        else setAsked(true);
      }}
    >
      <span>On</span>
      <DayField
        keep="appointment.date"
        label="Day"
        takesFocus
        value={fields.date}
        today={today}
        onChange={(date) => change({ date })}
      />
      <span>at</span>
      <TimeField
        keep="appointment.time"
        label="Time"
        value={fields.time}
        onChange={(time) => change({ time })}
      />
      {zones.length === 1 ? (
        <PickChip
          label="On whose clock"
          value={fields.clock}
          groups={clocks}
          missing="There is no such clock."
          onPick={(picked) => change({ clock: clockOf(picked) })}
        />
      ) : (
        <span>your time</span>
      )}
      {told ? (
        <span className={`${words.counts} ${words.quiet}`}>
          {timesSaid(others)} {fields.clock === 'theirs' ? 'yours' : 'theirs'}
        </span>
      ) : null}
      <label>
        with
        <input
          type="text"
          className={classes.with}
          value={fields.withName}
          onChange={(event) => change({ withName: event.currentTarget.value })}
        />
      </label>
      <PickChip
        label="Kind"
        value={fields.kind}
        groups={kinds}
        missing="There is no such kind."
        onPick={(picked) => {
          const kind = appointmentKinds.find((each) => each === picked);
          if (kind !== undefined) change({ kind });
        }}
      />
    </ChoiceForm>
  );
}
