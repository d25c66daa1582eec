import { useCallback, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useSaveNote } from '#renderer/api/sessions.ts';

/** What stands beside the note: whether it is safe. */
export type Saved =
  | { readonly kind: 'untouched' | 'typing' | 'saved' }
  | { readonly kind: 'failed'; readonly sentence: string };

export interface Note {
  readonly text: string;
  readonly saved: Saved;
  readonly type: (text: string) => void;
  /** Saves at once what still waits, as when the card is left. */
  readonly flush: () => void;
  /** Forgets what waits: the touch that was logged has taken the text along. */
  readonly settle: () => void;
}

const restMs = 400;

/** A note about one person, saved as it is typed. */
export function useNote(prospectId: string, draft: string): Note {
  const [text, setText] = useState(draft);
  const [saved, setSaved] = useState<Saved>({ kind: 'untouched' });
  const { mutate } = useSaveNote();
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const body = waiting.current;
    if (body === null) return;
    waiting.current = null;
    mutate(
      { prospectId, body },
      {
        onSuccess: () => setSaved((before) => (waiting.current === null ? { kind: 'saved' } : before)),
        onError: (error) => setSaved({ kind: 'failed', sentence: sentenceOf(error) }),
      },
    );
  }, [mutate, prospectId]);

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = null;
  }, []);

  const type = useCallback(
    (next: string) => {
      setText(next);
      setSaved({ kind: 'typing' });
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, restMs);
    },
    [flush],
  );

  useEffect(() => flush, [flush]);
  return { text, saved, type, flush, settle };
}
