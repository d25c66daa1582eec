import { compareQueued, dueUntil, type Queued, type QueueMoment } from '#shared/domain/queue/order.ts';
import type { QueueClass } from '#shared/domain/vocabulary.ts';
import { queueClasses } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';

type DueLane = Exclude<QueueClass, 'fresh'>;

/** Somebody at the head of a lane. */
export type HeadRow = Queued & { readonly listSeq: number | null };

const columns = `prospect_seq AS prospectSeq, list_seq AS listSeq, lane, due_at AS dueAt, due_on AS dueOn,
  class_rank AS classRank, received_on AS receivedOn, last_touch_at AS lastTouchAt`;

/** The statements that read the head of a lane. Their plans are tested: an index alone, no sorting. */
export const headStatements = {
  due: `SELECT ${columns} FROM standing INDEXED BY standing_due
    WHERE lane = ? AND due_on IS NOT NULL AND due_at <= ? AND skipped_on IS NOT ?
    ORDER BY due_at, class_rank, last_touch_at, prospect_seq LIMIT ?`,
  listDue: `SELECT ${columns} FROM standing INDEXED BY standing_list_due
    WHERE list_seq = ? AND lane = ? AND due_on IS NOT NULL AND due_at <= ? AND skipped_on IS NOT ?
    ORDER BY due_at, class_rank, last_touch_at, prospect_seq LIMIT ?`,
  alsoDue: `SELECT ${columns} FROM standing_also INDEXED BY standing_also_due
    WHERE list_seq = ? AND lane = ? AND due_on IS NOT NULL AND due_at <= ? AND skipped_on IS NOT ?
    ORDER BY due_at, class_rank, last_touch_at, prospect_seq LIMIT ?`,
  alsoFresh: `SELECT ${columns} FROM standing_also INDEXED BY standing_also_fresh
    WHERE lane = 'fresh' AND list_seq IS ? AND skipped_on IS NOT ?
    ORDER BY class_rank, received_on DESC, prospect_seq LIMIT ?`,
  fresh: `SELECT ${columns} FROM standing INDEXED BY standing_fresh
    WHERE lane = 'fresh' AND list_seq IS ? AND skipped_on IS NOT ?
    ORDER BY class_rank, received_on DESC, prospect_seq LIMIT ?`,
} as const;

function dueHead(reader: Reader, lane: DueLane, listSeq: number | null, moment: QueueMoment, limit: number) {
  const rest = [lane, dueUntil(lane, moment), moment.today, limit];
  if (listSeq === null) return reader.all<HeadRow>(headStatements.due, rest);
  return firstOf(
    limit,
    reader.all<HeadRow>(headStatements.listDue, [listSeq, ...rest]),
    reader.all<HeadRow>(headStatements.alsoDue, [listSeq, ...rest]),
  );
}

/** The first of two heads of one lane: of those whom the list brought last, and of those whom another did. */
const firstOf = (limit: number, one: readonly HeadRow[], other: readonly HeadRow[]): HeadRow[] =>
  [...one, ...other].toSorted(compareQueued).slice(0, limit);

/** Lists with people nobody has touched; null stands for those who came by no list. */
function freshLists(reader: Reader): (number | null)[] {
  return reader
    .all<{ list_seq: number }>(
      `SELECT list_seq FROM waiting WHERE lane = 'fresh' AND n > 0
       AND list_seq IS NOT (SELECT seq FROM list WHERE state = 'loading')`,
    )
    .map(({ list_seq }) => (list_seq === 0 ? null : list_seq));
}

/** The fresh are read list by list, so that an import that is not sealed is never read past. */
function freshHead(reader: Reader, listSeq: number | null, moment: QueueMoment, limit: number) {
  const head = (list: number | null, few: number) =>
    reader.all<HeadRow>(headStatements.fresh, [list, moment.today, few]);
  if (listSeq !== null)
    return firstOf(
      limit,
      freshLists(reader).includes(listSeq) ? head(listSeq, limit) : [],
      reader.all<HeadRow>(headStatements.alsoFresh, [listSeq, moment.today, limit]),
    );
  const firsts = freshLists(reader).flatMap((list) => head(list, 1));
  firsts.sort(compareQueued);
  if (limit === 1) return firsts.slice(0, 1);
  let best: HeadRow[] = [];
  for (const first of firsts) {
    const last = best[limit - 1];
    if (last && compareQueued(first, last) > 0) break;
    best = [...best, ...head(first.listSeq, limit)].toSorted(compareQueued).slice(0, limit);
  }
  return best;
}

/**
 * The people at the head of the queue at a moment, in its order.
 *
 * @param listSeq keeps to one list; null is the whole book
 */
export function queueHead(
  reader: Reader,
  listSeq: number | null,
  moment: QueueMoment,
  limit: number,
): HeadRow[] {
  const found: HeadRow[] = [];
  for (const lane of queueClasses) {
    if (found.length === limit) break;
    const left = limit - found.length;
    found.push(
      ...(lane === 'fresh'
        ? freshHead(reader, listSeq, moment, left)
        : dueHead(reader, lane, listSeq, moment, left)),
    );
  }
  return found;
}

export type Waiting = Record<QueueClass, number>;

/** Whether somebody who stands is of a list, given three times; of null everybody is. */
const ofList = `(? IS NULL OR list_seq = ?
  OR EXISTS (SELECT 1 FROM standing_also a WHERE a.prospect_seq = standing.prospect_seq AND a.list_seq = ?))`;

interface LaneCount {
  readonly lane: QueueClass;
  readonly n: number;
}

/** How many are offered at the moment, by class: from the counts kept with each command. */
export function waitingBy(reader: Reader, listSeq: number | null, moment: QueueMoment): Waiting {
  const { now, today } = moment;
  const waiting: Waiting = { promise: 0, 'follow-up': 0, fresh: 0, again: 0 };
  // All of a lane less those of days to come, which are few. Promises of today are counted one by
  // one, because they join at their minute.
  const counted = reader.all<LaneCount>(
    `WITH waiting AS (
       SELECT lane, list_seq, due_on, n FROM main.waiting
       UNION ALL SELECT lane, list_seq, due_on, n FROM waiting_also WHERE list_seq = :list)
     SELECT lane, n FROM waiting WHERE lane IN ('promise', 'follow-up', 'again') AND list_seq = :list AND due_on = ''
     UNION ALL
     SELECT lane, -n FROM waiting WHERE lane IN ('follow-up', 'again') AND list_seq = :list AND due_on > :today
     UNION ALL
     SELECT lane, -n FROM waiting WHERE lane = 'promise' AND list_seq = :list AND due_on >= :today
     UNION ALL
     SELECT lane, n FROM waiting WHERE lane = 'fresh' AND (:list = -1 OR list_seq = :list)
       AND list_seq IS NOT (SELECT seq FROM list WHERE state = 'loading')`,
    { list: listSeq ?? -1, today },
  );
  for (const { lane, n } of counted) waiting[lane] += n;
  const until = dueUntil('promise', moment);
  waiting.promise += reader.value<number>(
    `SELECT count(*) FROM standing INDEXED BY standing_due
     WHERE lane = 'promise' AND due_on IS NOT NULL AND due_at BETWEEN ? AND ? AND due_on >= ?
       AND ${ofList}`,
    [now - 2 * 86_400_000, until, today, listSeq, listSeq, listSeq],
  );
  const skipped = reader.all<{ lane: QueueClass | 'closed'; due_at: number }>(
    `SELECT lane, due_at FROM standing INDEXED BY standing_skipped WHERE skipped_on = ? AND ${ofList}`,
    [today, listSeq, listSeq, listSeq],
  );
  for (const row of skipped) {
    if (row.lane === 'closed') continue;
    if (row.lane === 'fresh' || row.due_at <= dueUntil(row.lane, moment)) waiting[row.lane] -= 1;
  }
  return waiting;
}
