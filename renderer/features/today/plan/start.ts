import type { DayPlanView } from '#shared/contract/day-plan.ts';
import type { SessionState } from '#shared/contract/sessions.ts';
import type { BlockKind } from '#shared/domain/day-plan/block.ts';

type Work = NonNullable<SessionState['work']>;

/** What Start does now, and what its button says. */
export interface Start {
  readonly label: string;
  /** The one kind of work to begin a session on; null goes on with the open one, or works the whole queue. */
  readonly work: Work | null;
}

export interface Asked {
  /** Who is first in the whole queue. */
  readonly first: { readonly name: string } | null;
  /** The session that is open, if one is. */
  readonly session: Pick<SessionState, 'work'> | null;
  readonly plan: Pick<DayPlanView, 'kept' | 'blocks' | 'next' | 'first'> | undefined;
}

function workOf(kind: BlockKind | undefined): Work | null {
  if (kind === 'calls' || kind === 'promises') return 'calls';
  return kind === 'written' ? 'written' : null;
}

/**
 * Start begins a session on what the plan has now, or next: calls or writing. A block is room for so many; who they
 * are is for the queue to say, and so the button says that it is the queue that is worked. A plan that was never kept
 * binds nobody; then it is the queue as it comes, and so it is for a session on the whole queue that is open.
 */
export function startOf({ first, session, plan }: Asked): Start | null {
  const kept = plan !== undefined && plan.kept !== null ? plan : undefined;
  const work = workOf(kept?.blocks.find(({ number }) => number === kept.next)?.kind);
  if (work !== null && kept?.first && session?.work !== null) {
    const { name } = kept.first;
    if (session?.work === work) return { label: `Go on with ${name}`, work: null };
    return { label: `${work === 'calls' ? 'Call' : 'Write to'} the queue, ${name} first`, work };
  }
  // Who is next of that kind is not known here, and another kind is not what is open.
  if (session !== null && session.work !== null) return { label: 'Go on with the session', work: null };
  if (first === null) return null;
  return { label: `${session === null ? 'Start with' : 'Go on with'} ${first.name}`, work: null };
}
