import type { CallTarget } from '#shared/domain/telephone/call-targets.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

export interface LaunchRow {
  readonly seq: number;
  readonly prospect_seq: number;
  readonly phone_seq: number | null;
  readonly number: string;
  /** The extension of the number it was placed to. */
  readonly ext: string | null;
  /** The program it was handed to. */
  readonly target: CallTarget;
  readonly occurred_at: number;
}

/** The launch of this id, or undefined. */
export function launchBy(reader: Reader, id: string): LaunchRow | undefined {
  return reader.get<LaunchRow>(
    `SELECT l.seq, l.prospect_seq, l.phone_seq, l.number, p.ext, l.target, l.occurred_at
     FROM launch l LEFT JOIN phone p ON p.seq = l.phone_seq WHERE l.id = ?`,
    [idToBlob(id)],
  );
}

export interface NewLaunch {
  readonly id: string;
  readonly prospectSeq: number;
  readonly phoneSeq: number;
  readonly number: string;
  /** The program it was handed to. */
  readonly target: CallTarget;
  readonly sessionSeq: number | null;
  readonly at: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

/** Appends a launch and returns its seq. */
export function insertLaunch(writer: Writer, { id, ...launch }: NewLaunch): number {
  return writer.run(
    `INSERT INTO launch (id, prospect_seq, phone_seq, number, target, session_seq, occurred_at, recorded_at, on_date,
       command_seq)
     VALUES (:idBlob, :prospectSeq, :phoneSeq, :number, :target, :sessionSeq, :at, :at, :onDate, :commandSeq)`,
    { ...launch, idBlob: idToBlob(id) },
  ).seq;
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
  readonly launchId: string;
  readonly prospectId: string;
  readonly name: string;
  readonly number: string;
  readonly occurredAt: number;
}

interface ReadOpenLaunch extends Omit<OpenLaunch, 'launchId' | 'prospectId'> {
  readonly id: Uint8Array;
  readonly prospect_id: Uint8Array;
}

/** Whether neither a live touch nor a live word that it never rang tells of the launch `l`. */
export const unexplained = `NOT EXISTS (SELECT 1 FROM live_touch t WHERE t.launch_seq = l.seq)
  AND NOT EXISTS (
    SELECT 1 FROM launch_end e WHERE e.launch_seq = l.seq
      AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = e.command_seq))`;

/** Whether neither a live touch nor a live word that it never rang tells of a launch. */
export function isUnexplained(reader: Reader, launchSeq: number): boolean {
  return (
    reader.value<0 | 1>(`SELECT EXISTS (SELECT 1 FROM launch l WHERE l.seq = ? AND ${unexplained})`, [
      launchSeq,
    ]) === 1
  );
}

/** Whether a call to them was handed over, of which nobody has told yet. */
export function isCallUntold(reader: Reader, prospectSeq: number): boolean {
  return (
    reader.value<0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM launch l WHERE l.prospect_seq = ? AND ${unexplained})`,
      [prospectSeq],
    ) === 1
  );
}

/** Calls handed over of which neither a live touch nor a live word that they never rang tells. Oldest first. */
export function openLaunches(reader: Reader): OpenLaunch[] {
  const rows = reader.all<ReadOpenLaunch>(
    `SELECT l.id, p.id AS prospect_id, p.full_name AS name, l.number, l.occurred_at AS occurredAt
     FROM launch l JOIN prospect p ON p.seq = l.prospect_seq WHERE ${unexplained} ORDER BY l.seq`,
  );
  return rows.map(({ id, prospect_id, ...row }) => ({
    ...row,
    launchId: blobToId(id),
    prospectId: blobToId(prospect_id),
  }));
}
