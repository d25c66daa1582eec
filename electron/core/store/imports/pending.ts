import { type Candidate, candidateFrom } from '#shared/domain/import/candidate.ts';
import type { Reader, Writer } from '#core/db/connection.ts';

/** A record about somebody who stands in the book, waiting until its list is sealed. */
export type Pending = { readonly seq: number; readonly prospectSeq: number; readonly record: Candidate };

/** @param text the candidate as JSON */
export function addPending(
  writer: Writer,
  listSeq: number,
  prospectSeq: number,
  line: number,
  text: string,
): void {
  writer.run('INSERT INTO list_pending (list_seq, prospect_seq, line, record) VALUES (?, ?, ?, ?)', [
    listSeq,
    prospectSeq,
    line,
    text,
  ]);
}

/** Notes whom lines of a list tell of, who were made by none of them. */
export function addLines(
  writer: Writer,
  listSeq: number,
  lines: readonly { readonly line: number; readonly prospectSeq: number }[],
): void {
  if (lines.length === 0) return;
  writer.run(
    `INSERT OR IGNORE INTO list_line (list_seq, line, prospect_seq)
     SELECT ?, value ->> 'line', value ->> 'prospectSeq' FROM json_each(?)`,
    [listSeq, JSON.stringify(lines)],
  );
}

/** The next of those that wait, in the order of the file. */
export const nextPending = (reader: Reader, listSeq: number, limit: number): Pending[] =>
  reader
    .all<{ seq: number; prospect_seq: number; record: string }>(
      'SELECT seq, prospect_seq, record FROM list_pending WHERE list_seq = ? ORDER BY seq LIMIT ?',
      [listSeq, limit],
    )
    .map(({ seq, prospect_seq: prospectSeq, record }) => ({
      seq,
      prospectSeq,
      record: candidateFrom(record),
    }));

export const removePending = (writer: Writer, listSeq: number, upToSeq: number): void => {
  writer.run('DELETE FROM list_pending WHERE list_seq = ? AND seq <= ?', [listSeq, upToSeq]);
};

export const countPending = (reader: Reader, listSeq: number): number =>
  reader.value<number>('SELECT count(*) FROM list_pending WHERE list_seq = ?', [listSeq]);

/** What an import changed of somebody who stood in the book; undoing reads it backwards. */
export type ListChange = {
  readonly seq: number;
  readonly prospectSeq: number;
  /** A column of prospect, `custom:KEY`, `class`, or the table of an added row. */
  readonly field: string;
  readonly before: string | null;
  /**
   * The new value; for an added row its seq. Equal to `before` where an earlier list had said the same:
   * should that be taken back, this one says it still.
   */
  readonly after: string | null;
  /** The list that had set `before`; null where none had. */
  readonly beforeListSeq: number | null;
};

export function addChange(
  writer: Writer,
  listSeq: number,
  prospectSeq: number,
  field: string,
  before: string | null,
  after: string | number | null,
  beforeListSeq: number | null = null,
): void {
  writer.run(
    `INSERT INTO list_change (list_seq, prospect_seq, field, before, after, before_list_seq) VALUES (?, ?, ?, ?, ?, ?)`,
    [listSeq, prospectSeq, field, before, after === null ? null : String(after), beforeListSeq],
  );
}

/** Those of some people whom a list has given another name, firm, address or custom field, by which they are found. */
export const findableOtherwise = (reader: Reader, listSeq: number, seqs: readonly number[]): number[] =>
  reader
    .all<{ seq: number }>(
      `SELECT DISTINCT prospect_seq AS seq FROM list_change
       WHERE prospect_seq IN (SELECT value FROM json_each(?)) AND +list_seq = ? AND before IS NOT after
         AND (field IN ('first_name', 'last_name', 'full_name', 'name_key', 'account_seq', 'email', 'imported_note') OR field LIKE 'custom:%')`,
      [JSON.stringify(seqs), listSeq],
    )
    .map(({ seq }) => seq);

/** The newest of a list's changes, the last one first. */
export const lastChanges = (reader: Reader, listSeq: number, limit: number): ListChange[] =>
  reader.all<ListChange>(
    `SELECT seq, prospect_seq AS prospectSeq, field, before, after, before_list_seq AS beforeListSeq
       FROM list_change WHERE list_seq = ? ORDER BY seq DESC LIMIT ?`,
    [listSeq, limit],
  );
