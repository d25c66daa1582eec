import type { AccountClass, AppointmentEvent, AppointmentKind } from '#shared/domain/vocabulary.ts';
import type { Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';

interface Times {
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export interface NewAppointment extends Times {
  readonly id: string;
  readonly prospectSeq: number;
  readonly kind: AppointmentKind;
  readonly withName: string;
  readonly accountClass: AccountClass;
  readonly touchSeq: number;
  readonly producingTouchSeq: number;
  readonly leadSeq: number | null;
}

/** Appends an appointment and returns its seq. It stands only with its event 'set'. */
export function insertAppointment(writer: Writer, { id, ...appointment }: NewAppointment): number {
  return writer.run(
    `INSERT INTO appointment (id, prospect_seq, kind, with_name, account_class, touch_seq, producing_touch_seq,
       lead_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :prospectSeq, :kind, :withName, :accountClass, :touchSeq, :producingTouchSeq, :leadSeq,
       :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    { ...appointment, idBlob: idToBlob(id) },
  ).seq;
}

export interface NewAppointmentEvent extends Times {
  readonly appointmentSeq: number;
  readonly kind: AppointmentEvent;
  readonly startsAt: number;
  readonly zone: string;
  readonly cancelledBy: 'us' | 'them' | null;
  readonly reason: string | null;
}

export function insertAppointmentEvent(writer: Writer, event: NewAppointmentEvent): void {
  writer.run(
    `INSERT INTO appointment_event (appointment_seq, kind, starts_at, zone, cancelled_by, reason, occurred_at,
       recorded_at, on_date, command_seq)
     VALUES (:appointmentSeq, :kind, :startsAt, :zone, :cancelledBy, :reason, :occurredAt, :recordedAt, :onDate,
       :commandSeq)`,
    { ...event },
  );
}
