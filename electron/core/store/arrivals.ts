import { type NoteChange, notesOfLists } from '#shared/domain/arrival-notes.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import type { Dated } from './cards.ts';

interface ArrivalRow {
  readonly id: Uint8Array;
  readonly name: string;
  readonly event: string | null;
  readonly received_on: string;
  readonly occurred_at: number;
  readonly list_seq: number | null;
  readonly taken_back: 0 | 1;
}

/** Which list brought which part of the note of a prospect. */
function notesBrought(reader: Reader, prospectSeq: number): Map<number | null, string> {
  const person = reader.get<{ imported_note: string | null; list_seq: number | null }>(
    'SELECT imported_note, list_seq FROM prospect WHERE seq = ?',
    [prospectSeq],
  );
  if (!person || person.imported_note === null) return new Map();
  const changes = reader.all<NoteChange>(
    `SELECT list_seq AS listSeq, before, after FROM list_change
     WHERE prospect_seq = ? AND field = 'imported_note' ORDER BY seq`,
    [prospectSeq],
  );
  return notesOfLists(person.imported_note, person.list_seq, changes);
}

/** Arrivals, each with the note that its own list brought; those of a list that was taken back are marked. */
export function arrivalsOf(reader: Reader, prospectSeq: number): Dated[] {
  const notes = notesBrought(reader, prospectSeq);
  const rows = reader.all<ArrivalRow>(
    `SELECT l.id, s.name, s.event, l.received_on, l.occurred_at, l.list_seq,
       coalesce(i.state IN ('undoing', 'undone'), 0) AS taken_back
     FROM seen_lead l JOIN source s ON s.seq = l.source_seq LEFT JOIN list i ON i.seq = l.list_seq
     WHERE l.prospect_seq = ? ORDER BY l.received_on DESC, l.seq DESC`,
    [prospectSeq],
  );
  // Of several arrivals with one list the newest bears its note, and what no arrival is left for the newest of all.
  const noteOf = new Map<ArrivalRow, string>();
  for (const [listSeq, note] of notes) {
    const row = rows.find((each) => each.list_seq === listSeq) ?? rows[0];
    if (row) noteOf.set(row, [noteOf.get(row), note].filter(Boolean).join('\n\n'));
  }
  return rows.map((row) => [
    row.occurred_at,
    {
      kind: 'arrived',
      leadId: blobToId(row.id),
      source: row.event === null || row.event === row.name ? row.name : `${row.name}, ${row.event}`,
      receivedOn: row.received_on,
      note: noteOf.get(row) ?? null,
      takenBack: row.taken_back === 1,
    },
  ]);
}
