import type { TimeOff } from '#shared/domain/time/working-days.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

export interface StoredTimeOff extends TimeOff {
  readonly seq: number;
  readonly timeOffId: string;
}

/** The days on which the rep is away, the earliest first. */
export function timesOff(reader: Reader): StoredTimeOff[] {
  return reader
    .all<Omit<StoredTimeOff, 'timeOffId'> & { readonly id: Uint8Array }>(
      `SELECT seq, id, from_on AS fromOn, to_on AS toOn, what FROM live_time_off ORDER BY from_on, seq`,
    )
    .map(({ id, ...row }) => ({ ...row, timeOffId: blobToId(id) }));
}

interface NewTimeOff extends TimeOff {
  readonly id: string;
  /** The row that is not so any more; null for one that says when the rep is away. */
  readonly removesSeq: number | null;
  readonly now: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertTimeOff(writer: Writer, { id, now, ...row }: NewTimeOff): void {
  writer.run(
    `INSERT INTO time_off (id, from_on, to_on, what, removes_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :fromOn, :toOn, :what, :removesSeq, :now, :now, :onDate, :commandSeq)`,
    { ...row, now, idBlob: idToBlob(id) },
  );
}
