import { useCallback, useEffect, useRef, useState } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useKeepDraft, useSaveNote } from '#renderer/api/sessions.ts';

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
/** Whoever types on without a rest has it saved that often: what is newer is all that a crash can take. */
const latestMs = 800;

/** A note about one person, saved as it is typed. */
export function useNote(prospectId: string, draft: string): Note {
  const [text, setText] = useState(draft);
  const [saved, setSaved] = useState<Saved>({ kind: 'untouched' });
  const { mutate } = useSaveNote();
  const keep = useKeepDraft();
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const wait = useCallback(() => {
    clearTimeout(timer.current);
    clearTimeout(latest.current);
    latest.current = undefined;
  }, []);

  const flush = useCallback(() => {
    wait();
    const body = waiting.current;
    if (body === null) return;
    waiting.current = null;
    keep(prospectId, body);
    mutate(
      { prospectId, body },
      {
        onSuccess: () => setSaved((before) => (waiting.current === null ? { kind: 'saved' } : before)),
        onError: (error) => setSaved({ kind: 'failed', sentence: sentenceOf(error) }),
      },
    );
  }, [mutate, keep, prospectId, wait]);

  const settle = useCallback(() => {
    wait();
    waiting.current = null;
    keep(prospectId, '');
  }, [keep, prospectId, wait]);

  const type = useCallback(
    (next: string) => {
      setText(next);
      setSaved({ kind: 'typing' });
      waiting.current = next;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, restMs);
      latest.current ??= setTimeout(flush, latestMs);
    },
    [flush],
  );

  useEffect(() => flush, [flush]);
  return { text, saved, type, flush, settle };
}
