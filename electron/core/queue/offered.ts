import type { Queued } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import type { ReadScope } from '../operation/definition.ts';
import { type Asked, queueHead } from './head.ts';
import { isNumberHeld } from './held-number.ts';

/** So many held numbers in front of somebody are a switchboard that was called too often for one day. */
const mostPassed = 500;

/** The head of the queue without those whose number a cap holds, as others were called on it. */
export function offeredHead(scope: ReadScope, asked: Asked, outlook: Outlook): Queued[] {
  for (let spare = 0; ; spare = spare * 4 + 8) {
    const limit = asked.limit + spare;
    const head = queueHead(scope.reader, { ...asked, limit }, outlook);
    const free = head.filter(({ prospectSeq, bucket }) => !isNumberHeld(scope, prospectSeq, bucket.place));
    if (free.length >= asked.limit || head.length < limit || spare > mostPassed)
      return free.slice(0, asked.limit);
  }
}
