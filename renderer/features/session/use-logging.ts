import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Inputs, Outputs } from '#shared/contract/contract.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import type { Asked } from '#renderer/api/command.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { useSkip } from '#renderer/api/sessions.ts';
import { useLogTouch } from '#renderer/api/touches.ts';
import { go } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';

type LogInput = Asked<Inputs['touches']['log']>;
type Next = Pick<Outputs['touches']['log'], 'next' | 'waiting'>;

interface After {
  /** The same person stays, as when another of their numbers is left to try. */
  readonly stay?: boolean;
  readonly logged?: (touchId: string) => void;
  readonly failed?: () => void;
}

interface Logging {
  readonly busy: boolean;
  /** Logs what comes, in its turn: from the key on nothing else is taken. */
  readonly log: (coming: Promise<LogInput>, after?: After) => void;
  readonly skip: (reason: Inputs['sessions']['skip']['reason']) => void;
}

/** Logs and skips, and puts the card that comes back on screen without asking again. */
export function useLogging(card: Card, session: SessionState | null): Logging {
  const queries = useQueryClient();
  const touch = useLogTouch();
  const skip = useSkip();
  const undo = useUndoLast();
  // Two keys within one frame are one slip, not two results: the render that says busy comes too late.
  const sending = useRef(false);
  const within = session?.listId == null ? {} : { listId: session.listId };

  const bringUp = ({ next, waiting }: Next) => {
    if (session !== null) queries.setQueryData(queueQueries.next(session).queryKey, { card: next, waiting });
    go({ kind: 'session', prospectId: null });
  };

  return {
    busy: touch.isPending || skip.isPending,
    log: (coming, after = {}) => {
      if (sending.current) return;
      sending.current = true;
      void coming.then((input) =>
        touch.mutate(
          { ...input, ...within, ...(session === null ? {} : { sessionId: session.sessionId }) },
          {
            onSuccess: ({ touchId, said, next, waiting }) => {
              sending.current = false;
              sayUndoable(said, undo);
              if (after.stay) go({ kind: 'session', prospectId: card.prospectId });
              else bringUp({ next, waiting });
              after.logged?.(touchId);
            },
            onError: (error) => {
              sending.current = false;
              sayDone(sentenceOf(error));
              after.failed?.();
            },
          },
        ),
      );
    },
    skip: (reason) => {
      if (sending.current) return;
      sending.current = true;
      skip.mutate(
        {
          prospectId: card.prospectId,
          reason,
          ...within,
          ...(session === null ? {} : { sessionId: session.sessionId }),
        },
        {
          onSuccess: ({ said, next, waiting }) => {
            sending.current = false;
            sayUndoable(said, undo);
            bringUp({ next, waiting });
          },
          onError: (error) => {
            sending.current = false;
            sayDone(sentenceOf(error));
          },
        },
      );
    },
  };
}
