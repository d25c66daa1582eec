import { offeredAs, type Queued } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { promiseJoinsMs } from '#shared/domain/queue/score.ts';
import { isSuppressed } from '#shared/domain/suppression.ts';
import type { ReadScope } from '../operation/definition.ts';
import { suppressionsOf } from '../store/reach.ts';
import { mayStandOtherwise } from '../store/recounts.ts';
import { recountStandings } from './standings.ts';
import type { Asked } from './candidates.ts';
import { isClosedOff } from './closed-off.ts';
import { queueHead } from './head.ts';
import { heldNumbers } from './held-number.ts';
import { returnsAt } from './returning.ts';

/**
 * Whom the facts offer where somebody may stand otherwise than is kept, as they offer them; else as they stand.
 */
function byFacts({ reader }: ReadScope, outlook: Outlook): (queued: Queued) => Queued | null {
  if (!mayStandOtherwise(reader)) return (queued) => queued;
  return ({ prospectSeq }) => {
    // While a whole domain is closed, thousands at the head are: this alone tells so, long before all of their facts do.
    if (isSuppressed(suppressionsOf(reader, [prospectSeq]))) return null;
    const [standing] = recountStandings(reader, [prospectSeq]);
    if (!standing || standing.bucket === null) return null;
    const lane = offeredAs(standing, outlook);
    return lane === null ? null : { prospectSeq, lane, dueAt: standing.dueAt, bucket: standing.bucket };
  };
}

/**
 * The head of the queue without those who are not to be offered yet, for what only their own case tells: a
 * promise that was missed waits for its own time of day, a number that is shared may be at its cap, and what was
 * planned with somebody holds when every way to them was closed since, but there is nothing left to offer.
 */
export function offeredHead(scope: ReadScope, asked: Asked, outlook: Outlook): Queued[] {
  const factsOf = byFacts(scope, outlook);
  const isHeld = heldNumbers(scope);
  const joins = scope.now + promiseJoinsMs;
  return queueHead(scope.reader, asked, outlook, (queued) => {
    const found = factsOf(queued);
    if (found === null) return false;
    const { lane, prospectSeq, dueAt, bucket } = found;
    if (lane === 'promise' && returnsAt(scope, prospectSeq, dueAt) > joins) return false;
    const planned = lane === 'promise' || lane === 'follow-up';
    if (planned && bucket.place === '' && isClosedOff(scope.reader, prospectSeq)) return false;
    return !isHeld(prospectSeq, bucket.place);
  });
}
