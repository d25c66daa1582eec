import type { EnrolledCounts } from '#shared/contract/cadences.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { Asked } from './asked-people.ts';

/** 'putting on' and 'taking off' are under way; 'off' were taken off again. */
export type BatchState = 'putting on' | 'on' | 'taking off' | 'off';

export interface Batch {
  readonly seq: number;
  readonly batchId: string;
  readonly versionSeq: number;
  readonly state: BatchState;
  readonly counts: EnrolledCounts;
  readonly recordedAt: number;
  readonly commandSeq: number;
  readonly said: string;
}

const columns = `b.seq, b.id, b.version_seq AS versionSeq, b.state, b.counts, b.recorded_at AS recordedAt,
  b.command_seq AS commandSeq, c.said`;

type Row = Omit<Batch, 'batchId' | 'counts'> & { readonly id: Uint8Array; readonly counts: string };

const toBatch = ({ id, counts, ...row }: Row): Batch => ({
  ...row,
  batchId: blobToId(id),
  counts: JSON.parse(counts) as EnrolledCounts,
});

export const nobody: EnrolledCounts = { enrolled: 0, already: 0, closed: 0, meeting: 0 };

export const insertBatch = (
  writer: Writer,
  batch: {
    readonly id: string;
    readonly versionSeq: number;
    readonly asked: Asked;
    readonly now: number;
    readonly onDate: string;
    readonly commandSeq: number;
  },
): number =>
  writer.run(
    `INSERT INTO enrollment_batch (id, version_seq, asked, state, counts, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, 'putting on', ?, ?, ?, ?)`,
    [
      idToBlob(batch.id),
      batch.versionSeq,
      JSON.stringify(batch.asked),
      JSON.stringify(nobody),
      batch.now,
      batch.onDate,
      batch.commandSeq,
    ],
  ).seq;

export const batchBy = (reader: Reader, batchId: string): Batch | undefined => {
  const row = reader.get<Row>(
    `SELECT ${columns} FROM enrollment_batch b JOIN command c ON c.seq = b.command_seq WHERE b.id = ?`,
    [idToBlob(batchId)],
  );
  return row && toBatch(row);
};

/** Those left in the middle when a process ended. */
export const unfinishedBatches = (reader: Reader): Batch[] =>
  reader
    .all<Row>(
      `SELECT ${columns} FROM enrollment_batch b JOIN command c ON c.seq = b.command_seq
       WHERE b.state IN ('putting on', 'taking off') ORDER BY b.seq`,
    )
    .map(toBatch);

/** Who stands on a version because they were put on it in one go, the newest first. */
export const batchesOf = (reader: Reader, versionSeq: number): Batch[] =>
  reader
    .all<Row>(
      `SELECT ${columns} FROM enrollment_batch b JOIN command c ON c.seq = b.command_seq
       WHERE b.version_seq = ? AND b.state = 'on'
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = b.command_seq)
       ORDER BY b.seq DESC LIMIT 20`,
      [versionSeq],
    )
    .map(toBatch);

export const setBatchState = (writer: Writer, seq: number, state: BatchState): void => {
  writer.run('UPDATE enrollment_batch SET state = ? WHERE seq = ?', [state, seq]);
};

/** Counts on who was put on, within the transaction that did. */
export const keepCounts = (writer: Writer, seq: number, counts: EnrolledCounts): void => {
  writer.run('UPDATE enrollment_batch SET counts = ? WHERE seq = ?', [JSON.stringify(counts), seq]);
};

/** The next people that a batch put on and who are not off again, in the order in which they were. */
export const nextOfBatch = (
  reader: Reader,
  seq: number,
  limit: number,
): { readonly seq: number; readonly prospectSeq: number }[] =>
  reader.all(
    `SELECT e.seq, e.prospect_seq AS prospectSeq FROM enrollment e, enrollment_batch b
     WHERE b.seq = ? AND e.seq > b.off_to AND e.batch_seq = b.seq ORDER BY e.seq LIMIT ?`,
    [seq, limit],
  );

/** Everybody that a batch has put on, whatever became of it. */
export const peopleOfBatch = (reader: Reader, seq: number): number[] =>
  reader
    .all<{ prospectSeq: number }>(
      'SELECT prospect_seq AS prospectSeq FROM enrollment WHERE batch_seq = ? ORDER BY seq',
      [seq],
    )
    .map(({ prospectSeq }) => prospectSeq);

/** From here on those up to a row are on the cadence no more. */
export const setOffTo = (writer: Writer, seq: number, offTo: number): void => {
  writer.run('UPDATE enrollment_batch SET off_to = ? WHERE seq = ?', [offTo, seq]);
};

/** What the command of a batch came to, once it is known. */
export const finishCommand = (
  writer: Writer,
  commandSeq: number,
  done: { readonly said: string; readonly receipt: object; readonly undoable: boolean },
): void => {
  writer.run('UPDATE command SET said = ?, receipt = ?, undoable = ? WHERE seq = ?', [
    done.said,
    JSON.stringify(done.receipt),
    done.undoable ? 1 : 0,
    commandSeq,
  ]);
};
