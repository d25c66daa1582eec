import type { CommandScope } from '../operation/definition.ts';
import { noteDraft } from '../store/cards.ts';
import { closeNote, dropDraft } from '../store/notes.ts';

/** Of whom a note is, with which touch it was written, and when. */
export interface NotePlace {
  readonly prospectSeq: number;
  /** Null for what was noted without a touch. */
  readonly touchSeq: number | null;
  readonly at: number;
  readonly onDate: string;
}

/**
 * Keeps what was noted, or what is being typed where nothing else is said. What was typed and rubbed out again is noted
 * no more.
 *
 * @param note null leaves what is being typed where it is, as what goes with another touch
 * @returns the id of the note, or null where there was nothing to keep
 */
export function keepNote(
  { writer, world, now, commandSeq }: CommandScope,
  { prospectSeq, touchSeq, at, onDate }: NotePlace,
  note: string | null | undefined,
): string | null {
  if (note === null) return null;
  const body = note ?? noteDraft(writer, prospectSeq);
  if (body.trim() === '') {
    if (note !== undefined) dropDraft(writer, prospectSeq);
    return null;
  }
  const id = world.newId();
  closeNote(writer, { id, prospectSeq, touchSeq, body, occurredAt: at, recordedAt: now, onDate, commandSeq });
  return id;
}
