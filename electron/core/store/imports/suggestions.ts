import type { Reader, Writer } from '#core/db/connection.ts';
import { forgetDecisions } from './staged-decisions.ts';

/** Two of the book who may be one, as a list has left them to be decided. */
export type StoredSuggestion = {
  readonly seq: number;
  readonly id: string;
  readonly listSeq: number;
  readonly prospectSeq: number;
  readonly otherSeq: number;
  readonly why: readonly string[];
  readonly against: readonly string[];
  /** Pairs of signs by which 'separate' is remembered. */
  readonly signs: readonly string[];
  readonly decided: 'same' | 'separate' | null;
};

type Lists = 'why' | 'against' | 'signs';
type Row = Omit<StoredSuggestion, Lists> & { readonly [List in Lists]: string };

const columns =
  'seq, pair AS id, list_seq AS listSeq, prospect_seq AS prospectSeq, other_seq AS otherSeq, why, against, signs, decided';

const read = (row: Row): StoredSuggestion => ({
  ...row,
  why: JSON.parse(row.why) as string[],
  against: JSON.parse(row.against) as string[],
  signs: JSON.parse(row.signs) as string[],
});

/** The suggestions of a list, in their order, after one. */
export const suggestionsOfList = (
  reader: Reader,
  listSeq: number,
  afterSeq: number,
  limit: number,
): StoredSuggestion[] =>
  reader
    .all<Row>(`SELECT ${columns} FROM suggestion WHERE list_seq = ? AND seq > ? ORDER BY seq LIMIT ?`, [
      listSeq,
      afterSeq,
      limit,
    ])
    .map(read);

export function suggestionOf(reader: Reader, listSeq: number, id: string): StoredSuggestion | undefined {
  const row = reader.get<Row>(`SELECT ${columns} FROM suggestion WHERE list_seq = ? AND pair = ?`, [
    listSeq,
    id,
  ]);
  return row === undefined ? undefined : read(row);
}

export const countSuggestions = (
  reader: Reader,
  listSeq: number,
): { readonly total: number; readonly decided: number } =>
  reader.get('SELECT count(*) AS total, count(decided) AS decided FROM suggestion WHERE list_seq = ?', [
    listSeq,
  ]) ?? { total: 0, decided: 0 };

export function insertSuggestion(writer: Writer, of: Omit<StoredSuggestion, 'seq'>): void {
  writer.run(
    `INSERT OR IGNORE INTO suggestion (pair, list_seq, prospect_seq, other_seq, why, against, signs, decided) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      of.id,
      of.listSeq,
      of.prospectSeq,
      of.otherSeq,
      JSON.stringify(of.why),
      JSON.stringify(of.against),
      JSON.stringify(of.signs),
      of.decided,
    ],
  );
}

/** What was decided of a file came into the book with it: taking the list back takes it back too, and nothing else. */
export const settleDecisions = (writer: Writer, importId: string): void => {
  writer.run(
    `UPDATE command SET undoable = 0 WHERE operation = 'imports.decide' AND undoable = 1 AND receipt ->> 'importId' = ?`,
    [importId],
  );
  forgetDecisions(writer, importId);
};

export const setDecided = (writer: Writer, seq: number, decided: StoredSuggestion['decided']): void => {
  writer.run('UPDATE suggestion SET decided = ? WHERE seq = ?', [decided, seq]);
};
