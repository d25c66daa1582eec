import { timeOfDay, timesOfDay, timesSaid } from '#shared/domain/time/zones.ts';
import { appointmentKinds } from '#shared/domain/vocabulary.ts';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { PickChip } from '#renderer/ui/PickChip.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './LineForm.module.css';
import { type AppointmentFields as Fields, appointmentOf, clockOf, clocks, zoneOf } from './lines.ts';
import type { Producer } from './producers.ts';
import { DayField, TimeField } from './TypedFields.tsx';

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
  /** The name of the line: what is typed is there again with it. */
  readonly keep: string;
  readonly fields: Fields;
  readonly zones: readonly string[];
  readonly ours: string;
  readonly today: string;
  /** What may have produced it; the first is the touch on which it is set. */
  readonly producers: readonly Producer[];
  readonly takesFocus?: boolean;
  /** The arrows go through what may have produced it. */
  readonly byArrows?: boolean;
  readonly onChange: (part: Partial<Fields>) => void;
}

/** On which day, at what time, on whose clock, with whom, of which kind, and what produced it. */
export function AppointmentFields(props: Props) {
  const {
    keep,
    fields,
    zones,
    ours,
    today,
    producers,
    takesFocus = false,
    byArrows = false,
    onChange,
  } = props;
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
    <>
      <span>On</span>
      <DayField
        keep={`${keep}.date`}
        label="Day"
        takesFocus={takesFocus}
        value={fields.date}
        today={today}
        onChange={(date) => onChange({ date })}
      />
      <span>at</span>
      <TimeField
        keep={`${keep}.time`}
        label="Time"
        value={fields.time}
        onChange={(time) => onChange({ time })}
      />
      {zones.length === 1 ? (
        <PickChip
          label="On whose clock"
          value={fields.clock}
          groups={clocks}
          missing="There is no such clock."
          onPick={(picked) => onChange({ clock: clockOf(picked) })}
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
          onChange={(event) => onChange({ withName: event.currentTarget.value })}
        />
      </label>
      <PickChip
        label="Kind"
        value={fields.kind}
        groups={kinds}
        missing="There is no such kind."
        onPick={(picked) => {
          const kind = appointmentKinds.find((each) => each === picked);
          if (kind !== undefined) onChange({ kind });
        }}
      />
      {producers.length < 2 ? null : (
        <span className={classes.producer}>
          {byArrows ? <KeyHint keys="ArrowDown" /> : null} from
          <PickChip
            label="Produced by"
            value={fields.producedBy ?? own}
            groups={[
              {
                group: '',
                items: producers.map(({ touchId, label }) => ({ value: touchId ?? own, label })),
              },
            ]}
            shown={producers.find(({ touchId }) => touchId === fields.producedBy)?.shown}
            missing="There is no such touch before it."
            onPick={(picked) => onChange({ producedBy: picked === own ? null : picked })}
          />
        </span>
      )}
    </>
  );
}

/** The touch on which it is set has no id yet. */
const own = 'own';
