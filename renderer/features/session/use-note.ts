import { useLayoutEffect } from 'react';
import type { Saved } from '#renderer/api/draft-saver.ts';
import { noteSaver, useNoted, useSaved } from '#renderer/api/notes.ts';
import type { UnderWay } from './under-way.ts';

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
  /** It is logged: what was typed after its key stays, as a note of its own. */
  readonly logged: () => void;
}

/**
 * A note about one person, saved as it is typed. The text is the saver's, so that a card of them over another, as when
 * they call, goes on with what was begun on that.
 *
 * @param draft what the book has of it
 */
export function useNote(prospectId: string, draft: string, visit: UnderWay): Note {
  // Another one with each visit, of the same person too: the card was left, and came again.
  const first = visit.made('note as it was', () => ({ body: draft }));
  const text = useNoted(prospectId, first.body);
  const saved = useSaved(prospectId);

  // Before the paint: a letter typed before it would be of nobody.
  useLayoutEffect(() => {
    noteSaver.open(prospectId, first.body);
    return () => noteSaver.leave(prospectId);
  }, [prospectId, first]);

  return {
    text,
    saved,
    type: (next) => noteSaver.type(prospectId, next),
    flush: () => noteSaver.flush(prospectId),
    take: () => noteSaver.take(prospectId),
    giveBack: () => noteSaver.giveBack(prospectId),
    logged: () => noteSaver.logged(prospectId),
  };
}
