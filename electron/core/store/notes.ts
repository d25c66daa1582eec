import { withoutBlankEnds } from '#shared/domain/blank-ends.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import { reindexNotes } from './search.ts';

/** Lets go of what was being typed about a prospect. */
export function dropDraft(writer: Writer, prospectSeq: number): void {
  const { changes } = writer.run('DELETE FROM note_draft WHERE prospect_seq = ?', [prospectSeq]);
  if (changes > 0) reindexNotes(writer, prospectSeq);
}

/** Keeps what is being typed about a prospect, where it is found at once; nothing is kept of an empty text. */
export function saveDraft(writer: Writer, prospectSeq: number, body: string, at: number): void {
  if (body === '') {
    dropDraft(writer, prospectSeq);
    return;
  }
  writer.run(
    `INSERT INTO note_draft (prospect_seq, body, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (prospect_seq) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
    [prospectSeq, body, at],
  );
  reindexNotes(writer, prospectSeq);
}

export interface NewNote {
  readonly id: string;
  readonly prospectSeq: number;
  readonly touchSeq: number | null;
  readonly body: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

/** Appends a version of a note; the draft it came from is gone with it. */
export function closeNote(writer: Writer, { id, body, ...note }: NewNote): void {
  writer.run(
    `INSERT INTO note (id, prospect_seq, touch_seq, body, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :prospectSeq, :touchSeq, :body, :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    { ...note, body: withoutBlankEnds(body), idBlob: idToBlob(id) },
  );
  writer.run('DELETE FROM note_draft WHERE prospect_seq = ?', [note.prospectSeq]);
  reindexNotes(writer, note.prospectSeq);
}

interface Version {
  readonly noteId: string;
  readonly body: string;
  readonly occurredAt: number;
  readonly onDate: string;
}

/** A version of a note, voided or not. */
export function versionBy(reader: Reader, noteId: string): Version | undefined {
  const row = reader.get<Omit<Version, 'noteId'>>(
    'SELECT body, occurred_at AS occurredAt, on_date AS onDate FROM note WHERE id = ?',
    [idToBlob(noteId)],
  );
  return row && { noteId, ...row };
}

/** What a note says, voided or not. */
export const noteById = (reader: Reader, id: string): string | undefined =>
  reader.get<{ body: string }>('SELECT body FROM note WHERE id = ?', [idToBlob(id)])?.body;

/** The newest text noted with a touch, voided or not. */
export function noteOfTouch(reader: Reader, touchSeq: number): string | undefined {
  return reader.get<{ body: string }>('SELECT body FROM note WHERE touch_seq = ? ORDER BY seq DESC LIMIT 1', [
    touchSeq,
  ])?.body;
}
