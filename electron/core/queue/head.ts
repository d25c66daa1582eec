import { comparePlaced, offeredAs, placed, type Queued } from '#shared/domain/queue/order.ts';
import type { Outlook } from '#shared/domain/queue/outlook.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { everybodyDue, type Waiting, waitingBy } from '../store/queue.ts';
import { type Asked, candidatesInTurn, isAsked } from './candidates.ts';
import { type Line, linesOf, withoutFirst } from './lines.ts';

/** Whether somebody at the head may be offered after all, by what only their own case tells. */
export type MayBeOffered = (queued: Queued) => boolean;

/** Nobody has so many missed promises, or people on one switchboard, in front of somebody to call. */
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
    return this.found.length >= this.limit || this.passed > mostPassed;
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

/** The lines of all buckets, merged; a bucket is looked into once somebody in it may stand first. */
function takeFromBuckets(
  reader: Reader,
  each: QueueClass,
  asked: Asked,
  outlook: Outlook,
  taken: Taken,
): void {
  const turns = candidatesInTurn(reader, each, asked, outlook);
  let lines: Line[] = [];
  for (let turn = turns.next(); !taken.isEnough; ) {
    const line = firstAmong(lines);
    if (!turn.done && (!line || (turn.value[0]?.best ?? line.place.step) >= line.place.step)) {
      lines = [...lines, ...linesOf(reader, turn.value, outlook)];
      turn = turns.next();
      continue;
    }
    if (!line) return;
    taken.take(line.first);
    const rest = taken.isEnough ? [] : withoutFirst(reader, line, outlook);
    lines = lines.flatMap((other) => (other === line ? rest : [other]));
  }
}

/** So few who are due are read one by one; their buckets would be more. */
const fewDue = 300;

function takeFromFew(reader: Reader, each: QueueClass, asked: Asked, outlook: Outlook, taken: Taken): void {
  const due = everybodyDue(reader, each, outlook).flatMap((row) => {
    const lane = isAsked(row.bucket, asked.work ?? 'both') ? offeredAs(row, outlook) : null;
    if (lane === null) return [];
    const queued = { prospectSeq: row.prospectSeq, dueAt: row.dueAt, lane, bucket: row.bucket };
    return [{ queued, place: placed(queued, outlook) }];
  });
  for (const { queued } of due.toSorted((a, b) => comparePlaced(a.place, b.place))) {
    if (taken.isEnough) return;
    taken.take(queued);
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
    const hasDay = each !== 'fresh' && each !== 'inbound';
    const isFew = hasDay && asked.listSeq === null && waiting[each] <= fewDue;
    (isFew ? takeFromFew : takeFromBuckets)(reader, each, asked, outlook, taken);
  }
  return taken.found;
}
