import { dueUntil } from '#shared/domain/queue/order.ts';
import type { QueueMoment } from '#shared/domain/queue/outlook.ts';
import { queueClasses, type QueueClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';

export type Waiting = Record<QueueClass, number>;

/** The counts kept: of the whole book, under -1, or of those whom a list brought, last or at all. */
const counts = {
  book: 'main.waiting',
  list: `(SELECT lane, list_seq, due_on, n FROM main.waiting WHERE list_seq = :list
    UNION ALL SELECT lane, list_seq, due_on, n FROM waiting_also WHERE list_seq = :list)`,
} as const;

const sum = (from: string, where: string) => `coalesce((SELECT sum(n) FROM ${from} WHERE ${where}), 0)`;

/**
 * Those of a lane less those of days to come, which are few. Promises of today are counted one by one, because they
 * join at their minute.
 */
function countOf(lane: QueueClass, from: string): string {
  if (lane === 'fresh' || lane === 'inbound')
    return sum(from, `lane = '${lane}' AND list_seq IS NOT (SELECT seq FROM list WHERE state = 'loading')`);
  const there = `lane = '${lane}' AND list_seq = :list`;
  const later = lane === 'promise' ? 'due_on >= :today' : 'due_on > :today';
  return `${sum(from, `${there} AND due_on = ''`)} - ${sum(from, `${there} AND ${later}`)}`;
}

const countWaiting = (of: keyof typeof counts) =>
  `SELECT ${queueClasses.map((lane) => `${countOf(lane, counts[of])} AS "${lane}"`).join(', ')}`;

/** Whether somebody who stands is of a list, given three times; of null everybody is. */
const ofList = `(? IS NULL OR list_seq = ?
  OR EXISTS (SELECT 1 FROM standing_also a WHERE a.prospect_seq = standing.prospect_seq AND a.list_seq = ?))`;

const statements = {
  book: countWaiting('book'),
  list: countWaiting('list'),
  promised: `SELECT count(*) FROM standing INDEXED BY standing_due
    WHERE lane = 'promise' AND due_on IS NOT NULL AND due_at BETWEEN ? AND ? AND due_on >= ? AND ${ofList}`,
  skipped: `SELECT lane, due_at FROM standing INDEXED BY standing_skipped WHERE skipped_on = ? AND ${ofList}`,
};

const dayMs = 86_400_000;

/** Whose turn it is at the moment, by lane and whatever the hour is where they are: from the counts kept. */
export function waitingBy(reader: Reader, listSeq: number | null, moment: QueueMoment): Waiting {
  const { now, today } = moment;
  const list = [listSeq, listSeq, listSeq];
  const waiting = reader.get<Waiting>(statements[listSeq === null ? 'book' : 'list'], {
    list: listSeq ?? -1,
    today,
  }) as Waiting;
  const until = dueUntil('promise', moment);
  waiting.promise += reader.value<number>(statements.promised, [now - 2 * dayMs, until, today, ...list]);
  const skipped = reader.all<{ readonly lane: QueueClass | 'closed'; readonly due_at: number }>(
    statements.skipped,
    [today, ...list],
  );
  for (const { lane, due_at: dueAt } of skipped) {
    if (lane !== 'closed' && dueAt <= dueUntil(lane, moment)) waiting[lane] -= 1;
  }
  return waiting;
}
