import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Reflection } from '#shared/contract/sessions.ts';
import type { Saved } from '#renderer/api/draft-saver.ts';
import { reflectionSaver } from '#renderer/api/reflections.ts';

const empty: Reflection = { opened: '', unanswered: '', differently: '' };

/** Three lines about a session, saved as they are typed. */
export function useReflection(
  sessionId: string,
  kept: Reflection | null,
): {
  readonly lines: Reflection;
  readonly saved: Saved;
  readonly type: (change: Partial<Reflection>) => void;
  readonly flush: () => void;
} {
  const [first] = useState(() => JSON.stringify(kept ?? empty));
  const [lines, setLines] = useState<Reflection>(
    () => JSON.parse(reflectionSaver.unsaved(sessionId) ?? first) as Reflection,
  );
  const saved = useSyncExternalStore(reflectionSaver.subscribe, () => reflectionSaver.saved(sessionId));

  useEffect(() => {
    reflectionSaver.open(sessionId, first);
    const flush = () => reflectionSaver.flushAll();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      reflectionSaver.leave(sessionId);
    };
  }, [sessionId, first]);

  return {
    lines,
    saved,
    type: (change) => {
      const next = { ...lines, ...change };
      setLines(next);
      reflectionSaver.type(sessionId, JSON.stringify(next));
    },
    flush: () => reflectionSaver.flush(sessionId),
  };
}
