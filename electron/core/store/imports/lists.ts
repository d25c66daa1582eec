import type { ImportCounts, ListView } from '#shared/contract/imports.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '#core/db/connection.ts';
import { blobToId, idToBlob } from '#core/db/ids.ts';
import { peopleOfLists, untouchedTwice } from './list-stages.ts';

export type ListState = 'loading' | 'sealed' | 'applied' | 'undoing' | 'undone';

export type NewList = {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly mapping: { readonly [header: string]: string };
  readonly sourceSeq: number;
  readonly receivedOn: string;
  readonly accountClass: AccountClass;
  readonly cost: string | null;
  readonly owner: string | null;
  readonly now: number;
  readonly onDate: string;
};

/** Begins a list: from here on every read leaves out what carries its number, until it is sealed. */
export const insertList = (writer: Writer, list: NewList): number =>
  writer.run(
    `INSERT INTO list (id, name, file_name, sha256, bytes, format, encoding, delimiter, header_line, mapping, source_seq,
       received_on, account_class, cost, owner, counts, state, recorded_at, on_date)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 'loading', ?, ?)`,
    [
      idToBlob(list.id),
      list.name,
      list.fileName,
      Buffer.from(list.sha256, 'hex'),
      list.bytes,
      list.format,
      list.encoding,
      list.delimiter,
      list.headerLine,
      JSON.stringify(list.mapping),
      list.sourceSeq,
      list.receivedOn,
      list.accountClass,
      list.cost,
      list.owner,
      list.now,
      list.onDate,
    ],
  ).seq;

/** Makes all of a loaded list part of the book, at once. */
export const sealList = (writer: Writer, listSeq: number, counts: ImportCounts, commandSeq: number): void => {
  writer.run(
    `UPDATE list SET state = 'sealed', counts = ?, command_seq = ? WHERE seq = ? AND state = 'loading'`,
    [JSON.stringify(counts), commandSeq, listSeq],
  );
};

export const setListState = (writer: Writer, listSeq: number, state: ListState): void => {
  writer.run('UPDATE list SET state = ? WHERE seq = ?', [state, listSeq]);
};

/** Begins to take a list back, by a command: from here on it is carried to its end. */
export const beginUndo = (writer: Writer, listSeq: number, commandSeq: number): void => {
  writer.run(`UPDATE list SET state = 'undoing', undo_command_seq = ? WHERE seq = ?`, [commandSeq, listSeq]);
};

/** The lists that a process which is gone has left in the middle of something. */
export const unfinishedLists = (reader: Reader): { readonly seq: number; readonly state: ListState }[] =>
  reader.all(`SELECT seq, state FROM list WHERE state IN ('loading', 'sealed', 'undoing') ORDER BY seq`);

/** The state of each list, by its id. */
export const listStates = (reader: Reader): ReadonlyMap<string, ListState> =>
  new Map(
    reader
      .all<{ id: Uint8Array; state: ListState }>('SELECT id, state FROM list')
      .map(({ id, state }) => [blobToId(id), state]),
  );

export const listSeqOf = (reader: Reader, id: string): number | undefined =>
  reader.get<{ seq: number }>(`SELECT seq FROM list WHERE id = ? AND state <> 'loading'`, [idToBlob(id)])
    ?.seq;

/** The newest list in the book that was made of the very same bytes. */
export function sameBytesBefore(
  reader: Reader,
  sha256: string,
): { listId: string; name: string; onDate: string } | null {
  const row = reader.get<{ id: Uint8Array; name: string; on_date: string }>(
    `SELECT id, name, on_date FROM list WHERE sha256 = ? AND state IN ('sealed', 'applied') ORDER BY seq DESC LIMIT 1`,
    [Buffer.from(sha256, 'hex')],
  );
  return row === undefined ? null : { listId: blobToId(row.id), name: row.name, onDate: row.on_date };
}

type ListRow = {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly name: string;
  readonly file_name: string;
  readonly format: string;
  readonly source: string;
  readonly event: string | null;
  readonly received_on: string;
  readonly recorded_at: number;
  readonly account_class: AccountClass;
  readonly counts: string;
  readonly state: ListState;
  readonly undo_receipt: string | null;
  readonly undone_at: number | null;
};

const views = /* sql */ `
  SELECT l.seq, l.id, l.name, l.file_name, l.format, s.name AS source, s.event, l.received_on, l.recorded_at, l.account_class,
    l.counts, l.state, c.receipt AS undo_receipt, c.recorded_at AS undone_at
  FROM list l JOIN source s ON s.seq = l.source_seq LEFT JOIN command c ON c.seq = l.undo_command_seq
  WHERE l.state <> 'loading'`;

/** A list without what became of its people, which is counted from their arrivals. */
export type PlainList = Omit<ListView, 'people' | 'untouched'>;

const viewOf = (row: ListRow): PlainList => ({
  listId: blobToId(row.id),
  name: row.name,
  fileName: row.file_name,
  format: row.format,
  source: row.source,
  event: row.event,
  receivedOn: row.received_on,
  importedAt: row.recorded_at,
  accountClass: row.account_class,
  counts: JSON.parse(row.counts) as ImportCounts,
  state: row.state === 'undone' || row.state === 'undoing' ? 'undone' : 'in the book',
  takenBack: row.undo_receipt === null ? null : takenBackOf(row.undo_receipt, row.undone_at ?? 0),
});

/** @param receipt of the command that took a list back */
function takenBackOf(receipt: string, at: number): ListView['takenBack'] {
  const { buckets } = JSON.parse(receipt) as { buckets: { removed: number; kept: number; restored: number } };
  return { ...buckets, at };
}

export const listNamesSql = /* sql */ `
  SELECT id, name, received_on AS receivedOn FROM list WHERE state IN ('sealed', 'applied') ORDER BY seq DESC`;

/**
 * Every list that was brought in, the newest first, with its people and how many of them nobody has touched;
 * and of those in the book together, each of them once.
 */
export function allLists(reader: Reader): { readonly lists: ListView[]; readonly untouched: number } {
  const counts = peopleOfLists(reader);
  const lists = reader
    .all<ListRow>(`${views} ORDER BY l.seq DESC`)
    .map((row) => ({ ...viewOf(row), ...(counts.get(row.seq) ?? { people: 0, untouched: 0 }) }));
  const added = lists.reduce((sum, { state, untouched }) => sum + (state === 'undone' ? 0 : untouched), 0);
  return { lists, untouched: added - untouchedTwice(reader) };
}

/** The lists in the book by name, the newest first, read from their own rows: the people of none are looked at. */
export const listNames = (reader: Reader): Pick<ListView, 'listId' | 'name' | 'receivedOn'>[] =>
  reader
    .all<{ id: Uint8Array; name: string; receivedOn: string }>(listNamesSql)
    .map(({ id, ...list }) => ({ ...list, listId: blobToId(id) }));

/** One of them. */
export function listViewOf(reader: Reader, listSeq: number): PlainList | undefined {
  const row = reader.get<ListRow>(`${views} AND l.seq = ?`, [listSeq]);
  return row && viewOf(row);
}

/** Remembers the custom fields that a list has brought. */
export function keepCustomFields(writer: Writer, labels: ReadonlyMap<string, string>): void {
  for (const [key, label] of labels) {
    writer.run('INSERT INTO custom_field (key, label) VALUES (?, ?) ON CONFLICT (key) DO NOTHING', [
      key,
      label,
    ]);
  }
}
