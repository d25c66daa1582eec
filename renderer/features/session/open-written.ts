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

/** What a result is of: a message that was opened, null for one written elsewhere; one that could not be opened is none. */
export type Opening = OpenWritten | 'refused' | null;

const isOfMessage = (outcome: Outcome): boolean => outcome === 'sent' || outcome === 'bounced';

/** Whether nobody can have sent it: the result was pressed while it was still being opened, and that was refused. */
export const wasNeverOpened = (opening: Opening, outcome: Outcome): boolean =>
  opening === 'refused' && isOfMessage(outcome);

/** What a result says of a message that was opened: one that went out, or came back, tells of it, late as of then. */
export function ofWriting(
  asked: Opening,
  outcome: Outcome,
  at: number,
): { readonly writtenLaunchId?: string; readonly occurredAt?: number } {
  if (asked === null || asked === 'refused' || !isOfMessage(outcome)) return {};
  const { writtenLaunchId, occurredAt } = asked;
  return { writtenLaunchId, ...(isToldLate(occurredAt, at) ? { occurredAt } : {}) };
}
