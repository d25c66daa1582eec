import type { Card, QueueRow } from '#shared/contract/cards.ts';
import { Problem } from '#shared/contract/problems.ts';
import { scoreParts } from '#shared/domain/queue/order.ts';
import type { Reader } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import type { ReadScope } from '../operation/definition.ts';
import { personRow } from '../store/cards.ts';
import { queueHead, waitingBy } from '../store/queue.ts';
import { reachOf } from '../store/reach.ts';
import { standingFacts } from '../store/standing-facts.ts';
import { cardOf, countryOf, localTimeIn } from './card.ts';
import { bestPhone, phoneViews } from './phones.ts';
import { momentOf, reasonFor, zonesOf } from './why.ts';

/**
 * The list that a queue is asked for; null is the whole book.
 *
 * @throws NOT_FOUND when there is no such list, or it is not sealed yet
 */
export function listSeqOf(reader: Reader, listId: string | undefined): number | null {
  if (listId === undefined) return null;
  const list = reader.get<{ seq: number }>(`SELECT seq FROM list WHERE id = ? AND state <> 'loading'`, [
    idToBlob(listId),
  ]);
  if (!list) throw new Problem('NOT_FOUND', 'There is no such list in the book.', { what: 'list' });
  return list.seq;
}

/** How many people are offered at the moment of the scope. */
export function waitingIn(scope: ReadScope, listSeq: number | null): number {
  const { promise, 'follow-up': followUp, fresh, again } = waitingBy(scope.reader, listSeq, momentOf(scope));
  return promise + followUp + fresh + again;
}

/** The next person to touch, with how many wait, them included. */
export function nextCard(scope: ReadScope, listSeq: number | null): { card: Card | null; waiting: number } {
  const [first] = queueHead(scope.reader, listSeq, momentOf(scope), 1);
  return { card: first ? cardOf(scope, first.prospectSeq) : null, waiting: waitingIn(scope, listSeq) };
}

/** The head of the queue, in order, each with why. */
export function queueRows(scope: ReadScope, listSeq: number | null, limit: number): QueueRow[] {
  const { reader, now } = scope;
  const head = queueHead(reader, listSeq, momentOf(scope), limit);
  const seqs = head.map(({ prospectSeq }) => prospectSeq);
  const reach = reachOf(reader, seqs);
  const facts = new Map(standingFacts(reader, seqs).map((found) => [found.prospectSeq, found]));
  const country = countryOf(scope);
  return head.flatMap((standing) => {
    const person = personRow(reader, standing.prospectSeq);
    const found = facts.get(standing.prospectSeq);
    const reached = reach.get(standing.prospectSeq);
    if (!person || !found || !reached || standing.lane === 'closed') return [];
    const zones = zonesOf(person.zones);
    return [
      {
        prospectId: person.prospectId,
        name: person.full_name,
        account: person.account_name,
        why: reasonFor(scope, found, zones).why,
        class: standing.lane,
        parts: scoreParts(standing, momentOf(scope)),
        number: bestPhone(phoneViews(reached, country))?.e164 ?? null,
        localTime: localTimeIn(zones, now),
      },
    ];
  });
}
