import type { Outcome } from '#shared/domain/outcomes.ts';
import type {
  AccountClass,
  Answer,
  Ask,
  Channel,
  Direction,
  FollowUpKind,
  Reach,
  Tone,
} from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import { turnOf } from './follow-ups.ts';

/** Whether no correction that stands replaces the touch of a row, with which the row would have fallen. */
export const touchStands = (row: string): string => `NOT EXISTS (
  SELECT 1 FROM touch r WHERE r.replaces_seq = ${row}.touch_seq
    AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq))`;

/** By which touch that of a row was first told: by itself, unless it corrects another. */
export const firstTold = (
  row: string,
): string => `CASE WHEN ${row}.replaces_seq IS NULL THEN ${row}.seq ELSE (
  WITH RECURSIVE said (seq, replaces_seq) AS (
    SELECT o.seq, o.replaces_seq FROM touch o WHERE o.seq = ${row}.replaces_seq
    UNION ALL SELECT o.seq, o.replaces_seq FROM said JOIN touch o ON o.seq = said.replaces_seq)
  SELECT seq FROM said WHERE replaces_seq IS NULL) END`;

/**
 * The seq of the touch that stands in the place of one, corrected or not; null where none does.
 *
 * @param seq an expression for the one
 * @param stands the condition on which a touch `t` stands
 */
export const inPlaceOf = (seq: string, stands: string): string => `(
  WITH RECURSIVE said (seq) AS (
    SELECT ${seq} UNION ALL SELECT r.seq FROM said JOIN touch r ON r.replaces_seq = said.seq)
  SELECT t.seq FROM said JOIN touch t ON t.seq = said.seq WHERE ${stands})`;

/** A touch as it stands, with all that a correction takes over from it. */
export interface StandingTouch {
  readonly seq: number;
  readonly prospect_seq: number;
  readonly account_seq: number | null;
  readonly account_class: AccountClass;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly ask: Ask;
  readonly tone: Tone | null;
  readonly decision_maker: 0 | 1;
  readonly objection: string | null;
  readonly reason: string | null;
  readonly phone_seq: number | null;
  readonly number: string | null;
  readonly launch_seq: number | null;
  readonly session_seq: number | null;
  readonly script_version_seq: number | null;
  readonly script_path: string | null;
  readonly duration_ms: number | null;
  readonly zone: string;
  readonly their_hour: number | null;
  readonly attempt: number | null;
  readonly occurred_at: number;
  readonly on_date: string;
  readonly command_seq: number;
}

/** The touch of this id, where it stands: neither taken back nor corrected. */
export const standingTouch = (reader: Reader, id: string): StandingTouch | undefined =>
  reader.get<StandingTouch>('SELECT * FROM live_touch WHERE id = ?', [idToBlob(id)]);

/** Whether a correction that stands replaces the touch. */
export const isCorrected = (reader: Reader, touchSeq: number): boolean =>
  reader.value<0 | 1>(
    `SELECT EXISTS (SELECT 1 FROM touch r WHERE r.replaces_seq = ?
       AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = r.command_seq))`,
    [touchSeq],
  ) === 1;

/** A step that a touch set or closed, and its place among those of the person. */
export interface OwnStep {
  readonly seq: number;
  readonly kind: FollowUpKind | 'none';
  readonly turn: number;
}

/** The step that the touch set, or the one that it closed; undefined where it left the steps alone. */
export const ownStep = (reader: Reader, { seq, prospect_seq }: StandingTouch): OwnStep | undefined =>
  reader.get('SELECT seq, kind, turn FROM live_follow_up WHERE prospect_seq = ? AND touch_seq = ?', [
    prospect_seq,
    seq,
  ]);

/** The place among the steps of a person that one has which was agreed on with the touch, corrected or not. */
export const turnOfTouch = (reader: Reader, touchSeq: number): number =>
  reader.value(
    `SELECT CASE WHEN t.command_seq IS NOT NULL THEN t.command_seq << 32
       ELSE (SELECT coalesce(max(f.turn), 0) FROM live_follow_up f
         WHERE f.prospect_seq = t.prospect_seq AND f.command_seq IS NULL AND f.recorded_at <= t.recorded_at) END
     FROM touch last JOIN touch t ON t.seq = ${firstTold('last')} WHERE last.seq = ?`,
    [touchSeq],
  );

/** An appointment that a touch set, and whether more became of it since. */
export interface OwnAppointment {
  readonly seq: number;
  /** The earlier touch that produced it; null where the touch itself did. */
  readonly producedBySeq: number | null;
  readonly sold: 0 | 1;
  readonly settled: 0 | 1;
}

/** The appointment that the touch set. */
export const ownAppointment = (
  reader: Reader,
  { seq, prospect_seq }: StandingTouch,
): OwnAppointment | undefined =>
  reader.get(
    `SELECT a.seq, nullif(a.producing_touch_seq, a.touch_seq) AS producedBySeq,
       EXISTS (SELECT 1 FROM opportunity o WHERE o.appointment_seq = a.seq
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = o.command_seq)) AS sold,
       EXISTS (SELECT 1 FROM live_appointment_event e WHERE e.appointment_seq = a.seq AND e.kind <> 'set') AS settled
     FROM live_appointment a WHERE a.prospect_seq = ? AND a.touch_seq = ?`,
    [prospect_seq, seq],
  );

interface Carrying {
  readonly from: number;
  readonly to: number;
  readonly now: number;
  readonly commandSeq: number;
}

/** A touch as it settles an open step. */
export interface LaterTouch {
  readonly seq: number;
  readonly channel: Channel;
  readonly reached: Reach;
  readonly answer: Answer;
  readonly occurredAt: number;
  readonly onDate: string;
  /** The place among the steps of one that would have been set or closed with it. */
  readonly turn: number;
}

/** The live touches of a person that were told after a turn and left the steps alone, in the order in which they were. */
export const laterTouches = (reader: Reader, prospectSeq: number, turn: number): LaterTouch[] =>
  reader.all(
    `SELECT * FROM (
       SELECT t.seq, t.channel, t.reached, t.answer, t.occurred_at AS occurredAt, t.on_date AS onDate,
         (SELECT told.command_seq << 32 FROM touch told WHERE told.seq = ${firstTold('t')}) AS turn
       FROM live_touch t WHERE t.prospect_seq = :prospectSeq AND NOT EXISTS (
         SELECT 1 FROM live_follow_up f WHERE f.prospect_seq = t.prospect_seq AND f.touch_seq = t.seq))
     WHERE turn > :turn ORDER BY turn`,
    { prospectSeq, turn },
  );

/** Writes the step anew that a corrected touch had set, in its place. */
export function carryFollowUp(
  writer: Writer,
  id: string,
  followUpSeq: number,
  { to, now, commandSeq }: Carrying,
): void {
  writer.run(
    `INSERT INTO follow_up (id, prospect_seq, kind, due_on, due_at, zone, task, touch_seq, in_turn, occurred_at,
       recorded_at, on_date, command_seq)
     SELECT ?, prospect_seq, kind, due_on, due_at, zone, task, ?, ${turnOf('f')}, occurred_at, ?, on_date, ?
     FROM follow_up f WHERE seq = ?`,
    [idToBlob(id), to, now, commandSeq, followUpSeq],
  );
}

/** Writes the appointment anew that a corrected touch had set, with all that became of it. */
export function carryAppointment(
  writer: Writer,
  id: string,
  appointmentSeq: number,
  { from, to, now, commandSeq }: Carrying,
): void {
  const { seq } = writer.run(
    `INSERT INTO appointment (id, prospect_seq, kind, with_name, account_class, touch_seq, producing_touch_seq,
       lead_seq, occurred_at, recorded_at, on_date, command_seq)
     SELECT ?, prospect_seq, kind, with_name, account_class, ?, iif(producing_touch_seq = ?, ?, producing_touch_seq),
       lead_seq, occurred_at, ?, on_date, ? FROM appointment WHERE seq = ?`,
    [idToBlob(id), to, from, to, now, commandSeq, appointmentSeq],
  );
  writer.run(
    `INSERT INTO appointment_event (appointment_seq, kind, starts_at, zone, cancelled_by, reason, occurred_at,
       recorded_at, on_date, command_seq)
     SELECT ?, kind, starts_at, zone, cancelled_by, reason, occurred_at, ?, on_date, ?
     FROM live_appointment_event WHERE appointment_seq = ? ORDER BY seq`,
    [seq, now, commandSeq, appointmentSeq],
  );
}

/** The lines of the ledger that a touch wrote, but for what was lifted since. With a correction of it they fall. */
export const wordsOf = (reader: Reader, { seq: touchSeq, prospect_seq }: StandingTouch): readonly number[] =>
  reader
    .all<{ seq: number }>('SELECT seq FROM live_suppression WHERE prospect_seq = ? AND touch_seq = ?', [
      prospect_seq,
      touchSeq,
    ])
    .map(({ seq }) => seq);

/** Writes lines of the ledger down anew. */
export function carrySuppressions(
  writer: Writer,
  newId: () => string,
  lines: readonly number[],
  { to, now, commandSeq }: Carrying,
): void {
  for (const seq of lines)
    writer.run(
      `INSERT INTO suppression (id, kind, value, channels, reason, prospect_seq, touch_seq, occurred_at, recorded_at,
         on_date, command_seq)
       SELECT ?, kind, value, channels, reason, prospect_seq, ?, occurred_at, ?, on_date, ?
       FROM suppression WHERE seq = ?`,
      [idToBlob(newId()), to, now, commandSeq, seq],
    );
}

/** What was heard on a touch, and what was written of which it tells, are said of its correction too. */
export function carryBeside(
  writer: Writer,
  { from, to }: Pick<Carrying, 'from' | 'to'>,
  heard: boolean,
): void {
  if (heard)
    writer.run(
      `INSERT INTO touch_objection (touch_seq, place, objection_version_seq)
       SELECT ?, place, objection_version_seq FROM touch_objection WHERE touch_seq = ?`,
      [to, from],
    );
  writer.run(
    `INSERT INTO touch_written_launch (touch_seq, written_launch_seq)
     SELECT ?, written_launch_seq FROM touch_written_launch WHERE touch_seq = ?`,
    [to, from],
  );
}
