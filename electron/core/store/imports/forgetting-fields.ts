import { customKey } from '#shared/domain/record/header.ts';
import type { Reader, Writer } from '#core/db/connection.ts';

/** What stood beyond the last column has a key of its own, and no column. */
const beyond = 'beyond the header';

type Brought = { readonly seq: number; readonly keys: ReadonlySet<string> };

/** The lists that may have brought anybody's custom fields, with the keys that their columns make. */
const listsWithKeys = (reader: Reader, alsoSeq: number): Brought[] =>
  reader
    .all<{ seq: number; mapping: string }>(
      `SELECT l.seq, l.mapping FROM list l
       WHERE l.state NOT IN ('loading', 'undone') OR l.seq = ? OR EXISTS (SELECT 1 FROM prospect p WHERE p.list_seq = l.seq)`,
      [alsoSeq],
    )
    .map(({ seq, mapping }) => ({
      seq,
      keys: new Set([...Object.keys(JSON.parse(mapping) as Record<string, string>).map(customKey), beyond]),
    }));

/** Whether anybody who came with a list has a custom field. Where most have, the first one tells. */
const isFilled = (reader: Reader, listSeq: number, key: string): boolean =>
  reader.value<number>(
    `SELECT EXISTS (
       SELECT 1 FROM lead l JOIN prospect p ON p.seq = l.prospect_seq JOIN json_each(p.custom) j ON j.key = :key
       WHERE l.list_seq = :list AND p.custom <> '{}')`,
    { key, list: listSeq },
  ) === 1;

/**
 * The custom fields that nobody has any more once a list is taken back: only lists that have a column for
 * them are asked, and who of this one stays. That may be to read all their people: nobody should wait for it.
 */
export function emptiedFields(reader: Reader, listSeq: number): string[] {
  const lists = listsWithKeys(reader, listSeq);
  const own = lists.find(({ seq }) => seq === listSeq)?.keys ?? new Set();
  return reader
    .all<{ key: string }>('SELECT key FROM custom_field')
    .map(({ key }) => key)
    .filter((key) => own.has(key))
    .filter((key) => !lists.some(({ seq, keys }) => keys.has(key) && isFilled(reader, seq, key)));
}

export const forgetFields = (writer: Writer, keys: readonly string[]): void => {
  writer.run('DELETE FROM custom_field WHERE key IN (SELECT value FROM json_each(?))', [
    JSON.stringify(keys),
  ]);
};
