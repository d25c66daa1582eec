import { comparePlaced, dueUntil, offeredAs, placed, type Queued } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { dueAfter, everybodyDue, type Shelf } from '../store/queue.ts';
import { type Waiting, waitingBy } from '../store/waiting.ts';
import { type Asked, candidatesInTurn, isAsked } from './candidates.ts';
import { type Line, lineOf, lineOfBucket } from './lines.ts';

/** Whether somebody at the head may be offered after all, by what only their own case tells. */
export type MayBeOffered = (queued: Queued) => boolean;

/** So many missed promises, or people on one switchboard, are passed over in one class; then the next is looked at. */
const mostPassed = 2000;

/** Those who are taken from the head, one after the other. */
class Taken {
  readonly found: Queued[] = [];
  private passed = 0;
  private readonly limit: number;
  private readonly mayBeOffered: MayBeOffered;

  constructor(limit: number, mayBeOffered: MayBeOffered) {
    this.limit = limit;
    this.mayBeOffered = mayBeOffered;
  }

  get isEnough(): boolean {
    return this.found.length >= this.limit;
  }

  /** Whether no more are to be taken from the class. */
  get isEnoughOfClass(): boolean {
    return this.isEnough || this.passed > mostPassed;
  }

  beginClass(): void {
    this.passed = 0;
  }

  take(queued: Queued): void {
    if (this.mayBeOffered(queued)) this.found.push(queued);
    else this.passed += 1;
  }
}

/** Which of the lines has the first of all. */
const firstAmong = (lines: readonly Line[]): Line | undefined =>
  lines.reduce<Line | undefined>(
    (first, line) => (first && comparePlaced(first.place, line.place) <= 0 ? first : line),
    undefined,
  );

const usuallyOneByOne = 300;

interface Longest {
  /** Those who have waited longest, in the order of the queue. */
  readonly line: readonly Line[];
  /** From when on the others are due; null where there are no others. */
  readonly others: number | null;
}

/** Those of a list who have waited longest in a class with days, apart from the others. */
function longestWaiting(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook): Longest {
  const { listSeq, work = 'both', oneByOne = usuallyOneByOne } = asked;
  if (listSeq === null || each === 'fresh' || each === 'inbound')
    return { line: [], others: Number.MIN_SAFE_INTEGER };
  const shelves: readonly Shelf[] = [
    { kind: 'list', listSeq },
    { kind: 'also', listSeq },
  ];
  const instants = shelves.flatMap((shelf) => dueAfter(reader, shelf, each, oneByOne, outlook) ?? []);
  const others = instants.length === 0 ? null : Math.min(...instants);
  const few = shelves
    .flatMap((shelf) => everybodyDue(reader, shelf, each, others ?? dueUntil(each, outlook) + 1, outlook))
    .flatMap((row) => {
      const lane = isAsked(row.bucket.place, work) ? offeredAs(row, outlook) : null;
      if (lane === null) return [];
      const first = { prospectSeq: row.prospectSeq, dueAt: row.dueAt, lane, bucket: row.bucket };
      return [{ first, place: placed(first, outlook) }];
    });
  return { line: lineOf(few.toSorted((a, b) => comparePlaced(a.place, b.place))), others };
}

/** Takes from a class: all lines merged, one of them looked into once somebody in it may stand first. */
function takeFrom(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook, taken: Taken): void {
  const { line: longest, others } = longestWaiting(reader, each, asked, outlook);
  let lines = longest;
  const candidates = others === null ? [].values() : candidatesInTurn(reader, each, others, asked, outlook);
  for (let next = candidates.next(); !taken.isEnoughOfClass; ) {
    const line = firstAmong(lines);
    if (!next.done && (!line || comparePlaced(next.value.best, line.place) <= 0)) {
      lines = [...lines, ...lineOfBucket(reader, next.value, outlook)];
      next = candidates.next();
      continue;
    }
    if (!line) return;
    taken.take(line.first);
    const rest = taken.isEnoughOfClass ? [] : line.rest();
    lines = lines.flatMap((other) => (other === line ? rest : [other]));
  }
}

const isAnybody = (each: QueueClass, waiting: Waiting): boolean =>
  each === 'fresh' ? waiting.fresh + waiting.inbound > 0 : waiting[each] > 0;

/** The people at the head of the queue, in its order. */
export function queueHead(
  reader: Reader,
  asked: Asked,
  outlook: Outlook,
  mayBeOffered: MayBeOffered = () => true,
): Queued[] {
  const taken = new Taken(asked.limit, mayBeOffered);
  const waiting = asked.waiting ?? waitingBy(reader, asked.listSeq, outlook);
  for (const each of queueClasses) {
    if (taken.isEnough) break;
    if (!isAnybody(each, waiting)) continue;
    taken.beginClass();
    takeFrom(reader, each, asked, outlook, taken);
  }
  return taken.found;
}
