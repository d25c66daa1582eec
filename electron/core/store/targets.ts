import { type CoverageGap, coverageGaps } from '#shared/domain/coverage.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

/** The people of the account `a` who are seen. */
const there = `seen_prospect p WHERE p.account_seq = a.seq`;
const spokenThere = `EXISTS (
  SELECT 1 FROM prospect p JOIN standing s ON s.prospect_seq = p.seq WHERE p.account_seq = a.seq AND s.spoken > 0)`;
const deciderThere = `EXISTS (SELECT 1 FROM ${there} AND p.role = 'decision maker')`;

/** A step or a promise with anybody there, or a meeting that lies ahead. */
const plannedThere = `(EXISTS (
    SELECT 1 FROM prospect p JOIN standing s ON s.prospect_seq = p.seq
    WHERE p.account_seq = a.seq AND s.lane IN ('promise', 'follow-up', 'step'))
  OR EXISTS (
    SELECT 1 FROM prospect p JOIN live_appointment m ON m.prospect_seq = p.seq
    JOIN appointment_event e ON e.seq = (
      SELECT max(l.seq) FROM live_appointment_event l WHERE l.appointment_seq = m.seq)
    WHERE p.account_seq = a.seq AND e.kind IN ('set', 'moved') AND e.starts_at > :now))`;

/** The rules of shared/domain/coverage.ts as conditions on an account `a`. A test holds them together. */
const conditions: Readonly<Record<CoverageGap, string>> = {
  nobody: `NOT EXISTS (SELECT 1 FROM ${there})`,
  'no-decider': `EXISTS (SELECT 1 FROM ${there}) AND NOT ${deciderThere}`,
  'not-spoken': `${deciderThere} AND NOT ${spokenThere}`,
  'no-next-step': `${deciderThere} AND ${spokenThere} AND NOT ${plannedThere}`,
  covered: `${deciderThere} AND ${spokenThere} AND ${plannedThere}`,
};

export interface TargetRow {
  readonly seq: number;
  readonly accountId: string;
  readonly name: string;
  readonly domain: string | null;
  readonly gap: CoverageGap;
}

interface Asked {
  /** In lower case; empty for all. */
  readonly text: string;
  readonly after: { readonly seq: number; readonly gap: CoverageGap } | null;
  readonly limit: number;
  readonly now: number;
}

/**
 * Target accounts, those with the largest gaps first, in the order in which they came to the book. Each gap is
 * read from an index of the targets until the page is full: nothing is sorted and nothing beyond it is read.
 */
export function readTargets(reader: Reader, { text, after, limit, now }: Asked): TargetRow[] {
  const found: TargetRow[] = [];
  const from = after === null ? 0 : coverageGaps.indexOf(after.gap);
  for (const [at, gap] of coverageGaps.entries()) {
    if (at < from || found.length >= limit) continue;
    const rows = reader.all<{ seq: number; id: Uint8Array; name: string; domain: string | null }>(
      `SELECT a.seq, a.id, a.name, a.domain FROM account a INDEXED BY account_target
       WHERE a.class = 'target' AND a.seq > :after AND :now IS NOT NULL
         AND a.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
         AND (:text = '' OR instr(lower(a.name), :text) > 0)
         AND ${conditions[gap]}
       ORDER BY a.seq LIMIT :limit`,
      { text, after: at === from ? (after?.seq ?? 0) : 0, limit: limit - found.length, now },
    );
    found.push(...rows.map(({ id, ...row }) => ({ ...row, accountId: blobToId(id), gap })));
  }
  return found;
}

/** What is known of an account and was done there, for its row. */
export interface CoverageRow {
  readonly people: number;
  readonly deciders: number;
  readonly lastSpoken: { readonly at: number; readonly onDate: string; readonly name: string } | null;
  readonly nextStep: { readonly onDate: string; readonly name: string } | null;
  readonly research: string | null;
}

/** @param dateOf the rep's local date of an instant */
export function coverageOf(
  reader: Reader,
  accountSeq: number,
  now: number,
  dateOf: (at: number) => string,
): CoverageRow {
  const counts = reader.get<{ people: number; deciders: number }>(
    `SELECT count(*) AS people, count(*) FILTER (WHERE role = 'decision maker') AS deciders
     FROM seen_prospect WHERE account_seq = ?`,
    [accountSeq],
  );
  const lastSpoken = reader.get<{ at: number; onDate: string; name: string }>(
    `SELECT t.occurred_at AS at, t.on_date AS onDate, p.full_name AS name
     FROM prospect p JOIN live_touch t ON t.prospect_seq = p.seq
     WHERE p.account_seq = ? AND t.reached = 'person' AND t.channel IN ('call', 'visit')
     ORDER BY t.occurred_at DESC LIMIT 1`,
    [accountSeq],
  );
  const step = reader.get<{ onDate: string; name: string }>(
    `SELECT s.due_on AS onDate, p.full_name AS name FROM prospect p JOIN standing s ON s.prospect_seq = p.seq
     WHERE p.account_seq = ? AND s.lane IN ('promise', 'follow-up', 'step') AND s.due_on IS NOT NULL
     ORDER BY s.due_on, p.seq LIMIT 1`,
    [accountSeq],
  );
  const meeting = reader.get<{ at: number; name: string }>(
    `SELECT e.starts_at AS at, p.full_name AS name FROM prospect p JOIN live_appointment m ON m.prospect_seq = p.seq
     JOIN appointment_event e ON e.seq = (
       SELECT max(l.seq) FROM live_appointment_event l WHERE l.appointment_seq = m.seq)
     WHERE p.account_seq = ? AND e.kind IN ('set', 'moved') AND e.starts_at > ? ORDER BY e.starts_at LIMIT 1`,
    [accountSeq, now],
  );
  const met = meeting && { onDate: dateOf(meeting.at), name: meeting.name };
  const task = reader.get<{ task: string }>('SELECT task FROM open_account_task WHERE account_seq = ?', [
    accountSeq,
  ]);
  return {
    people: counts?.people ?? 0,
    deciders: counts?.deciders ?? 0,
    lastSpoken: lastSpoken ?? null,
    nextStep: met && (!step || met.onDate < step.onDate) ? met : (step ?? null),
    research: task?.task ?? null,
  };
}

export interface NewAccountTask {
  readonly id: string;
  readonly accountSeq: number;
  readonly kind: 'research' | 'done';
  readonly task: string;
  readonly now: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertAccountTask(writer: Writer, { id, ...task }: NewAccountTask): void {
  writer.run(
    `INSERT INTO account_task (id, account_seq, kind, task, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :accountSeq, :kind, :task, :now, :now, :onDate, :commandSeq)`,
    { ...task, idBlob: idToBlob(id) },
  );
}

/** Accounts to be researched, the longest planned first. */
export const openTasks = (
  reader: Reader,
  limit: number,
): { accountId: string; name: string; task: string; onDate: string }[] =>
  reader
    .all<{ id: Uint8Array; name: string; task: string; onDate: string }>(
      `SELECT a.id, a.name, t.task, t.on_date AS onDate FROM open_account_task t JOIN account a ON a.seq = t.account_seq
       ORDER BY t.seq LIMIT ?`,
      [limit],
    )
    .map(({ id, ...task }) => ({ accountId: blobToId(id), ...task }));

export const countTasks = (reader: Reader): number =>
  reader.value<number>('SELECT count(*) FROM open_account_task');
