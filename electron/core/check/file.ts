import type { Invariant } from './invariant.ts';

interface Broken {
  readonly table: string;
  readonly rowid: number | null;
  readonly parent: string;
}

/** The file itself, as SQLite sees it. */
export const file: readonly Invariant[] = [
  {
    name: 'the file is whole',
    *look({ reader }) {
      const found = reader.all<{ integrity_check: string }>('PRAGMA integrity_check(20)');
      for (const { integrity_check: text } of found) if (text !== 'ok') yield `SQLite says: ${text}.`;
    },
  },
  {
    name: 'every reference leads to a row',
    *look({ reader }) {
      for (const { table, rowid, parent } of reader.all<Broken>('PRAGMA foreign_key_check')) {
        yield `Row ${rowid ?? '?'} of ${table} refers to a row of ${parent} that is not there.`;
      }
    },
  },
  {
    name: 'the journal is a write-ahead log',
    *look({ reader }) {
      const mode = reader.value<string>('PRAGMA journal_mode');
      if (mode !== 'wal') yield `The journal mode is ${mode}.`;
    },
  },
];
