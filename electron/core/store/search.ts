import { wordsOf } from '#shared/domain/names.ts';
import type { Reader, Writer } from '../db/connection.ts';

/** What a prospect is found by, beside their numbers. */
export interface Searched {
  readonly name: string;
  readonly account: string | null;
  readonly emails: readonly string[];
  readonly custom?: { readonly [key: string]: string };
  /** What lists and the rep have noted. */
  readonly notes?: readonly string[];
}

/** What a column of the index holds of a text: each of its words once, since only beginnings are asked for. */
export const indexedWords = (text: string): string => [...new Set(wordsOf(text))].join(' ');

/** The text under which custom fields are found: their values, and not what they are called. */
export const customText = (custom: NonNullable<Searched['custom']>): string =>
  Object.values(custom).join(' ');

/**
 * Puts a prospect into the search index, or what is now known of them in place of what was. Texts are
 * folded here, so that the index holds exactly the words that `wordsOf` makes of a question.
 *
 * @param fresh true where the prospect is certainly not indexed yet: it spares a look-up a row
 */
export function indexProspect(writer: Writer, seq: number, searched: Searched, fresh = false): void {
  if (!fresh) unindexProspect(writer, seq);
  writer.run('INSERT INTO prospect_search (rowid, name, account, email, custom) VALUES (?, ?, ?, ?, ?)', [
    seq,
    indexedWords(searched.name),
    indexedWords(searched.account ?? ''),
    indexedWords(searched.emails.join(' ')),
    indexedWords(customText(searched.custom ?? {})),
  ]);
  const { name, account, notes = [] } = searched;
  if (notes.length > 0) indexNotes(writer, seq, [name, account ?? '', ...notes]);
}

/** Puts what was noted of a prospect into an index of its own, with the words of their name and account. */
export function indexNotes(writer: Writer, seq: number, texts: readonly string[]): void {
  writer.run('INSERT INTO note_search (rowid, words) VALUES (?, ?)', [seq, indexedWords(texts.join(' '))]);
}

/** Somebody new, with the words of each column of the index. */
export type Findable = {
  readonly seq: number;
  readonly words: readonly [name: string, account: string, emails: string, custom: string];
};

/**
 * Puts new people into the search index, many in one transaction. Each by a statement of its own: FTS5 writes
 * down what it has gathered whenever a statement of several rows begins, and has room for 2,000 such parts.
 */
export function indexPeople(writer: Writer, people: readonly Findable[]): void {
  for (const { seq, words } of people) {
    writer.run('INSERT INTO prospect_search (rowid, name, account, email, custom) VALUES (?, ?, ?, ?, ?)', [
      seq,
      ...words,
    ]);
  }
}

export function unindexProspect(writer: Writer, seq: number): void {
  writer.run('DELETE FROM prospect_search WHERE rowid = ?', [seq]);
  writer.run('DELETE FROM note_search WHERE rowid = ?', [seq]);
}

type IndexedRow = { readonly name: string; readonly account: string | null; readonly custom: string };

const indexedRow = (reader: Reader, seq: number): IndexedRow | undefined =>
  reader.get<IndexedRow>(
    `SELECT p.full_name AS name, a.name AS account, p.custom FROM prospect p LEFT JOIN account a ON a.seq = p.account_seq
     WHERE p.seq = ?`,
    [seq],
  );

/** Indexes a prospect anew from what the book holds. */
export function reindexProspect(writer: Writer, seq: number): void {
  const row = indexedRow(writer, seq);
  if (!row) return;
  const emails = writer.all<{ value: string }>('SELECT value FROM email WHERE prospect_seq = ?', [seq]);
  indexProspect(writer, seq, {
    ...row,
    custom: JSON.parse(row.custom) as Record<string, string>,
    emails: emails.map(({ value }) => value),
    notes: notesAbout(writer, seq),
  });
}

/** Indexes anew what was noted of a prospect, and nothing else of them. */
export function reindexNotes(writer: Writer, seq: number): void {
  const row = indexedRow(writer, seq);
  const notes = notesAbout(writer, seq);
  writer.run('DELETE FROM note_search WHERE rowid = ?', [seq]);
  if (row && notes.length > 0) indexNotes(writer, seq, [row.name, row.account ?? '', ...notes]);
}

/** Everything that lists and the rep have noted or pinned of a prospect, what is being typed too, and not taken back. */
export const notesAbout = (reader: Reader, seq: number): string[] =>
  reader
    .all<{ body: string }>(
      `SELECT imported_note AS body FROM prospect WHERE seq = :seq AND imported_note IS NOT NULL
       UNION ALL SELECT body FROM live_note WHERE prospect_seq = :seq
       UNION ALL SELECT body FROM live_pin WHERE prospect_seq = :seq
       UNION ALL SELECT body FROM note_draft WHERE prospect_seq = :seq`,
      { seq },
    )
    .map(({ body }) => body);

/** How many of the newest are looked at for a question; ranking happens among them. */
const enough = 100;

/**
 * The row numbers that an unsealed import has not reached: everybody in the book lies before the
 * first it made. Without this its rows, being the newest, would crowd out all others.
 */
function beforeLoading(reader: Reader): number {
  return (
    reader.get<{ seq: number | null }>(
      `SELECT min(p.seq) AS seq FROM list l JOIN prospect p ON p.list_seq = l.seq WHERE l.state = 'loading'`,
    )?.seq ?? Number.MAX_SAFE_INTEGER
  );
}

/** People whom a late command concerned since the import began: some were added by hand meanwhile. */
export function seqsSinceLoading(reader: Reader): number[] {
  return reader
    .all<{ seq: number }>(
      `SELECT DISTINCT c.prospect_seq AS seq
       FROM list l JOIN (SELECT prospect_seq, recorded_at FROM command ORDER BY seq DESC LIMIT 500) c
         ON c.recorded_at >= l.recorded_at
       WHERE l.state = 'loading' AND c.prospect_seq IS NOT NULL LIMIT ?`,
      [enough],
    )
    .map(({ seq }) => seq);
}

/** The question to the index that asks for rows in which each of the words begins a word. */
export const matchOfWords = (asked: readonly string[]): string =>
  asked.map((word) => `"${word}" *`).join(' AND ');

/**
 * Prospects in whose name, account, e-mails, custom fields or notes each of the words begins a word, newest first.
 *
 * @param asked words as `wordsOf` makes them: nothing in them means anything to the index
 */
export function seqsByWords(reader: Reader, asked: readonly string[]): number[] {
  if (asked.length === 0) return [];
  const before = beforeLoading(reader);
  const newest = (table: 'prospect_search' | 'note_search', most: number) =>
    reader
      .all<{ seq: number }>(
        `SELECT rowid AS seq FROM ${table} WHERE ${table} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?`,
        [matchOfWords(asked), before, most],
      )
      .map(({ seq }) => seq);
  const found = newest('prospect_search', enough);
  // A letter or two begins some word of any note.
  const tells = asked.some((word) => word.length > 2);
  return found.length < enough && tells ? [...found, ...newest('note_search', enough - found.length)] : found;
}

/** Prospects whose whole name begins so, in the order of names. */
export function seqsByBeginning(reader: Reader, asked: string): number[] {
  return reader
    .all<{ seq: number }>(
      `SELECT seq FROM prospect WHERE name_key >= ? AND name_key < ? AND seq < ?
       ORDER BY name_key LIMIT ?`,
      [asked, `${asked}\u{10ffff}`, beforeLoading(reader), enough],
    )
    .map(({ seq }) => seq);
}

/** Prospects worked on lately, the last one first. */
export function recentSeqs(reader: Reader): number[] {
  return reader
    .all<{ seq: number }>(
      `SELECT prospect_seq AS seq FROM (SELECT prospect_seq, seq FROM touch ORDER BY seq DESC LIMIT 500)
       GROUP BY prospect_seq ORDER BY max(seq) DESC LIMIT ?`,
      [enough],
    )
    .map(({ seq }) => seq);
}

/** Prospects with a number that ends in the digits. */
export function seqsByLastDigits(reader: Reader, digits: string): number[] {
  const key = [...digits].toReversed().join('');
  return reader
    .all<{ seq: number }>(
      `SELECT DISTINCT prospect_seq AS seq FROM phone WHERE reversed >= ? AND reversed < ? AND prospect_seq < ?
       ORDER BY prospect_seq DESC LIMIT ?`,
      [key, `${key}:`, beforeLoading(reader), enough],
    )
    .map(({ seq }) => seq);
}
