import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '#renderer/api/failure.ts';
import { sessionQueries, useEndSession, useStartSession } from '#renderer/api/sessions.ts';
import { go } from '#renderer/app/router.ts';
import { sayDone } from '#renderer/ui/toast.tsx';

/**
 * Starts a session on one list. A session still open on other people is ended first, because the rep
 * has said whom to call now; one on this very list is gone on with.
 */
export function useCallList(): {
  readonly busy: boolean;
  /** `onCalling` is told just before the session shows. */
  readonly call: (listId: string, onCalling?: () => void) => void;
} {
  const queries = useQueryClient();
  const start = useStartSession();
  const end = useEndSession();
  const [busy, setBusy] = useState(false);

  const begin = async (listId: string, onCalling?: () => void): Promise<void> => {
    const { session } = await queries.fetchQuery({ ...sessionQueries.current(), staleTime: 0 });
    if (session !== null && session.listId !== listId) {
      await end.mutateAsync({ sessionId: session.sessionId });
      sayDone('The session that was open has ended.');
    }
    await start.mutateAsync({ listId });
    onCalling?.();
    go({ kind: 'session', prospectId: null });
  };

  const call = (listId: string, onCalling?: () => void): void => {
    if (busy) return;
    setBusy(true);
    begin(listId, onCalling)
      .catch((error: unknown) => sayDone(sentenceOf(error)))
      .finally(() => setBusy(false));
  };
  return { busy, call };
}
