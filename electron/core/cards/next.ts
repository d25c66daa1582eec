import type { Card, QueueRow } from '#shared/contract/cards.ts';
import { Problem } from '#shared/contract/problems.ts';
import { scoreParts } from '#shared/domain/queue/score.ts';
import { peopleWaiting } from '#shared/domain/queue/waiting.ts';
import { zonesOf } from '#shared/domain/zones.ts';
import type { Reader } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import type { ReadScope } from '../operation/definition.ts';
import { knownSession } from '../operation/known.ts';
import { personRow } from '../store/cards.ts';
import type { Work } from '../queue/candidates.ts';
import { offeredHead } from '../queue/offered.ts';
import { outlookOf } from '../queue/outlook.ts';
import { countOfWork } from '../store/people-by-place.ts';
import { type Waiting, waitingBy } from '../store/waiting.ts';
import { standingFacts } from '../queue/standing-facts.ts';
import { cardOf, countryOf, localTimeIn } from './card.ts';
import { bestPhone, phoneViews } from './phones.ts';
import { reasonFor } from './why.ts';

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

/** What a queue is asked for: that of a list, else of a session's list, and of the session's kind of work. */
export interface AskedFor {
  readonly listId?: string | undefined;
  readonly sessionId?: string | undefined;
}

/** @throws NOT_FOUND when there is no such list or session */
export function workOf(
  reader: Reader,
  { listId, sessionId }: AskedFor,
): { readonly listSeq: number | null; readonly work: Work } {
  const session = sessionId === undefined ? undefined : knownSession(reader, sessionId);
  return { listSeq: listSeqOf(reader, listId) ?? session?.list_seq ?? null, work: session?.work ?? 'both' };
}

/**
 * How many people's turn it is at the moment of the scope, whatever the hour is where they are. Of one kind of
 * work it is at most so many: no more than wait, and than stand in the queue for it.
 */
export function waitingIn(
  { reader, now, onDate: today }: ReadScope,
  listSeq: number | null,
  work: Work = 'both',
  waiting: Waiting = waitingBy(reader, listSeq, { now, today }),
): number {
  const all = peopleWaiting(waiting);
  return work === 'both' ? all : Math.min(all, countOfWork(reader, work));
}

/**
 * The next person to touch, with how many wait, them included.
 *
 * @throws NOT_FOUND when there is no such list or session
 */
export function nextCard(
  scope: ReadScope,
  asked: AskedFor,
): { readonly card: Card | null; readonly waiting: number } {
  const { listSeq, work } = workOf(scope.reader, asked);
  const outlook = outlookOf(scope);
  const waiting = waitingBy(scope.reader, listSeq, outlook);
  const [first] = offeredHead(scope, { listSeq, limit: 1, work, waiting }, outlook);
  return {
    card: first ? cardOf(scope, first.prospectSeq, outlook) : null,
    waiting: waitingIn(scope, listSeq, work, waiting),
  };
}

/** The head of the queue, in order, each with why. */
export function queueRows(scope: ReadScope, listSeq: number | null, limit: number): QueueRow[] {
  const { reader, now } = scope;
  const outlook = outlookOf(scope);
  const head = offeredHead(scope, { listSeq, limit }, outlook);
  const seqs = head.map(({ prospectSeq }) => prospectSeq);
  const facts = new Map(standingFacts(reader, seqs).map((found) => [found.prospectSeq, found]));
  const country = countryOf(scope);
  return head.flatMap((queued) => {
    const person = personRow(reader, queued.prospectSeq);
    const found = facts.get(queued.prospectSeq);
    if (!person || !found) return [];
    const zones = zonesOf(person.zones);
    return [
      {
        prospectId: person.prospectId,
        name: person.full_name,
        account: person.account_name,
        why: reasonFor(scope, outlook, found, zones).why,
        class: queued.lane,
        parts: scoreParts(queued, outlook),
        number: bestPhone(phoneViews(found.reach, country))?.e164 ?? null,
        localTime: localTimeIn(zones, now),
      },
    ];
  });
}
