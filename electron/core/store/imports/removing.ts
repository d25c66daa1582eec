import type { Reader, Writer } from '#core/db/connection.ts';
import {
  contactTables,
  factTables,
  listTables,
  noteTables,
  planTables,
  standingTables,
} from '../person-tables.ts';

const among = 'IN (SELECT value FROM json_each(?))';

/** The next people that a list made, in the order in which it made them. */
export const nextOfList = (reader: Reader, listSeq: number, afterSeq: number, limit: number): number[] =>
  reader
    .all<{ seq: number }>('SELECT seq FROM prospect WHERE list_seq = ? AND seq > ? ORDER BY seq LIMIT ?', [
      listSeq,
      afterSeq,
      limit,
    ])
    .map(({ seq }) => seq);

export const countOfList = (reader: Reader, listSeq: number): number =>
  reader.value<number>('SELECT count(*) FROM prospect WHERE list_seq = ?', [listSeq]);

/** The newest command there is: what a rep does from now on comes after it. */
export const newestCommand = (reader: Reader): number =>
  reader.value<number>('SELECT coalesce(max(seq), 0) FROM command');

/**
 * Whether a command `c` is work with the person it names. To say who is the same as whom, or to take that
 * back, is none: it goes with the list.
 */
const isWork = `c.operation <> 'imports.decide' AND c.seq NOT IN (
  SELECT v.command_seq FROM void v JOIN command d ON d.seq = v.voids_command_seq WHERE d.operation = 'imports.decide')`;

/** Those of a list whom some command concerned, read in one pass. */
export const commandedOfList = (reader: Reader, listSeq: number): Set<number> =>
  new Set(
    reader
      .all<{ seq: number }>(
        `SELECT DISTINCT p.seq FROM command c JOIN prospect p ON p.seq = c.prospect_seq
         WHERE p.list_seq = ? AND ${isWork}`,
        [listSeq],
      )
      .map(({ seq }) => seq),
  );

/**
 * The next people of lists taken back before whom only this one has kept since: with it they go as well,
 * unless somebody has worked on them.
 */
export const nextKeptFor = (
  reader: Reader,
  listSeq: number,
  afterSeq: number,
  limit: number,
): { readonly seq: number; readonly ofList: number }[] =>
  reader.all(
    `SELECT DISTINCT p.seq, p.list_seq AS ofList
     FROM list_change c JOIN prospect p ON p.seq = c.prospect_seq JOIN list i ON i.seq = p.list_seq
     WHERE c.list_seq = ? AND i.state = 'undone' AND p.list_seq <> c.list_seq AND p.seq > ?
     ORDER BY p.seq LIMIT ?`,
    [listSeq, afterSeq, limit],
  );

/**
 * Those of some people whom somebody has worked on, or who arrived from elsewhere too, by hand or with a
 * list that is in the book: an undo of their list leaves them.
 *
 * @param afterCommand commands from here on are looked through; earlier ones `commandedOfList` knows
 */
export const workedOn = (
  reader: Reader,
  listSeq: number,
  seqs: readonly number[],
  afterCommand: number,
): Set<number> =>
  new Set(
    reader
      .all<{ seq: number }>(
        `SELECT p.seq FROM prospect p WHERE p.seq ${among} AND (
           ${[...factTables, ...noteTables].map((table) => `EXISTS (SELECT 1 FROM ${table} w WHERE w.prospect_seq = p.seq)`).join(' OR ')}
           OR EXISTS (SELECT 1 FROM lead l LEFT JOIN list i ON i.seq = l.list_seq
             WHERE l.prospect_seq = p.seq AND l.list_seq IS NOT ? AND i.state IS NOT 'undone')
           OR p.seq IN (SELECT c.prospect_seq FROM command c WHERE c.seq > ? AND c.prospect_seq IS NOT NULL AND ${isWork}))`,
        [JSON.stringify(seqs), listSeq, afterCommand],
      )
      .map(({ seq }) => seq),
  );

/** Those of some people of lists taken back before who stay when this one goes as well. */
export function stayingOf(
  reader: Reader,
  listSeq: number,
  seqs: readonly number[],
  newest: number,
): Set<number> {
  const commanded = reader.all<{ seq: number }>(
    `SELECT DISTINCT c.prospect_seq AS seq FROM command c WHERE c.prospect_seq ${among} AND ${isWork}`,
    [JSON.stringify(seqs)],
  );
  const worked = workedOn(reader, listSeq, seqs, newest);
  return new Set([...worked, ...commanded.map(({ seq }) => seq)]);
}

/**
 * Takes people out of the book with all that was theirs. What closed a number or an address stays: it
 * belongs to the value.
 */
export function removeProspects(writer: Writer, seqs: readonly number[]): void {
  const values = [JSON.stringify(seqs)];
  for (const table of [...standingTables, ...contactTables, ...planTables, 'suppression', ...listTables]) {
    writer.run(`DELETE FROM ${table} WHERE prospect_seq ${among}`, values);
  }
  writer.run(`DELETE FROM suggestion WHERE prospect_seq ${among}`, values);
  writer.run(`DELETE FROM suggestion WHERE other_seq ${among}`, values);
  writer.run(`DELETE FROM field_origin WHERE entity = 'prospect' AND entity_seq ${among}`, values);
  writer.run(`DELETE FROM prospect_search WHERE rowid ${among}`, values);
  writer.run(`DELETE FROM note_search WHERE rowid ${among}`, values);
  writer.run(`DELETE FROM prospect WHERE seq ${among}`, values);
}

/** Accounts of a list where somebody was touched, read in one pass. */
export const touchedAccountsOfList = (reader: Reader, listSeq: number): Set<number> =>
  new Set(
    reader
      .all<{ seq: number }>(
        'SELECT DISTINCT a.seq FROM touch t JOIN account a ON a.seq = t.account_seq WHERE a.list_seq = ?',
        [listSeq],
      )
      .map(({ seq }) => seq),
  );

/**
 * Takes the next accounts that a list made and that have nobody left out of the book.
 *
 * @returns the seq to go on after, or null when there are no more
 */
export function removeEmptyAccounts(
  writer: Writer,
  listSeq: number,
  afterSeq: number,
  touched: ReadonlySet<number>,
  limit: number,
): number | null {
  const seqs = writer
    .all<{ seq: number }>('SELECT seq FROM account WHERE list_seq = ? AND seq > ? ORDER BY seq LIMIT ?', [
      listSeq,
      afterSeq,
      limit,
    ])
    .map(({ seq }) => seq);
  const peopled = new Set(
    writer
      .all<{ seq: number }>(`SELECT DISTINCT account_seq AS seq FROM prospect WHERE account_seq ${among}`, [
        JSON.stringify(seqs),
      ])
      .map(({ seq }) => seq),
  );
  const empty = [JSON.stringify(seqs.filter((seq) => !peopled.has(seq) && !touched.has(seq)))];
  writer.run(`DELETE FROM account_class WHERE account_seq ${among}`, empty);
  writer.run(`DELETE FROM field_origin WHERE entity = 'account' AND entity_seq ${among}`, empty);
  writer.run(`DELETE FROM account WHERE seq ${among}`, empty);
  return seqs.at(-1) ?? null;
}

/**
 * What the book keeps of a list aside from its people, and how many rows of it may go in one breath: blocks of
 * raw rows are large, and who became one with whom is kept as all that was theirs.
 */
const ofList = {
  list_block: 50,
  list_line: 4000,
  list_pending: 1000,
  list_change: 4000,
  suggestion: 1000,
  folded: 200,
} as const;

const forgetSomeOf = (writer: Writer, table: string, listSeq: number, most: number): boolean =>
  writer.run(`DELETE FROM ${table} WHERE seq IN (SELECT seq FROM ${table} WHERE list_seq = ? LIMIT ?)`, [
    listSeq,
    most,
  ]).changes > 0;

/** Forgets some of what the book keeps of a list. @returns false when there is none left */
export const forgetSome = (writer: Writer, listSeq: number): boolean =>
  Object.entries(ofList).some(([table, most]) => forgetSomeOf(writer, table, listSeq, most));

/** Opens some of what a list has closed that was never sealed: nobody has ever heard of it. */
export const forgetSomeClosings = (writer: Writer, listSeq: number): boolean =>
  forgetSomeOf(writer, 'suppression', listSeq, 1000);

/**
 * Takes a list that was never sealed out of the book: nobody has ever seen it. What somebody has put to
 * use meanwhile by hand is theirs from here on.
 */
export function removeList(writer: Writer, listSeq: number): void {
  const own = writer.value<number>('SELECT source_seq FROM list WHERE seq = ?', [listSeq]);
  writer.run('UPDATE source SET list_seq = NULL WHERE list_seq = ?', [listSeq]);
  writer.run('DELETE FROM list WHERE seq = ?', [listSeq]);
  writer.run(`DELETE FROM source WHERE seq = ? AND ${nobodys}`, [own]);
}

const nobodys = `NOT EXISTS (SELECT 1 FROM lead WHERE source_seq = source.seq)
  AND NOT EXISTS (SELECT 1 FROM list WHERE source_seq = source.seq)`;

/**
 * Takes the next sources out that nobody came from: rows of a list may name several of their own.
 *
 * @returns the seq to go on after, or null when there are no more
 */
export function removeEmptySources(writer: Writer, afterSeq: number, limit: number): number | null {
  const last = writer.value<number | null>(
    'SELECT max(seq) FROM (SELECT seq FROM source WHERE seq > ? ORDER BY seq LIMIT ?)',
    [afterSeq, limit],
  );
  if (last === null) return null;
  writer.run(`DELETE FROM source WHERE seq > ? AND seq <= ? AND ${nobodys}`, [afterSeq, last]);
  return last;
}
