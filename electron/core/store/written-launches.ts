import type { Wrote } from '#shared/contract/cards.ts';
import type { OpenWritten } from '#shared/contract/written.ts';
import type { WrittenChannel } from '#shared/domain/script/kinds.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { Dated } from './cards.ts';

interface Times {
  readonly at: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export interface NewWrittenLaunch extends Times {
  readonly id: string;
  readonly prospectSeq: number;
  readonly channel: WrittenChannel;
  readonly address: string;
  readonly scriptVersionSeq: number | null;
  /** Null, and the body with it, where the text is word for word that of the script. */
  readonly subject: string | null;
  readonly body: string | null;
  readonly reason: string | null;
  readonly sessionSeq: number | null;
}

/** Appends a message that was opened. */
export function insertWrittenLaunch(writer: Writer, { id, ...launch }: NewWrittenLaunch): void {
  writer.run(
    `INSERT INTO written_launch (id, prospect_seq, channel, address, script_version_seq, subject, body, reason,
       session_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :prospectSeq, :channel, :address, :scriptVersionSeq, :subject, :body, :reason, :sessionSeq,
       :at, :at, :onDate, :commandSeq)`,
    { ...launch, idBlob: idToBlob(id) },
  );
}

/** Appends that one was not sent, or that it was opened again before anybody said so. */
export function insertWrittenLaunchEnd(
  writer: Writer,
  launchSeq: number,
  kind: 'not sent' | 'opened again',
  { at, onDate, commandSeq }: Times,
): void {
  writer.run(
    `INSERT INTO written_launch_end (written_launch_seq, kind, occurred_at, recorded_at, on_date, command_seq)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [launchSeq, kind, at, at, onDate, commandSeq],
  );
}

/** Appends that a touch tells of one. */
export function insertTold(writer: Writer, touchSeq: number, launchSeq: number): void {
  writer.run('INSERT INTO touch_written_launch (touch_seq, written_launch_seq) VALUES (?, ?)', [
    touchSeq,
    launchSeq,
  ]);
}

/** Whether a touch tells of a message that was opened. */
export const tellsOfMessage = (reader: Reader, touchSeq: number): boolean =>
  reader.value<number>('SELECT EXISTS (SELECT 1 FROM touch_written_launch WHERE touch_seq = ?)', [
    touchSeq,
  ]) === 1;

/** Whether neither a live touch nor a live end tells of the written launch `l`. */
const untold = `NOT EXISTS (
    SELECT 1 FROM touch_written_launch w JOIN live_touch t ON t.seq = w.touch_seq WHERE w.written_launch_seq = l.seq)
  AND NOT EXISTS (SELECT 1 FROM live_written_launch_end e WHERE e.written_launch_seq = l.seq)`;

export interface WrittenLaunchRow {
  readonly seq: number;
  readonly prospect_seq: number;
  readonly channel: WrittenChannel;
  readonly address: string;
  readonly script_version_seq: number | null;
  readonly reason: string | null;
  readonly occurred_at: number;
  /** Nobody has said yet what became of it. */
  readonly open: 0 | 1;
}

const columns = `l.seq, l.prospect_seq, l.channel, l.address, l.script_version_seq, l.reason, l.occurred_at,
  (${untold}) AS open`;

/** The message that was opened under this id, or undefined. */
export const writtenLaunchBy = (reader: Reader, id: string): WrittenLaunchRow | undefined =>
  reader.get<WrittenLaunchRow>(`SELECT ${columns} FROM written_launch l WHERE l.id = ?`, [idToBlob(id)]);

/** Those to a person on a channel of which nobody has said what became of them. */
export const openWrittenTo = (
  reader: Reader,
  prospectSeq: number,
  channel: WrittenChannel,
): WrittenLaunchRow[] =>
  reader.all<WrittenLaunchRow>(
    `SELECT ${columns} FROM written_launch l WHERE l.prospect_seq = ? AND l.channel = ? AND ${untold}`,
    [prospectSeq, channel],
  );

interface ReadOpen extends Pick<OpenWritten, 'name' | 'channel' | 'address' | 'occurredAt'> {
  readonly id: Uint8Array;
  readonly prospect_id: Uint8Array;
  readonly subject: string | null;
  readonly body: string | null;
}

/** Every message that was opened and of which nobody has said what became of it. Oldest first. */
export function openWritten(reader: Reader): OpenWritten[] {
  return reader
    .all<ReadOpen>(
      `SELECT l.id, p.id AS prospect_id, p.full_name AS name, l.channel, l.address, l.subject, l.body,
         l.occurred_at AS occurredAt
       FROM written_launch l JOIN prospect p ON p.seq = l.prospect_seq WHERE ${untold} ORDER BY l.seq`,
    )
    .map(({ id, prospect_id, subject, body, ...row }) => ({
      ...row,
      writtenLaunchId: blobToId(id),
      prospectId: blobToId(prospect_id),
      text: body === null ? null : { subject: subject ?? '', body },
    }));
}

interface ReadWrote {
  readonly id: Uint8Array;
  readonly subject: string | null;
  readonly body: string | null;
  readonly script: string | null;
}

const wroteColumns = `l.subject, l.body,
  (SELECT v.name FROM script_version v WHERE v.seq = l.script_version_seq AND l.body IS NULL) AS script`;

const toWrote = ({ subject, body, script }: ReadWrote): Wrote => ({ subject: subject || null, body, script });

/** What was opened for a person and not told of, as their history says it. */
export function writtenLaunchesOf(reader: Reader, prospectSeq: number): Dated[] {
  return reader
    .all<ReadWrote & { channel: WrittenChannel; occurred_at: number; on_date: string }>(
      `SELECT l.id, l.channel, ${wroteColumns}, l.occurred_at, l.on_date FROM written_launch l
       WHERE l.prospect_seq = ? AND ${untold} ORDER BY l.seq DESC LIMIT 20`,
      [prospectSeq],
    )
    .map(({ id, channel, occurred_at: occurredAt, on_date: onDate, ...row }) => [
      occurredAt,
      {
        kind: 'written launch',
        writtenLaunchId: blobToId(id),
        channel,
        wrote: toWrote({ id, ...row }),
        occurredAt,
        onDate,
      },
    ]);
}

/** What was written to a person from here, by the touch that tells of it. */
export const wroteTo = (reader: Reader, prospectSeq: number): ReadonlyMap<string, Wrote> =>
  new Map(
    reader
      .all<ReadWrote>(
        `SELECT t.id, ${wroteColumns} FROM written_launch l
           JOIN touch_written_launch w ON w.written_launch_seq = l.seq JOIN touch t ON t.seq = w.touch_seq
         WHERE l.prospect_seq = ?`,
        [prospectSeq],
      )
      .map((row) => [blobToId(row.id), toWrote(row)]),
  );
