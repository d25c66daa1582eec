import { type Standing, standingOf } from '#shared/domain/queue/standing.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { isRegistered } from './reach.ts';
import { standingFacts } from './standing-facts.ts';

export interface StandingRow extends Standing {
  readonly prospectSeq: number;
  readonly listSeq: number | null;
}

/** With the other lists under which they stand too. */
export interface StandingOfLists extends StandingRow {
  readonly alsoIn: readonly number[];
}

/** What the facts say of each of the people, whatever the book has kept of it. */
export function recountStandings(reader: Reader, prospectSeqs: readonly number[]): StandingOfLists[] {
  return standingFacts(reader, prospectSeqs).map((facts) => {
    const standing = standingOf(facts);
    return {
      prospectSeq: facts.prospectSeq,
      listSeq: facts.listSeq,
      ...standing,
      alsoIn: standing.lane === 'closed' ? [] : facts.alsoIn,
    };
  });
}

/** What the book has kept of the people, in the order of their seq. */
export function keptStandings(reader: Reader, prospectSeqs: readonly number[]): StandingOfLists[] {
  return reader
    .all<StandingRow & { also: string }>(
      `SELECT prospect_seq AS prospectSeq, list_seq AS listSeq, lane, due_at AS dueAt, due_on AS dueOn,
         class_rank AS classRank, received_on AS receivedOn, skipped_on AS skippedOn,
         spoken, attempted, written, last_touch_at AS lastTouchAt,
         (SELECT json_group_array(list_seq ORDER BY list_seq) FROM standing_also a
          WHERE a.prospect_seq = standing.prospect_seq) AS also
       FROM standing WHERE prospect_seq IN (SELECT value FROM json_each(?)) ORDER BY prospect_seq`,
      [JSON.stringify(prospectSeqs)],
    )
    .map(({ also, ...row }) => ({ ...row, alsoIn: JSON.parse(also) as number[] }));
}

/** Keeps where a person stands. */
export function keepStanding(writer: Writer, row: StandingRow): void {
  // An upsert and not a replace: replacing would go past the triggers that keep the counts.
  writer.run(
    `INSERT INTO standing (prospect_seq, list_seq, lane, due_at, due_on, class_rank, received_on, skipped_on,
       spoken, attempted, written, last_touch_at)
     VALUES (:prospectSeq, :listSeq, :lane, :dueAt, :dueOn, :classRank, :receivedOn, :skippedOn,
       :spoken, :attempted, :written, :lastTouchAt)
     ON CONFLICT (prospect_seq) DO UPDATE SET
       list_seq = excluded.list_seq, lane = excluded.lane, due_at = excluded.due_at, due_on = excluded.due_on,
       class_rank = excluded.class_rank, received_on = excluded.received_on, skipped_on = excluded.skipped_on,
       spoken = excluded.spoken, attempted = excluded.attempted, written = excluded.written,
       last_touch_at = excluded.last_touch_at`,
    { ...row },
  );
}

/** Keeps where a person stands under the other lists that brought them, once they stand under the newest. */
function keepAlso(writer: Writer, { prospectSeq, alsoIn }: StandingOfLists): void {
  writer.run('DELETE FROM standing_also WHERE prospect_seq = ?', [prospectSeq]);
  if (alsoIn.length === 0) return;
  writer.run(
    `INSERT INTO standing_also (prospect_seq, list_seq, lane, due_at, due_on, class_rank, received_on, skipped_on,
       last_touch_at)
     SELECT s.prospect_seq, j.value, s.lane, s.due_at, s.due_on, s.class_rank, s.received_on, s.skipped_on,
       s.last_touch_at
     FROM standing s, json_each(?) j WHERE s.prospect_seq = ?`,
    [JSON.stringify(alsoIn), prospectSeq],
  );
}

/** Works out anew where each of the people stands, in chunks. Call it in the transaction of the facts. */
export function refreshStandings(writer: Writer, prospectSeqs: readonly number[]): void {
  const chunk = 500;
  for (let from = 0; from < prospectSeqs.length; from += chunk) {
    for (const { alsoIn, ...row } of recountStandings(writer, prospectSeqs.slice(from, from + chunk))) {
      keepStanding(writer, row);
      keepAlso(writer, { alsoIn, ...row });
    }
  }
}

/** Works out anew where one person stands, from the facts, in the transaction that changed them. */
export function refreshStanding(writer: Writer, prospectSeq: number): void {
  refreshStandings(writer, [prospectSeq]);
}

/**
 * Where the new people of a list stand, all in one statement: they have no touches, follow-ups or
 * appointments yet. To be called once for each of them, while the list is loading, after their
 * numbers, e-mails, leads and suppressions are in.
 *
 * @param fromSeq first and `toSeq` last seq of prospect, both included
 */
export function standFresh(writer: Writer, listSeq: number, fromSeq: number, toSeq: number): void {
  writer.run(
    `INSERT INTO standing (prospect_seq, list_seq, class_rank, received_on, lane)
     SELECT p.seq, p.list_seq,
       CASE a.class WHEN 'target' THEN 0 WHEN 'existing' THEN 1 ELSE 2 END,
       (SELECT max(l.received_on) FROM lead l WHERE l.prospect_seq = p.seq),
       CASE WHEN ${reachableInSql} AND NOT ${suppressedInSql} THEN 'fresh' ELSE 'closed' END
     FROM prospect p LEFT JOIN account a ON a.seq = p.account_seq
     WHERE p.seq BETWEEN ? AND ? AND p.list_seq = ?`,
    [fromSeq, toSeq, listSeq],
  );
}

/**
 * Counts those of the list that is loading who wait to be called first: for them the triggers leave it
 * to one statement. To be called once they all stand, before the list is sealed.
 */
export function countFresh(writer: Writer, listSeq: number): void {
  writer.run(
    `INSERT INTO waiting (lane, list_seq, due_on, n)
     SELECT 'fresh', list_seq, '', count(*) FROM standing WHERE list_seq = ? AND lane = 'fresh' GROUP BY list_seq
     ON CONFLICT (lane, list_seq, due_on) DO UPDATE SET n = excluded.n`,
    [listSeq],
  );
}

/** Whether anybody or anything in the book is not to be contacted: else nobody new can be closed. */
export const anybodyClosed = (reader: Reader): boolean =>
  reader.value<number>(
    'SELECT EXISTS (SELECT 1 FROM suppression) OR EXISTS (SELECT 1 FROM register_number)',
  ) === 1;

/** Forgets how many of a list wait: it was never sealed, and those whom it brought are gone. */
export const forgetCount = (writer: Writer, listSeq: number): void => {
  writer.run('DELETE FROM waiting WHERE list_seq = ?', [listSeq]);
};

const unvoided = `NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq)`;

// The same rules as in shared/domain/suppression.ts, for people of whom nothing but their arrival is
// known. Two tests hold them together.
const reachableInSql = `(
  p.linkedin_url IS NOT NULL OR p.linkedin_slug IS NOT NULL OR p.x_handle IS NOT NULL
  OR EXISTS (
    SELECT 1 FROM phone n WHERE n.prospect_seq = p.seq AND n.e164 IS NOT NULL AND n.type <> 'fax'
      AND NOT EXISTS (
        SELECT 1 FROM suppression s
        WHERE s.kind = 'number' AND s.value = n.e164 AND s.channels <> 'email' AND ${unvoided})
      AND NOT ${isRegistered('n.e164')})
  OR EXISTS (
    SELECT 1 FROM email e WHERE e.prospect_seq = p.seq
      AND NOT EXISTS (
        SELECT 1 FROM suppression s
        WHERE s.channels <> 'call' AND ${unvoided} AND (
          (s.kind = 'email' AND s.value = e.value_key)
          OR (s.kind = 'domain' AND s.value = substr(e.value_key, instr(e.value_key, '@') + 1))
          OR (s.kind = 'person' AND s.channels = 'email' AND s.prospect_seq = p.seq)))))`;

const suppressedInSql = `((SELECT EXISTS (SELECT 1 FROM suppression)) AND (
  EXISTS (
    SELECT 1 FROM suppression s
    WHERE s.prospect_seq = p.seq AND s.kind = 'person' AND s.channels <> 'email' AND ${unvoided})
  OR EXISTS (
    SELECT 1 FROM phone n JOIN suppression s ON s.kind = 'number' AND s.value = n.e164
    WHERE n.prospect_seq = p.seq AND s.channels = 'all' AND ${unvoided})
  OR EXISTS (
    SELECT 1 FROM email e JOIN suppression s ON s.kind = 'email' AND s.value = e.value_key
    WHERE e.prospect_seq = p.seq AND s.channels = 'all' AND ${unvoided})
  OR EXISTS (
    SELECT 1 FROM email e
    JOIN suppression s ON s.kind = 'domain' AND s.value = substr(e.value_key, instr(e.value_key, '@') + 1)
    WHERE e.prospect_seq = p.seq AND s.channels = 'all' AND ${unvoided})))`;
