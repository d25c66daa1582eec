import type { AppointmentView } from '#shared/contract/cards.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import type { AppointmentEvent } from '#shared/domain/vocabulary.ts';
import type { Reader, SqlValue } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { CommandScope } from '../operation/definition.ts';
import { inPlaceOf } from './corrections.ts';

interface Row {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly prospectId: Uint8Array;
  readonly name: string;
  readonly account: string | null;
  readonly kind: AppointmentView['kind'];
  readonly startsAt: number;
  readonly zone: string;
  readonly withName: string;
  readonly state: AppointmentEvent;
  readonly sale: AppointmentView['sale'];
  readonly touchId: Uint8Array | null;
  readonly producerId: Uint8Array | null;
  readonly touchChannel: NonNullable<AppointmentView['producedBy']>['channel'];
  readonly touchOn: string;
}

const isLive = 'EXISTS (SELECT 1 FROM live_touch l WHERE l.seq = t.seq)';

/** An appointment is what its newest live event says of it; what produced it speaks through its correction. */
const select = /* sql */ `
SELECT a.seq, a.id, p.id AS prospectId, p.full_name AS name, c.name AS account, a.kind,
  e.starts_at AS startsAt, e.zone, a.with_name AS withName, e.kind AS state,
  s.id AS touchId, t.id AS producerId, t.channel AS touchChannel, t.on_date AS touchOn,
  (SELECT oe.kind FROM opportunity o JOIN live_opportunity_event oe ON oe.opportunity_seq = o.seq
   WHERE o.appointment_seq = a.seq ORDER BY oe.seq DESC LIMIT 1) AS sale
FROM live_appointment a
JOIN appointment_event e ON e.seq =
  (SELECT max(l.seq) FROM live_appointment_event l WHERE l.appointment_seq = a.seq)
JOIN prospect p ON p.seq = a.prospect_seq
LEFT JOIN account c ON c.seq = p.account_seq
LEFT JOIN touch s ON s.seq = a.touch_seq
LEFT JOIN touch t ON t.seq = ${inPlaceOf('coalesce(a.producing_touch_seq, a.touch_seq)', isLive)}`;

function viewOf(row: Row): AppointmentView {
  return {
    appointmentId: blobToId(row.id),
    prospectId: blobToId(row.prospectId),
    name: row.name,
    account: row.account,
    kind: row.kind,
    startsAt: row.startsAt,
    zone: row.zone,
    withName: row.withName,
    state: row.state,
    sale: row.sale,
    touchId: row.touchId && blobToId(row.touchId),
    producedBy: row.producerId && {
      touchId: blobToId(row.producerId),
      channel: row.touchChannel,
      onDate: row.touchOn,
    },
  };
}

function read(reader: Reader, where: string, values: Readonly<Record<string, SqlValue>>): AppointmentView[] {
  return reader.all<Row>(`${select} WHERE ${where}`, values).map(viewOf);
}

/** All appointments in the book by the instant they start, soonest first. */
export function allAppointments(reader: Reader): AppointmentView[] {
  return read(reader, 'TRUE ORDER BY e.starts_at, a.seq', {});
}

/** Those of one prospect, in the order in which they were set. */
export function appointmentsOf(reader: Reader, prospectSeq: number): AppointmentView[] {
  return read(reader, 'a.prospect_seq = :prospectSeq ORDER BY a.occurred_at, a.seq', { prospectSeq });
}

/** Set or moved, and still to come at the instant. */
export function appointmentsToCome(reader: Reader, at: number): AppointmentView[] {
  return read(reader, `e.kind IN ('set', 'moved') AND e.starts_at > :at ORDER BY e.starts_at, a.seq`, { at });
}

/** Their time has come and nobody has said what became of them. */
export function appointmentsWaiting(reader: Reader, at: number): AppointmentView[] {
  return read(reader, `e.kind IN ('set', 'moved') AND e.starts_at <= :at ORDER BY e.starts_at, a.seq`, {
    at,
  });
}

export function appointmentsHeld(reader: Reader): AppointmentView[] {
  return read(reader, `e.kind = 'held' ORDER BY e.starts_at DESC, a.seq DESC`, {});
}

/** Those that start within [from, to), whatever became of them. */
export function appointmentsBetween(reader: Reader, from: number, to: number): AppointmentView[] {
  return read(
    reader,
    `a.seq IN (SELECT appointment_seq FROM appointment_event WHERE starts_at >= :from AND starts_at < :to)
     AND e.starts_at >= :from AND e.starts_at < :to AND e.kind <> 'cancelled' ORDER BY e.starts_at, a.seq`,
    { from, to },
  );
}

// Those that are set for an instant within [from, to), and have neither been nor been cancelled.
const meetings = /* sql */ `
  FROM live_appointment_event e JOIN live_appointment a ON a.seq = e.appointment_seq
  WHERE e.starts_at >= :from AND e.starts_at < :to AND e.kind IN ('set', 'moved') AND NOT EXISTS (
    SELECT 1 FROM live_appointment_event n WHERE n.appointment_seq = e.appointment_seq AND n.seq > e.seq)`;

/** When the first meetings within [from, to) begin. */
export function meetingsBetween(
  reader: Reader,
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
): { readonly id: string; readonly at: number }[] {
  return reader
    .all<{ id: Uint8Array; at: number }>(
      `SELECT a.id, e.starts_at AS at ${meetings} ORDER BY e.starts_at, a.seq LIMIT :limit`,
      { from, to, limit },
    )
    .map(({ id, at }) => ({ id: blobToId(id), at }));
}

/** How many meetings begin within [from, to). */
export const countMeetingsBetween = (reader: Reader, from: number, to: number): number =>
  reader.value<number>(`SELECT count(*) ${meetings}`, { from, to });

export function appointmentOf(reader: Reader, seq: number): AppointmentView | undefined {
  return read(reader, 'a.seq = :seq', { seq })[0];
}

/** What a command needs to know of an appointment to settle it. */
export interface StandingAppointment {
  readonly seq: number;
  readonly prospectSeq: number;
  readonly leadSeq: number | null;
  readonly name: string;
  readonly state: AppointmentEvent;
  readonly startsAt: number;
  readonly zone: string;
}

/** By the id the contract knows; undefined when there is none, or its setting was taken back. */
export function standingAppointment(reader: Reader, id: string): StandingAppointment | undefined {
  return reader.get<StandingAppointment>(
    `SELECT a.seq, a.prospect_seq AS prospectSeq, a.lead_seq AS leadSeq, p.full_name AS name, e.kind AS state,
       e.starts_at AS startsAt, e.zone
     FROM live_appointment a
     JOIN appointment_event e ON e.seq =
       (SELECT max(l.seq) FROM live_appointment_event l WHERE l.appointment_seq = a.seq)
     JOIN prospect p ON p.seq = a.prospect_seq
     WHERE a.id = ?`,
    [idToBlob(id)],
  );
}

/**
 * Appends what became of an appointment. It happened when it was to start, once that is past, however
 * late it was written down: a week counts the meetings held in it.
 */
export function appendAppointmentEvent(
  { writer, commandSeq, now, zone }: CommandScope,
  appointmentSeq: number,
  event: {
    readonly kind: AppointmentEvent;
    readonly startsAt: number;
    readonly zone: string;
    readonly cancelledBy?: 'us' | 'them' | undefined;
    readonly reason?: string | undefined;
  },
): void {
  const attended = event.kind === 'held' || event.kind === 'no-show';
  const occurredAt = attended ? Math.min(event.startsAt, now) : now;
  writer.run(
    `INSERT INTO appointment_event
       (appointment_seq, kind, starts_at, zone, cancelled_by, reason, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      appointmentSeq,
      event.kind,
      event.startsAt,
      event.zone,
      event.cancelledBy ?? null,
      event.reason || null,
      occurredAt,
      now,
      dateIn(occurredAt, zone),
      commandSeq,
    ],
  );
}
