import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Ask } from '#shared/domain/vocabulary.ts';
import type { LiveCall, Settled } from './use-call.ts';

/**
 * What a result says of the call it is of.
 *
 * @param live the call, or null when none was handed over
 * @param inUse the number on screen, for a call that was dialled elsewhere
 * @param at when the result was pressed, which by this page's clock may lie before the start by the book's
 */
export function ofCall(
  live: LiveCall | null,
  inUse: string | undefined,
  at: number,
): {
  readonly phoneId?: string;
  readonly launchId?: string;
  readonly durationMs?: number;
  readonly occurredAt?: number;
} {
  if (live === null) return inUse === undefined ? {} : { phoneId: inUse };
  const { phoneId, launchId, timed, startedAt, longAgo } = live;
  return {
    phoneId,
    launchId,
    ...(timed ? { durationMs: Math.max(0, at - startedAt) } : {}),
    ...(longAgo ? { occurredAt: startedAt } : {}),
  };
}

/**
 * Whether a result is a word not to be contacted that came without a call: none was handed over from here, and the rep
 * does not say what was asked for on one from elsewhere.
 */
const cameUncalled = (outcome: Outcome, live: LiveCall | null, asked: Ask | null): boolean =>
  outcome === 'do-not-contact' && live === null && asked === null;

/**
 * What a result on the way of calls is logged as. One that was pressed while the call was still being handed over, and
 * then was refused, is of no call at all; a word not to be contacted stands even so.
 */
export function loggedAs(
  outcome: Outcome,
  settled: Settled,
  asked: Ask | null,
): 'touch' | 'word' | 'nothing' {
  if (settled === 'refused') return outcome === 'do-not-contact' ? 'word' : 'nothing';
  return cameUncalled(outcome, settled, asked) ? 'word' : 'touch';
}
