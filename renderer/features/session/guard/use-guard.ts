import type { Card, GuardView } from '#shared/contract/cards.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { sentenceOf } from '#renderer/api/failure.ts';
import { useSetFollowUp } from '#renderer/api/follow-ups.ts';
import { useMoveOn } from '#renderer/api/queue.ts';
import { go } from '#renderer/app/router.ts';
import { useUndoLast } from '#renderer/app/undo.ts';
import { sayDone, sayUndoable } from '#renderer/ui/toast.tsx';
import { type UnderWay, useKept } from '../under-way.ts';
import { taskOf } from './offer-words.ts';

type Offer = GuardView['offers'][number];

export interface Guard {
  /** What is held on the way in use; null where nothing is, or the rep goes on. */
  readonly held: GuardView | null;
  /** Why the rep goes on; kept with the call and its result. */
  readonly reason: string | undefined;
  readonly busy: boolean;
  readonly take: (offer: Offer) => void;
  readonly goOn: (reason: string | null) => void;
}

/**
 * Whether the same way is free just now, because no attempt of the run was in this hour, and no offer says so:
 * then going on breaks the loop and takes no reason.
 */
export const isFreeNow = ({ needsReason, offers }: GuardView): boolean =>
  !needsReason && !offers.some((offer) => offer.kind === 'band' && offer.now);

/**
 * What the guard holds of a card, and what becomes of it: an offer that is taken is done at once.
 *
 * @param way the way in use
 * @param to changes to another way
 */
export function useGuard(card: Card, way: Channel | null, to: (way: Channel) => void, of: UnderWay): Guard {
  const { guard, prospectId } = card;
  const [passed, setPassed] = useKept<{ readonly reason: string | null } | null>(of, 'passed', null);
  const plan = useSetFollowUp();
  const undo = useUndoLast();
  const moveOn = useMoveOn();

  const take = (offer: Offer) => {
    if (offer.kind === 'channel') {
      const next = card.ways.find((each) => each === offer.channel);
      if (next !== undefined) to(next);
      return;
    }
    if (offer.kind === 'person') {
      go({ kind: 'session', prospectId: offer.person.prospectId });
      return;
    }
    if (offer.kind === 'band' && offer.now) {
      setPassed({ reason: null });
      return;
    }
    const followUp = taskOf(offer);
    if (followUp === null || plan.isPending) return;
    plan.mutate(
      { prospectId, followUp },
      {
        onSuccess: ({ said }) => {
          sayUndoable(said, undo);
          void moveOn();
          go({ kind: 'session', prospectId: null });
        },
        onError: (error) => sayDone(sentenceOf(error)),
      },
    );
  };

  return {
    held: guard !== null && guard.way === way && passed === null ? guard : null,
    reason: guard !== null && guard.way === way ? (passed?.reason ?? undefined) : undefined,
    busy: plan.isPending,
    take,
    goOn: (reason) => setPassed({ reason }),
  };
}
