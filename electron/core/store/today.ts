import type { BalancePart } from '#shared/domain/balance.ts';
import { dayNumber } from '#shared/domain/queue/standing.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import { openLaunches } from './launches.ts';

/** Somebody who is due, as a row of the day. */
export interface DuePerson {
  readonly prospectSeq: number;
  readonly prospectId: string;
  readonly name: string;
  readonly account: string | null;
  /** Every zone they may be in, joined with `&`. */
  readonly zones: string;
  /** The instant of a promise; of a follow-up, its day as `dayNumber` counts. */
  readonly dueAt: number;
}

type Row = Omit<DuePerson, 'prospectId'> & { readonly id: Uint8Array };

interface Due {
  readonly lane: 'promise' | 'follow-up';
  readonly from?: number;
  readonly until: number;
  readonly limit: number;
}

function duePeople(reader: Reader, { lane, from = 0, until, limit }: Due): DuePerson[] {
  return reader
    .all<Row>(
      `SELECT s.prospect_seq AS prospectSeq, p.id, p.full_name AS name, a.name AS account, p.zones,
         s.due_at AS dueAt
       FROM standing s INDEXED BY standing_due JOIN seen_prospect p ON p.seq = s.prospect_seq
       LEFT JOIN account a ON a.seq = p.account_seq
       WHERE s.lane = ? AND s.due_on IS NOT NULL AND s.due_at BETWEEN ? AND ?
       ORDER BY s.due_at, s.prospect_seq LIMIT ?`,
      [lane, from, until, limit],
    )
    .map(({ id, ...rest }) => ({ prospectId: blobToId(id), ...rest }));
}

/** Who was promised something for before the instant, the earliest first. */
export function promisedUntil(reader: Reader, until: number, limit: number): DuePerson[] {
  return duePeople(reader, { lane: 'promise', until, limit });
}

/** Who was promised something for an instant within [from, to), the earliest first. */
export function promisedBetween(reader: Reader, from: number, to: number, limit: number): DuePerson[] {
  return duePeople(reader, { lane: 'promise', from, until: to - 1, limit });
}

/** How many those are, by the index of who is due. */
export function countPromisedBetween(reader: Reader, from: number, to: number): number {
  return reader.value<number>(
    `SELECT count(*) FROM standing s INDEXED BY standing_due
     WHERE s.lane = 'promise' AND s.due_on IS NOT NULL AND s.due_at BETWEEN ? AND ?`,
    [from, to - 1],
  );
}

/** Whose follow-up is due on the date or before it, the longest overdue first. */
export function followUpsUntil(reader: Reader, on: string, limit: number): DuePerson[] {
  return duePeople(reader, { lane: 'follow-up', until: dayNumber(on), limit });
}

/** How many those are, from the counts kept with each command. */
export function countFollowUpsUntil(reader: Reader, on: string): number {
  return reader.value<number>(
    `SELECT coalesce(sum(n), 0) FROM waiting WHERE lane = 'follow-up' AND list_seq = -1 AND due_on > '' AND due_on <= ?`,
    [on],
  );
}

/** What was done on a date, each touch in one of the three parts of the balance. */
export type Balance = Record<BalancePart, number>;

/** What was done on a date: all of it, and what went out, which is the rep's own doing. */
export function balanceOn(reader: Reader, on: string): { readonly all: Balance; readonly own: Balance } {
  const all = { spoken: 0, attempted: 0, written: 0 };
  const own = { spoken: 0, attempted: 0, written: 0 };
  const counts = reader.all<{ part: BalancePart; isOut: 0 | 1; n: number }>(
    `SELECT CASE WHEN channel NOT IN ('call', 'visit') THEN 'written'
         WHEN reached = 'person' THEN 'spoken' ELSE 'attempted' END AS part,
       direction = 'out' AS isOut, count(*) AS n
     FROM live_touch WHERE on_date = ? GROUP BY 1, 2`,
    [on],
  );
  for (const { part, isOut, n } of counts) {
    all[part] += n;
    if (isOut === 1) own[part] += n;
  }
  return { all, own };
}

export function appointmentsSetOn(reader: Reader, on: string): number {
  return reader.value<number>('SELECT count(*) FROM live_appointment WHERE on_date = ?', [on]);
}

export function nameOf(reader: Reader, prospectSeq: number): { prospectId: string; name: string } | null {
  const row = reader.get<{ id: Uint8Array; name: string }>(
    'SELECT id, full_name AS name FROM prospect WHERE seq = ?',
    [prospectSeq],
  );
  return row ? { prospectId: blobToId(row.id), name: row.name } : null;
}

/** Calls handed over, of which nobody has said yet what they came to. */
export function callsToTell(reader: Reader) {
  return openLaunches(reader);
}
