import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Inputs, Outputs } from '#shared/contract/contract.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import { afterPaint } from '#renderer/api/after-paint.ts';
import type { Asked } from '#renderer/api/command.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { useSkip } from '#renderer/api/sessions.ts';
import { useLogTouch, useTakeDown } from '#renderer/api/touches.ts';
import { go, goBack } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';

type LogInput = Asked<Inputs['touches']['log']>;
/** A word that came without a call, and is no touch. */
type WordInput = Asked<Inputs['suppressions']['takeDown']>;

export type Coming =
  | { readonly kind: 'touch'; readonly input: LogInput }
  | { readonly kind: 'word'; readonly input: WordInput };

type Next = Pick<Outputs['touches']['log'], 'next' | 'waiting'>;

interface After {
  /** The same person stays, as when another of their numbers is left to try. */
  readonly stay?: boolean;
  /** Back to what was on screen before, where whoever was there is still the one. */
  readonly back?: boolean;
  readonly logged?: (touchId: string) => void;
  readonly failed?: () => void;
}

interface Logging {
  readonly busy: boolean;
  /** Logs what comes, in its turn: from the key on nothing else is taken. */
  readonly log: (coming: Promise<Coming>, after?: After) => void;
  readonly skip: (reason: Inputs['sessions']['skip']['reason']) => void;
}

/** Logs and skips, and puts the card that comes back on screen without asking again. */
export function useLogging(card: Card, session: SessionState | null): Logging {
  const queries = useQueryClient();
  const touch = useLogTouch();
  const word = useTakeDown();
  const skip = useSkip();
  const undo = useUndoLast();
  // Two keys within one frame are one slip, not two results: the render that says busy comes too late.
  const sending = useRef(false);
  const within = session?.listId == null ? {} : { listId: session.listId };

  /** Who is next is painted first: a word in the corner is not what the key was pressed for. */
  const sayLogged = (said: string) => afterPaint(() => sayUndoable(said, undo));

  const bringUp = ({ next, waiting }: Next) => {
    if (session !== null) queries.setQueryData(queueQueries.next(session).queryKey, { card: next, waiting });
    go({ kind: 'session', prospectId: null });
  };

  /** After a call that came in whoever was on the screen is there again, unless it was they who called. */
  const comeBack = (after: Next) => {
    const head =
      session === null ? undefined : queries.getQueryData(queueQueries.next(session).queryKey)?.card;
    if (head?.prospectId === card.prospectId) bringUp(after);
    else goBack();
  };

  const moveOn = ({ said, next, waiting }: Next & { readonly said: string }) => {
    sending.current = false;
    bringUp({ next, waiting });
    sayLogged(said);
  };

  return {
    busy: touch.isPending || word.isPending || skip.isPending,
    log: (coming, after = {}) => {
      if (sending.current) return;
      sending.current = true;
      const at = { ...within, ...(session === null ? {} : { sessionId: session.sessionId }) };
      const onError = (error: Error) => {
        sending.current = false;
        sayDone(sentenceOf(error));
        after.failed?.();
      };
      const send = ({ kind, input }: Coming) => {
        if (kind === 'word') word.mutate({ ...input, ...at }, { onSuccess: moveOn, onError });
        else sendTouch(input);
      };
      const sendTouch = (input: LogInput) =>
        touch.mutate(
          { ...input, ...at },
          {
            onSuccess: ({ touchId, said, next, waiting }) => {
              sending.current = false;
              sayLogged(said);
              if (after.back) comeBack({ next, waiting });
              else if (after.stay) go({ kind: 'session', prospectId: card.prospectId });
              else bringUp({ next, waiting });
              after.logged?.(touchId);
            },
            onError,
          },
        );
      void coming.then(send);
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
          onSuccess: moveOn,
          onError: (error) => {
            sending.current = false;
            sayDone(sentenceOf(error));
          },
        },
      );
    },
  };
}
