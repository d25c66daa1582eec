import type { Queued } from '#shared/domain/queue/order.ts';
import { promiseJoinsMs } from '#shared/domain/queue/score.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import type { ReadScope } from '../operation/definition.ts';
import { type Asked, queueHead } from './head.ts';
import { isNumberHeld } from './held-number.ts';
import { returnsAt } from './returning.ts';

/** Nobody has so many missed promises, or people on one switchboard, in front of somebody to call. */
const mostPassed = 500;

/** A missed promise waits for its own time of day; a number that others were called on may be at its cap. */
function isPutOff(scope: ReadScope, { lane, prospectSeq, dueAt, bucket }: Queued): boolean {
  if (lane === 'promise' && returnsAt(scope, prospectSeq, dueAt) > scope.now + promiseJoinsMs) return true;
  return isNumberHeld(scope, prospectSeq, bucket.place);
}

/**
 * The head of the queue without those who are not to be offered yet, for what only their own case tells: a
 * promise that was missed, or a number that is shared.
 */
export function offeredHead(scope: ReadScope, asked: Asked, outlook: Outlook): Queued[] {
  for (let spare = 0; ; spare = spare * 4 + 8) {
    const limit = asked.limit + spare;
    const head = queueHead(scope.reader, { ...asked, limit }, outlook);
    const free = head.filter((queued) => !isPutOff(scope, queued));
    if (free.length >= asked.limit || head.length < limit || spare > mostPassed)
      return free.slice(0, asked.limit);
  }
}
