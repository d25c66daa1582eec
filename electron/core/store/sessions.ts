import type { AppointmentView, TouchView } from '#shared/contract/cards.ts';
import type { SessionSummary } from '#shared/contract/sessions.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import { appointmentOf } from './appointments.ts';
import { firstTold } from './corrections.ts';
import { openFollowUp } from './follow-ups.ts';
import { touchViews } from './touches-views.ts';

export interface SessionRow {
  readonly seq: number;
  readonly sessionId: string;
  readonly list_seq: number | null;
  readonly listId: string | null;
  /** The one kind of work it keeps to; null works the queue as it comes. */
  readonly work: 'calls' | 'written' | null;
  /** How long it was meant to be. */
  readonly planned_ms: number | null;
  readonly scriptId: string | null;
  readonly occurred_at: number;
  /** The day on which it was begun. */
  readonly on_date: string;
}

interface ReadSession extends Omit<SessionRow, 'sessionId' | 'listId' | 'scriptId'> {
  readonly id: Uint8Array;
  readonly script_id: Uint8Array | null;
  readonly list_id: Uint8Array | null;
}

const toSession = ({ id, list_id, script_id, ...row }: ReadSession): SessionRow => ({
  ...row,
  scriptId: script_id && blobToId(script_id),
  sessionId: blobToId(id),
  listId: list_id && blobToId(list_id),
});

const columns = `s.seq, s.id, s.list_seq, s.work, s.planned_ms, s.occurred_at, s.on_date,
  (SELECT c.id FROM script c WHERE c.seq = s.script_seq) AS script_id,
  (SELECT l.id FROM list l WHERE l.seq = s.list_seq) AS list_id`;

/** The session of this id, or undefined. */
export function sessionBy(reader: Reader, id: string): SessionRow | undefined {
  const row = reader.get<ReadSession>(`SELECT ${columns} FROM session s WHERE s.id = ?`, [idToBlob(id)]);
  return row && toSession(row);
}

/** The script of this id, or undefined. */
export const sessionScript = (reader: Reader, id: string): number | undefined =>
  reader.get<{ seq: number }>('SELECT seq FROM script WHERE id = ?', [idToBlob(id)])?.seq;

/** The newest session there is, open or not. */
export function newestSession(reader: Reader): SessionRow | undefined {
  const row = reader.get<ReadSession>(`SELECT ${columns} FROM session s ORDER BY s.seq DESC LIMIT 1`);
  return row && toSession(row);
}

/** When a session was ended; null where nobody did. */
export const endOfSession = (reader: Reader, sessionSeq: number): number | null =>
  reader.get<{ at: number }>(
    `SELECT occurred_at AS at FROM live_session_event WHERE session_seq = ? AND kind = 'ended'`,
    [sessionSeq],
  )?.at ?? null;

export interface SessionEventRow {
  readonly seq: number;
  readonly kind: 'paused' | 'resumed' | 'skipped' | 'ended';
  readonly prospect_seq: number | null;
  readonly reason: string | null;
  readonly occurred_at: number;
}

/** What happened in a session, in order. */
export function sessionEvents(reader: Reader, sessionSeq: number): SessionEventRow[] {
  return reader.all(
    `SELECT seq, kind, prospect_seq, reason, occurred_at FROM live_session_event WHERE session_seq = ? ORDER BY seq`,
    [sessionSeq],
  );
}

/** When something last happened in a session: a touch, a word, a skip, a pause, or its start. A correction is no work in it. */
export function lastActivity(reader: Reader, session: SessionRow): number {
  const words = sessionWords(reader, session).map(({ recordedAt }) => recordedAt);
  const at = reader.value<number>(
    `SELECT max(
       :started,
       coalesce((SELECT max(recorded_at) FROM touch WHERE session_seq = :seq AND replaces_seq IS NULL), 0),
       coalesce((SELECT max(recorded_at) FROM session_event WHERE session_seq = :seq), 0))`,
    { seq: session.seq, started: session.occurred_at },
  );
  return Math.max(at, ...words);
}

/** The name of the list that a session keeps to, or null. */
export function sessionListName(reader: Reader, session: SessionRow): string | null {
  return (
    reader.get<{ name: string }>('SELECT name FROM list WHERE seq = ?', [session.list_seq])?.name ?? null
  );
}

/** The live touches of a session in the order in which they happened; a correction is where its first telling was. */
export const sessionTouches = (reader: Reader, sessionSeq: number): TouchView[] =>
  touchViews(
    reader,
    `WHERE t.seq IN (SELECT seq FROM live_touch WHERE session_seq = ?) ORDER BY t.occurred_at, ${firstTold('t')}`,
    [sessionSeq],
  );

/** What was said against it in a session, as often as it was: every card of a touch, and what it names itself. */
export const sessionObjections = (reader: Reader, sessionSeq: number): SessionSummary['objections'] =>
  reader.all(
    `SELECT objection, count(*) AS times FROM (
       SELECT seq, objection FROM live_touch WHERE session_seq = :session AND objection IS NOT NULL
       UNION SELECT t.seq, v.name FROM live_touch t JOIN touch_objection h ON h.touch_seq = t.seq
       JOIN objection_version v ON v.seq = h.objection_version_seq WHERE t.session_seq = :session)
     GROUP BY objection ORDER BY times DESC, objection`,
    { session: sessionSeq },
  );

/** The live appointments that were set in a session, as they stand now. */
export function sessionAppointments(reader: Reader, sessionSeq: number): AppointmentView[] {
  return reader
    .all<{ seq: number }>(
      `SELECT a.seq FROM live_appointment a
       JOIN (SELECT DISTINCT prospect_seq FROM live_touch WHERE session_seq = :session) t USING (prospect_seq)
       WHERE a.touch_seq IN (SELECT seq FROM live_touch WHERE session_seq = :session) ORDER BY a.occurred_at, a.seq`,
      { session: sessionSeq },
    )
    .flatMap(({ seq }) => appointmentOf(reader, seq) ?? []);
}

/** What was promised in a session and still stands, the earliest first. */
export function sessionPromises(reader: Reader, sessionSeq: number): SessionSummary['promised'] {
  const people = reader.all<{
    seq: number;
    id: Uint8Array;
    name: string;
    account: string | null;
    zones: string;
  }>(
    `SELECT p.seq, p.id, p.full_name AS name, a.name AS account, p.zones
     FROM (SELECT DISTINCT prospect_seq FROM live_touch WHERE session_seq = :session) t
     JOIN live_follow_up f ON f.seq = (
       SELECT l.seq FROM live_follow_up l WHERE l.prospect_seq = t.prospect_seq ORDER BY l.turn DESC, l.seq DESC LIMIT 1)
     JOIN prospect p ON p.seq = t.prospect_seq LEFT JOIN account a ON a.seq = p.account_seq
     WHERE f.kind = 'promise' AND f.touch_seq IN (SELECT seq FROM live_touch WHERE session_seq = :session)
     ORDER BY f.due_at, f.turn`,
    { session: sessionSeq },
  );
  return people.flatMap(({ seq, id, name, account, zones }) => {
    const followUp = openFollowUp(reader, seq);
    return followUp
      ? [{ prospectId: blobToId(id), name, account, zones: zones.split('&').filter(Boolean), followUp }]
      : [];
  });
}

/** A word that was taken down in a session without a call: when, and whose. */
export interface SessionWord {
  readonly recordedAt: number;
  readonly prospectId: string;
  readonly name: string;
}

/** The words not to be contacted that were taken down in a session without a call, those taken back left out. */
export function sessionWords(reader: Reader, { seq, sessionId }: SessionRow): SessionWord[] {
  return reader
    .all<{ recordedAt: number; id: Uint8Array; name: string }>(
      `SELECT c.recorded_at AS recordedAt, p.id, p.full_name AS name
       FROM command c JOIN prospect p ON p.seq = c.prospect_seq
       WHERE c.seq > (SELECT command_seq FROM session WHERE seq = :seq) AND c.operation = 'suppressions.takeDown'
         AND c.receipt ->> 'sessionId' = :sessionId
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = c.seq)
       ORDER BY c.seq`,
      { seq, sessionId },
    )
    .map(({ id, ...word }) => ({ ...word, prospectId: blobToId(id) }));
}

interface Happening {
  readonly at: number;
  /** When it is written down, where that is later. */
  readonly recordedAt?: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertSession(
  writer: Writer,
  id: string,
  {
    listSeq,
    work,
    plannedMs,
    scriptSeq,
  }: {
    readonly listSeq: number | null;
    readonly work: SessionRow['work'];
    readonly plannedMs: number | null;
    readonly scriptSeq: number | null;
  },
  { at, onDate, commandSeq }: Happening,
): void {
  writer.run(
    `INSERT INTO session (id, list_seq, work, planned_ms, script_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [idToBlob(id), listSeq, work, plannedMs, scriptSeq, at, at, onDate, commandSeq],
  );
}

export function insertSessionEvent(
  writer: Writer,
  event: {
    readonly kind: SessionEventRow['kind'];
    readonly sessionSeq: number | null;
    readonly prospectSeq?: number;
    readonly reason?: string;
  },
  { at, recordedAt = at, onDate, commandSeq }: Happening,
): void {
  writer.run(
    `INSERT INTO session_event (session_seq, kind, prospect_seq, reason, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      event.sessionSeq,
      event.kind,
      event.prospectSeq ?? null,
      event.reason ?? null,
      at,
      recordedAt,
      onDate,
      commandSeq,
    ],
  );
}
