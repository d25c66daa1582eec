import { offeredAs, type Queued } from '#shared/domain/queue/order.ts';
import { promiseJoinsMs } from '#shared/domain/queue/score.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import type { Reader } from '../db/connection.ts';
import type { ReadScope } from '../operation/definition.ts';
import { isRecounting } from '../store/recounts.ts';
import { recountStandings } from '../store/standing.ts';
import { type Asked, queueHead } from './head.ts';
import { isNumberHeld } from './held-number.ts';
import { returnsAt } from './returning.ts';

/** Nobody has so many missed promises, or people on one switchboard, in front of somebody to call. */
const mostPassed = 500;
/** While many are worked out anew, so many of them may be in front of somebody. */
const mostPassedRecounting = 5000;

/** A missed promise waits for its own time of day; a number that others were called on may be at its cap. */
function isPutOff(scope: ReadScope, { lane, prospectSeq, dueAt, bucket }: Queued): boolean {
  if (lane === 'promise' && returnsAt(scope, prospectSeq, dueAt) > scope.now + promiseJoinsMs) return true;
  return isNumberHeld(scope, prospectSeq, bucket.place);
}

/** While people still stand where they stood before: whether the facts offer somebody, each judged once. */
class ByFacts {
  private readonly known = new Map<number, boolean>();
  private readonly reader: Reader;
  private readonly outlook: Outlook;

  constructor(reader: Reader, outlook: Outlook) {
    this.reader = reader;
    this.outlook = outlook;
  }

  offered(head: readonly Queued[]): Queued[] {
    const unknown = head.flatMap(({ prospectSeq }) => (this.known.has(prospectSeq) ? [] : [prospectSeq]));
    for (const standing of recountStandings(this.reader, unknown)) {
      this.known.set(standing.prospectSeq, offeredAs(standing, this.outlook) !== null);
    }
    return head.filter(({ prospectSeq }) => this.known.get(prospectSeq) === true);
  }
}

/**
 * The head of the queue without those who are not to be offered yet, for what only their own case tells: a
 * promise that was missed, or a number that is shared.
 */
export function offeredHead(scope: ReadScope, asked: Asked, outlook: Outlook): Queued[] {
  const byFacts = isRecounting(scope.reader) ? new ByFacts(scope.reader, outlook) : null;
  const most = byFacts ? mostPassedRecounting : mostPassed;
  for (let spare = 0; ; spare = spare * 4 + 8) {
    const limit = asked.limit + spare;
    const head = queueHead(scope.reader, { ...asked, limit }, outlook);
    const free = (byFacts?.offered(head) ?? head).filter((queued) => !isPutOff(scope, queued));
    if (free.length >= asked.limit || head.length < limit || spare > most) return free.slice(0, asked.limit);
  }
}
