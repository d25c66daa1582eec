import type { Book } from '../book.ts';
import type { Reader } from '../db/connection.ts';
import { readScope } from '../operation/command.ts';
import type { ReadScope } from '../operation/definition.ts';
import { offeredHead } from '../queue/offered.ts';
import { outlookOf } from '../queue/outlook.ts';
import { cardOf } from './card.ts';
import { type AskedFor, workOf } from './next.ts';

/** So many are read who come after the one that the rep has before them. */
const mostAhead = 3;
/** One slot in ten explores, so that the order is not the same after each call. */
const callsAhead = [1, 2];
/** Those who were read are not read again before so many others. */
const mostRecent = 100;

const recent = new WeakMap<Reader, Set<number>>();

const recentOf = (reader: Reader): Set<number> => {
  const known = recent.get(reader) ?? new Set();
  recent.set(reader, known);
  return known;
};

/** From now on they were read. */
export function wasRead(reader: Reader, prospectSeq: number): void {
  const known = recentOf(reader);
  if (known.size >= mostRecent) known.clear();
  known.add(prospectSeq);
}

/** Who comes next after the one that the rep has before them and was not read lately, by their seqs. */
export function comeNext(scope: ReadScope, asked: AskedFor): number[] {
  const { reader } = scope;
  const of = workOf(reader, asked);
  const outlooks = new Map(
    callsAhead.map((calls) => outlookOf(scope, calls)).map((outlook) => [outlook.exploring, outlook]),
  );
  const heads = [...outlooks.values()].flatMap((outlook) =>
    offeredHead(scope, { ...of, limit: 1 + mostAhead }, outlook).map(({ prospectSeq }) => prospectSeq),
  );
  const known = recentOf(reader);
  return [...new Set(heads)].filter((prospectSeq) => !known.has(prospectSeq));
}

/** So long nothing is asked before the rep counts as busy with somebody: who works through cards at once is not slowed. */
const restMs = 100;

/** What was asked for last. */
const newest = new WeakMap<Book, AskedFor>();

/**
 * Has the cards that come next read behind the rep, once they rest on one: what a card rests on lies all over the file,
 * and once it was read it is in memory. Nothing comes of it but speed. It is done here, a card at a time, and not on
 * the reading thread, which would look through all of the queue anew after each call.
 */
export function lookAhead(book: Book, { listId, sessionId }: AskedFor): void {
  // A command line has the book for one answer.
  if (!book.workers) return;
  const asked = { listId, sessionId };
  newest.set(book, asked);
  const look = () => {
    if (newest.get(book) !== asked) return;
    const { reader } = book;
    const isMore = reader.atOneMoment(() => {
      const scope = readScope(reader, book.world);
      const [prospectSeq, ...later] = comeNext(scope, asked);
      if (prospectSeq === undefined) return false;
      cardOf(scope, prospectSeq, outlookOf(scope));
      wasRead(reader, prospectSeq);
      return later.length > 0;
    });
    if (isMore) soon(0);
  };
  const soon = (ms: number) => {
    setTimeout(() => {
      try {
        look();
      } catch {
        // Whatever went wrong goes wrong again where somebody asks for the card, and is told then.
      }
    }, ms).unref();
  };
  soon(restMs);
}
