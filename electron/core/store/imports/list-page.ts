import type { Reader, Writer } from '#core/db/connection.ts';

/** What the page of a list tells beside what every list of lists does. */
export type ListDetails = {
  readonly cost: string | null;
  readonly owner: string | null;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  /** JSON: header to field. */
  readonly mapping: string;
  /** JSON: its custom fields; null where they were not counted, or it was taken back. */
  readonly fields: string | null;
};

export const detailsOf = (reader: Reader, listSeq: number): ListDetails | undefined =>
  reader.get<ListDetails>(
    `SELECT l.cost, l.owner, l.encoding, l.delimiter, l.header_line AS headerLine, l.mapping,
       CASE l.state WHEN 'applied' THEN l.fields END AS fields
     FROM list l WHERE l.seq = ? AND l.state <> 'loading'`,
    [listSeq],
  );

export type FilledField = { readonly key: string; readonly label: string; readonly filled: number };

/** The custom fields of the people of a list, those that most have first. */
export const customFieldsOfList = (reader: Reader, listSeq: number): FilledField[] =>
  reader.all<FilledField>(
    `SELECT j.key, coalesce(f.label, j.key) AS label, count(*) AS filled
     FROM lead l JOIN prospect p ON p.seq = l.prospect_seq JOIN json_each(p.custom) j
     LEFT JOIN custom_field f ON f.key = j.key
     WHERE l.list_seq = ? AND p.custom <> '{}' GROUP BY j.key ORDER BY filled DESC, label`,
    [listSeq],
  );

/** The custom fields of some people, by their seq. */
export const customOf = (
  reader: Reader,
  seqs: readonly number[],
): ReadonlyMap<number, { readonly [key: string]: string }> =>
  new Map(
    reader
      .all<{ seq: number; custom: string }>(
        'SELECT seq, custom FROM prospect WHERE seq IN (SELECT value FROM json_each(?))',
        [JSON.stringify(seqs)],
      )
      .map(({ seq, custom }) => [seq, JSON.parse(custom) as Record<string, string>]),
  );

/** Counts the custom fields of a list once, so that its page need not. */
export const keepFields = (writer: Writer, listSeq: number, fields: readonly FilledField[]): void => {
  writer.run('UPDATE list SET fields = ? WHERE seq = ?', [JSON.stringify(fields), listSeq]);
};

/** Whether a column of a list was taken for notes: else nobody has any of it. */
export const hasNotes = (reader: Reader, listSeq: number): boolean =>
  reader.value<number>(
    `SELECT EXISTS (SELECT 1 FROM list l, json_each(l.mapping) m WHERE l.seq = ? AND m.value = 'notes')`,
    [listSeq],
  ) === 1;

/** The next people whom a list made and of whom it has noted something. */
export const notedOfList = (
  reader: Reader,
  listSeq: number,
  afterSeq: number,
  limit: number,
): { readonly seq: number }[] =>
  reader.all(
    `SELECT seq FROM prospect WHERE list_seq = ? AND seq > ? AND imported_note IS NOT NULL ORDER BY seq LIMIT ?`,
    [listSeq, afterSeq, limit],
  );
