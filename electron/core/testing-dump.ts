import type { TestBook } from './testing.ts';

/** What an import or its undo is meant to leave behind: the record of what was done. */
const records = new Set([
  'command',
  'list',
  'list_block',
  'list_pending',
  'list_change',
  'mapping',
  'given_seq',
  'setting',
  // What many people have in common, kept once and for all, with how often it changed.
  'bucket',
  'call_version',
]);

const emptied: Readonly<Record<string, string>> = {
  waiting: 'WHERE n <> 0',
  waiting_also: 'WHERE n <> 0',
  bucket_count: 'WHERE n <> 0',
  call_count: 'WHERE dials <> 0',
  source_count: 'WHERE worked <> 0',
};

/**
 * Every row of every table, one text a row, by table: equal exactly when nothing at all has changed.
 * Left out are the record of what was done, and the inside of the search index, of which only who is
 * found by it tells.
 */
export function dumpOf({ book: { reader } }: TestBook): Readonly<Record<string, readonly string[]>> {
  const tables = reader
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .map(({ name }) => name)
    .filter((name) => !/^(prospect_search|note_search|sqlite_)/.test(name) && !records.has(name));
  const rows = Object.fromEntries(
    tables.map((table) => {
      // A count that came back to nothing is as good as none.
      const where = emptied[table] ?? '';
      // How often it changed is no more than how fresh a memory of it is.
      const columns = table === 'bucket_count' ? 'lane, bucket_seq, n' : '*';
      return [
        table,
        reader
          .all<Record<string, unknown>>(`SELECT ${columns} FROM ${table} ${where}`)
          .map(({ seq, ...row }) => JSON.stringify(table === 'waiting' ? row : { seq, ...row }))
          .toSorted(),
      ];
    }),
  );
  const found = (index: 'prospect_search' | 'note_search') =>
    reader
      .all<{ seq: number }>(`SELECT rowid AS seq FROM ${index} ORDER BY rowid`)
      .map(({ seq }) => String(seq));
  return { ...rows, prospect_search: found('prospect_search'), note_search: found('note_search') };
}
