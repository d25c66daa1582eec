import type { OpenWritten } from '#shared/contract/written.ts';
import type { WrittenChannel } from '#shared/domain/script/kinds.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { isToldLate } from '#shared/domain/told-late.ts';

/** The newest message to somebody that was opened and of which nobody has said whether it was sent; on one channel, or any. */
export const newestTo = (
  launches: readonly OpenWritten[] | undefined,
  prospectId: string,
  channel?: WrittenChannel,
): OpenWritten | null =>
  launches?.findLast(
    (each) => each.prospectId === prospectId && (channel === undefined || each.channel === channel),
  ) ?? null;

/** What a result says of a message that was opened: one that went out, or came back, tells of it, late as of then. */
export function ofWriting(
  asked: OpenWritten | null,
  outcome: Outcome,
  at: number,
): { readonly writtenLaunchId?: string; readonly occurredAt?: number } {
  if (asked === null || (outcome !== 'sent' && outcome !== 'bounced')) return {};
  const { writtenLaunchId, occurredAt } = asked;
  return { writtenLaunchId, ...(isToldLate(occurredAt, at) ? { occurredAt } : {}) };
}
