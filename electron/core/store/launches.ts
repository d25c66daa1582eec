import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';

export interface LaunchRow {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly prospect_seq: number;
  readonly phone_seq: number | null;
  readonly number: string;
  readonly occurred_at: number;
}

/** The launch of this id, or undefined. */
export function launchBy(reader: Reader, id: string): LaunchRow | undefined {
  return reader.get<LaunchRow>(
    'SELECT seq, id, prospect_seq, phone_seq, number, occurred_at FROM launch WHERE id = ?',
    [idToBlob(id)],
  );
}

export interface NewLaunch {
  readonly id: string;
  readonly prospectSeq: number;
  readonly phoneSeq: number;
  readonly number: string;
  /** The program it was handed to. */
  readonly target: string;
  readonly sessionSeq: number | null;
  readonly at: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertLaunch(writer: Writer, { id, ...launch }: NewLaunch): void {
  writer.run(
    `INSERT INTO launch (id, prospect_seq, phone_seq, number, target, session_seq, occurred_at, recorded_at, on_date,
       command_seq)
     VALUES (:idBlob, :prospectSeq, :phoneSeq, :number, :target, :sessionSeq, :at, :at, :onDate, :commandSeq)`,
    { ...launch, idBlob: idToBlob(id) },
  );
}

export function insertLaunchEnd(
  writer: Writer,
  launchSeq: number,
  { at, onDate, commandSeq }: { at: number; onDate: string; commandSeq: number },
): void {
  writer.run(
    `INSERT INTO launch_end (launch_seq, kind, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, 'never rang', ?, ?, ?, ?)`,
    [launchSeq, at, at, onDate, commandSeq],
  );
}

export interface OpenLaunch {
  readonly id: Uint8Array;
  readonly prospect_id: Uint8Array;
  readonly name: string;
  readonly number: string;
  readonly occurredAt: number;
}

/** Calls handed over of which neither a live touch nor a live word that they never rang tells. Oldest first. */
export function openLaunches(reader: Reader): OpenLaunch[] {
  return reader.all<OpenLaunch>(
    `SELECT l.id, p.id AS prospect_id, p.full_name AS name, l.number, l.occurred_at AS occurredAt
     FROM launch l JOIN prospect p ON p.seq = l.prospect_seq
     WHERE NOT EXISTS (SELECT 1 FROM live_touch t WHERE t.launch_seq = l.seq)
       AND NOT EXISTS (
         SELECT 1 FROM launch_end e WHERE e.launch_seq = l.seq
           AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq))
     ORDER BY l.seq`,
  );
}
