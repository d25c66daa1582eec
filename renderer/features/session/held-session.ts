import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionState } from '#shared/contract/sessions.ts';
import { noteSaver } from '#renderer/api/notes.ts';
import { queueQueries } from '#renderer/api/queue.ts';
import { isWriting } from '#renderer/api/written-drafts.ts';
import { isBegun } from './under-way.ts';

/** A session that was worked here, and of whose card something is under way though it is over. */
export interface Worked {
  readonly session: SessionState;
  /** Whose card it is held for; null while it goes on. */
  readonly heldFor: string | null;
}

/**
 * What stands of a session on the screen. One that is over, as since midnight, gives way at once, unless somebody's card
 * is in the middle of something: it stays until that is logged, or left.
 *
 * @param current the one that goes on
 * @param head who is on the card of the session
 * @param begun whether something is under way with somebody, or told or typed and not logged
 */
export function stillWorked(
  before: Worked | null,
  current: SessionState | null,
  head: string | null,
  begun: (prospectId: string) => boolean,
): Worked | null {
  if (current !== null)
    return before?.session === current && before.heldFor === null
      ? before
      : { session: current, heldFor: null };
  if (before === null || head === null) return null;
  if (before.heldFor !== null) return before.heldFor === head ? before : null;
  return begun(head) ? { ...before, heldFor: head } : null;
}

const isInTheMiddle = (prospectId: string): boolean =>
  isBegun(prospectId) || (noteSaver.text(prospectId) ?? '') !== '' || isWriting(prospectId);

/** @param ended the rep ended it: nothing of it is held */
export function useWorkedSession(current: SessionState | null, ended: boolean): SessionState | null {
  const [before, setBefore] = useState<Worked | null>(null);
  // Only looked at: whoever is next is asked for by the card itself.
  const { data } = useQuery({
    ...queueQueries.next(before?.session ?? { sessionId: '', listId: null }),
    enabled: false,
  });
  const worked = ended ? null : stillWorked(before, current, data?.card?.prospectId ?? null, isInTheMiddle);
  if (worked !== before) setBefore(worked);
  return worked?.session ?? null;
}
