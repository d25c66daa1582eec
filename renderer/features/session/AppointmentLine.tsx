import { useMemo, useState } from 'react';
import { isField } from '#renderer/ui/keys/keys.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import {
  type Appointment,
  type AppointmentFields as Fields,
  appointmentOf,
  newAppointment,
  zoneOf,
} from './lines.ts';
import { type Producer, producerBeside, producerStill } from './producers.ts';
import { useTyped } from './under-way.ts';

interface Props {
  readonly name: string;
  readonly zones: readonly string[];
  readonly ours: string;
  readonly today: string;
  /** What may have produced it; the first is the touch on which it is set. */
  readonly producers: readonly Producer[];
  readonly busy: boolean;
  /** The keys of the outcomes that change the line. */
  readonly leaves: readonly string[];
  readonly onLog: (appointment: Appointment) => void;
  readonly onClose: () => void;
}

/** What is typed outside of the line keeps its arrows. */
const notElsewhere = () =>
  !isField(document.activeElement) ||
  document.querySelector('form[data-line]')?.contains(document.activeElement) === true;

/** 1: with whom, on which day, at what time, on whose clock, of which kind, and what produced it. */
export function AppointmentLine({
  name,
  zones,
  ours,
  today,
  producers,
  busy,
  leaves,
  onLog,
  onClose,
}: Props) {
  const [typed, setFields] = useTyped<Fields>('appointment.fields', newAppointment({ name, zones }, today));
  const fields = { ...typed, producedBy: producerStill(producers, typed.producedBy) };
  const [asked, setAsked] = useState(false);
  const result = appointmentOf(fields, zoneOf(fields.clock, zones, ours));
  const commands = useMemo(
    () =>
      ([1, -1] as const).map((step) => ({
        id: `produced ${step}`,
        label: step === 1 ? 'Produced by the touch before' : 'Produced by the touch after',
        stroke: step === 1 ? 'ArrowDown' : 'ArrowUp',
        run: () =>
          setFields((before) => ({
            ...before,
            producedBy: producerBeside(producers, producerStill(producers, before.producedBy), step),
          })),
        enabled: producers.length > 1,
        inPalette: false,
        repeats: true,
        // The day has the focus, and the arrows mean nothing in it; in the note they go from line to line.
        whileTyping: true,
        applies: notElsewhere,
      })),
    [producers, setFields],
  );
  return (
    <ChoiceForm
      label="Appointment"
      leaves={leaves}
      keys={commands}
      onClose={onClose}
      submit="Set it"
      busy={busy}
      missing={asked && result.kind === 'missing' ? result.what : null}
      onSubmit={() => {
        if (result.kind === 'ready') onLog(result.appointment);
        else setAsked(true);
      }}
    >
      <AppointmentFields
        keep="appointment"
        fields={fields}
        zones={zones}
        ours={ours}
        today={today}
        producers={producers}
        takesFocus
        byArrows
        onChange={(part) => setFields((before) => ({ ...before, ...part }))}
      />
    </ChoiceForm>
  );
}
