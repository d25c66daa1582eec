import { useEffect, useState } from 'react';
import type { Saved } from '#renderer/api/draft-saver.ts';
import { noteSaver, useSaved } from '#renderer/api/notes.ts';

export interface Note {
  readonly text: string;
  readonly saved: Saved;
  readonly type: (text: string) => void;
  /** Saves at once what still waits, as when the field is left. */
  readonly flush: () => void;
  /** Resolves once a result may take the text along. */
  readonly take: () => Promise<void>;
  /** The result that was to take it along has failed. */
  readonly giveBack: () => void;
}

/**
 * A note about one person, saved as it is typed.
 *
 * @param draft what the book has of it
 */
export function useNote(prospectId: string, draft: string): Note {
  const [text, setText] = useState(() => noteSaver.unsaved(prospectId) ?? draft);
  const [first] = useState(draft);
  const saved = useSaved(prospectId);

  useEffect(() => {
    noteSaver.open(prospectId, first);
    return () => noteSaver.leave(prospectId);
  }, [prospectId, first]);

  return {
    text,
    saved,
    type: (next) => {
      setText(next);
      noteSaver.type(prospectId, next);
    },
    flush: () => noteSaver.flush(prospectId),
    take: () => noteSaver.take(prospectId, text),
    giveBack: () => noteSaver.giveBack(prospectId),
  };
}
