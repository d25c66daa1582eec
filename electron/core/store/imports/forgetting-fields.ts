import { customKey } from '#shared/domain/import/mapping.ts';
import type { Reader, Writer } from '#core/db/connection.ts';

const keysOf = (mapping: string): string[] =>
  Object.keys(JSON.parse(mapping) as Record<string, string>).map(customKey);

/** Keys of custom fields that people of a list have who stay in the book. */
const keysOfKept = (reader: Reader, listSeq: number): string[] =>
  reader
    .all<{ key: string }>(
      `SELECT DISTINCT j.key FROM prospect p JOIN json_each(p.custom) j WHERE p.list_seq = ? AND p.custom <> '{}'`,
      [listSeq],
    )
    .map(({ key }) => key);

/**
 * Forgets the custom fields that only a list has brought which is being taken back. A field stays that
 * another list had a column for, or somebody has who stays: telling so much needs no look at everybody.
 */
export function forgetCustomFields(writer: Writer, listSeq: number): void {
  const lists = writer.all<{ seq: number; mapping: string }>(
    `SELECT l.seq, l.mapping FROM list l
     WHERE l.state <> 'undone' OR EXISTS (SELECT 1 FROM prospect p WHERE p.list_seq = l.seq)`,
  );
  const own = lists.find(({ seq }) => seq === listSeq);
  if (own === undefined) return;
  const stay = new Set([
    ...lists.filter(({ seq }) => seq !== listSeq).flatMap(({ mapping }) => keysOf(mapping)),
    ...keysOfKept(writer, listSeq),
  ]);
  // What stood beyond the last column has a key of its own, and no column.
  const brought = [...keysOf(own.mapping), 'beyond the header'];
  if (lists.length > 1) stay.add('beyond the header');
  const gone = brought.filter((key) => !stay.has(key));
  writer.run('DELETE FROM custom_field WHERE key IN (SELECT value FROM json_each(?))', [
    JSON.stringify(gone),
  ]);
}
