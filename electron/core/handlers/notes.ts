import { Problem } from '#shared/contract/problems.ts';
import type { AreaDefinitions, ReadScope } from '../operation/definition.ts';
import { noteDraft, prospectSeqOf } from '../store/cards.ts';
import { isCallUntold } from '../store/launches.ts';
import { closeNote, saveDraft, versionBy } from '../store/notes.ts';

function personSeq({ reader }: ReadScope, prospectId: string): number {
  const seq = prospectSeqOf(reader, prospectId);
  if (seq === undefined)
    throw new Problem('NOT_FOUND', 'This person is not in the book.', { what: 'prospect' });
  return seq;
}

interface Closed {
  readonly noteId: string | null;
  /** It is of a call that nobody has told of yet, and goes along with what that comes to. */
  readonly stays?: boolean;
}

export const notesDefinitions: AreaDefinitions<'notes'> = {
  draft: {
    kind: 'command',
    undoable: false,
    recorded: false,
    run(scope, { prospectId, body }) {
      saveDraft(scope.writer, personSeq(scope, prospectId), body, scope.now);
      return { receipt: { savedAt: scope.now }, said: '' };
    },
    answer: (_scope, { savedAt }: { savedAt: number }) => ({ savedAt }),
  },
  close: {
    kind: 'command',
    undoable: false,
    recorded: true,
    run(scope, { prospectId }) {
      const { writer, world, now, onDate, commandSeq } = scope;
      const prospectSeq = personSeq(scope, prospectId);
      const body = noteDraft(writer, prospectSeq);
      if (body.trim() === '') {
        const receipt: Closed = { noteId: null };
        return { receipt, said: 'There was no note to keep.', prospectSeq };
      }
      if (isCallUntold(writer, prospectSeq)) {
        const receipt: Closed = { noteId: null, stays: true };
        return { receipt, said: 'The note waits for what the call comes to.', prospectSeq };
      }
      const noteId = world.newId();
      closeNote(writer, {
        id: noteId,
        prospectSeq,
        touchSeq: null,
        body,
        occurredAt: now,
        recordedAt: now,
        onDate,
        commandSeq,
      });
      const receipt: Closed = { noteId };
      return { receipt, said: 'Note kept.', prospectSeq };
    },
    answer: ({ reader }, { noteId, stays = false }: Closed) => ({
      note: noteId === null ? null : (versionBy(reader, noteId) ?? null),
      stays,
    }),
  },
};
