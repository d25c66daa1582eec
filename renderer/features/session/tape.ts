import type { SessionState } from '#shared/contract/sessions.ts';
import { markOf } from '#renderer/ui/touch-words.ts';

/** A mark for each touch and each skip of a session, in the order they came. */
export function tapeOf(session: Pick<SessionState, 'tape'>) {
  return session.tape.map((entry) => (entry.kind === 'touch' ? markOf(entry.touch) : ('untried' as const)));
}

/** How many people were touched; whoever was only passed over was not worked. */
export function peopleTouched(session: Pick<SessionState, 'tape'>): number {
  return new Set(session.tape.flatMap((entry) => (entry.kind === 'touch' ? [entry.touch.prospectId] : [])))
    .size;
}
