import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';

export interface SessionRow {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly list_seq: number | null;
  readonly occurred_at: number;
}

const columns = 'seq, id, list_seq, occurred_at';

/** The session of this id, or undefined. */
export function sessionBy(reader: Reader, id: string): SessionRow | undefined {
  return reader.get<SessionRow>(`SELECT ${columns} FROM session WHERE id = ?`, [idToBlob(id)]);
}

/** The one session that has begun and not ended. */
export function openSession(reader: Reader): SessionRow | undefined {
  const newest = reader.get<SessionRow & { ended: 0 | 1 }>(
    `SELECT ${columns}, EXISTS (
       SELECT 1 FROM live_session_event e WHERE e.session_seq = s.seq AND e.kind = 'ended') AS ended
     FROM session s ORDER BY seq DESC LIMIT 1`,
  );
  return newest?.ended === 0 ? newest : undefined;
}

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

interface Happening {
  readonly at: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertSession(
  writer: Writer,
  id: string,
  listSeq: number | null,
  { at, onDate, commandSeq }: Happening,
): void {
  writer.run(
    `INSERT INTO session (id, list_seq, occurred_at, recorded_at, on_date, command_seq) VALUES (?, ?, ?, ?, ?, ?)`,
    [idToBlob(id), listSeq, at, at, onDate, commandSeq],
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
  { at, onDate, commandSeq }: Happening,
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
      at,
      onDate,
      commandSeq,
    ],
  );
}
