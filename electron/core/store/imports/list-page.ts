import type { Reader } from '#core/db/connection.ts';

/** What the page of a list tells beside what every list of lists does. */
export type ListDetails = {
  readonly cost: string | null;
  readonly owner: string | null;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  /** JSON: header to field. */
  readonly mapping: string;
};

export const detailsOf = (reader: Reader, listSeq: number): ListDetails | undefined =>
  reader.get<ListDetails>(
    `SELECT l.cost, l.owner, l.encoding, l.delimiter, l.header_line AS headerLine, l.mapping
     FROM list l WHERE l.seq = ? AND l.state <> 'loading'`,
    [listSeq],
  );

/** People who came with a list and stood in the book before it. */
export const countKnownBefore = (reader: Reader, listSeq: number): number =>
  reader.value<number>(
    `SELECT count(DISTINCT l.prospect_seq) FROM lead l JOIN prospect p ON p.seq = l.prospect_seq
     WHERE l.list_seq = :list AND p.list_seq IS NOT :list`,
    { list: listSeq },
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
