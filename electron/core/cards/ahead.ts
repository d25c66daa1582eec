import type { Book } from '../book.ts';
import type { Reader } from '../db/connection.ts';
import type { ReadScope } from '../operation/definition.ts';
import { offeredHead } from '../queue/offered.ts';
import { outlookOf } from '../queue/outlook.ts';
import { aheadQuestion } from '../workers/questions.ts';
import { cardOf } from './card.ts';
import { type AskedFor, workOf } from './next.ts';

/** So many are read who come after the one that the rep has before them. */
const mostAhead = 3;
/** One slot in ten explores, so that the order is not the same after each call. */
const callsAhead = [1, 2];
/** Those who were read are not read again before so many others. */
const mostRecent = 100;

const recent = new WeakMap<Reader, Set<number>>();

/** Whether they were not read lately; from now on they were. */
function isNew(reader: Reader, prospectSeq: number): boolean {
  const known = recent.get(reader) ?? new Set();
  recent.set(reader, known);
  if (known.has(prospectSeq)) return false;
  if (known.size >= mostRecent) known.clear();
  known.add(prospectSeq);
  return true;
}

/**
 * Reads the card of one of those who come next, on the reading thread: what a card rests on lies all over the file,
 * and once it was read it is in the memory of the machine. Nothing comes of it but speed.
 *
 * @returns whose card was read, by their seq; null where all have been
 */
export function readAhead(scope: ReadScope, asked: AskedFor): number | null {
  const { reader } = scope;
  const of = workOf(reader, asked);
  const outlooks = new Map(
    callsAhead.map((calls) => outlookOf(scope, calls)).map((outlook) => [outlook.exploring, outlook]),
  );
  for (const outlook of outlooks.values()) {
    for (const { prospectSeq } of offeredHead(scope, { ...of, limit: 1 + mostAhead }, outlook)) {
      if (!isNew(reader, prospectSeq)) continue;
      cardOf(scope, prospectSeq, outlook);
      return prospectSeq;
    }
  }
  return null;
}

/** So long nothing is asked before the rep counts as busy with somebody: who works through cards at once is not slowed. */
const restMs = 100;

/** What was asked for last. */
const newest = new WeakMap<Book, AskedFor>();

/** Has the cards that come next read behind the rep, once they rest on one, where there is a thread for it. */
export function lookAhead(book: Book, { listId, sessionId }: AskedFor): void {
  const { workers } = book;
  if (!workers) return;
  const asked = { listId, sessionId };
  newest.set(book, asked);
  const look = async () => {
    // One after the other, so that a search that is typed meanwhile waits for one card at most.
    while (newest.get(book) === asked) {
      if ((await workers.reader.ask(aheadQuestion, asked)) === null) return;
    }
  };
  // Whatever went wrong there goes wrong again where somebody asks for the card, and is told then.
  setTimeout(() => void look().catch(() => {}), restMs).unref();
}
