import { useQueryClient } from '@tanstack/react-query';
import type { Card } from '#shared/contract/cards.ts';
import type { Inputs, Outputs } from '#shared/contract/contract.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import { afterPaint } from '#renderer/api/after-paint.ts';
import type { Asked } from '#renderer/api/command.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { tellNow } from '#renderer/api/query-client.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { useSkip } from '#renderer/api/sessions.ts';
import { useSendTouch, useTakeDown } from '#renderer/api/touches.ts';
import { currentPlace, go, goBack, type Place } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { sending, useIsLate } from './sending.ts';
import { type After, whereNext } from './where-next.ts';

type LogInput = Asked<Inputs['touches']['log']>;
/** A word that came without a call, and is no touch. */
type WordInput = Asked<Inputs['suppressions']['takeDown']>;

export type Coming =
  | { readonly kind: 'touch'; readonly input: LogInput }
  | { readonly kind: 'word'; readonly input: WordInput }
  /** What it was of did not come about, as the rep was told. */
  | { readonly kind: 'nothing' };

type Answer = Pick<Outputs['touches']['log'], 'said' | 'next' | 'waiting'>;

/** What comes of a result, wherever the rep is by then. */
interface Outcome {
  readonly after: After;
  /** Null where it is no touch. */
  readonly logged: (touchId: string | null) => void;
  readonly failed: () => void;
}

interface Logging {
  /** A result of them takes so long that the screen says so. */
  readonly busy: boolean;
  /** A result of them is on its way: from its key on nothing else is taken. */
  readonly isSending: () => boolean;
  /** Logs what comes, in its turn. */
  readonly log: (coming: Promise<Coming>, outcome: Outcome) => void;
  readonly skip: (reason: Inputs['sessions']['skip']['reason'], failed: () => void) => void;
}

/**
 * Logs and skips, and puts the card that comes back on screen without asking again. All of it goes by the promise of the
 * command: the callbacks of one call are not asked for once its card has gone.
 */
export function useLogging(card: Card, session: SessionState | null): Logging {
  const { prospectId } = card;
  const queries = useQueryClient();
  const logTouch = useSendTouch();
  const takeDown = useTakeDown();
  const passOver = useSkip();
  const undo = useUndoLast();
  const at = {
    ...(session?.listId == null ? {} : { listId: session.listId }),
    ...(session === null ? {} : { sessionId: session.sessionId }),
  };

  const moveOn = ({ said, next, waiting }: Answer, after: After, from: Place) => {
    const head = session === null ? null : queueQueries.next(session).queryKey;
    const isHead = head !== null && queries.getQueryData(head)?.card?.prospectId === prospectId;
    const { replacesHead, goes } = whereNext(after, { isHere: currentPlace() === from, isHead });
    if (head !== null && replacesHead) {
      queries.setQueryData(head, { card: next, waiting });
      tellNow();
    }
    // By name it is the same card, without a moment of another screen: a call may be under way on it, with its note.
    if (goes === 'them')
      queries.setQueryData(queueQueries.card(prospectId).queryKey, (known) => known ?? card);
    if (goes === 'back') goBack();
    else if (goes !== null) go({ kind: 'session', prospectId: goes === 'them' ? prospectId : null });
    // Who is next is painted first: a word in the corner is not what the key was pressed for.
    afterPaint(() => sayUndoable(said, undo));
  };

  const send = async (coming: Coming) => {
    switch (coming.kind) {
      case 'touch':
        return logTouch({ ...coming.input, ...at });
      case 'word':
        return { ...(await takeDown({ ...coming.input, ...at })), touchId: null };
      case 'nothing':
        return null;
    }
  };

  const begin = async <Result extends Answer>(
    result: Promise<Result | null>,
    after: After,
    logged: (result: Result) => void,
    failed: () => void,
  ) => {
    const from = currentPlace();
    sending.begin(prospectId);
    let answer: Result | null = null;
    try {
      answer = await result;
    } catch (error) {
      sayDone(sentenceOf(error));
    }
    sending.end(prospectId);
    if (answer === null) {
      failed();
      return;
    }
    moveOn(answer, after, from);
    logged(answer);
  };

  return {
    busy: useIsLate(prospectId),
    isSending: () => sending.has(prospectId),
    log: (coming, { after, logged, failed }) => {
      if (sending.has(prospectId)) return;
      void begin(coming.then(send), after, ({ touchId }) => logged(touchId), failed);
    },
    skip: (reason, failed) => {
      if (sending.has(prospectId)) return;
      void begin(passOver({ prospectId, reason, ...at }), 'next', () => undefined, failed);
    },
  };
}
