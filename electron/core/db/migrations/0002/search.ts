import type { Writer } from '#core/db/connection.ts';
import { wordsOf } from './words.ts';

/**
 * The index with the custom fields in it. It holds the words that `wordsOf` makes, one space between
 * them, and is only ever asked whether a word begins so: where in the text it stands is not kept, and
 * no tokenizer may take a word apart again.
 */
const table = /* sql */ `
DROP TABLE prospect_search;
CREATE VIRTUAL TABLE prospect_search USING fts5 (
  name, account, email, custom,
  content = '', contentless_delete = 1, detail = none,
  tokenize = 'ascii',
  prefix = '1 2 3'
);
`;

type Row = {
  readonly seq: number;
  readonly name: string;
  readonly account: string | null;
  readonly emails: string | null;
  readonly custom: string;
};

const atOnce = 2000;
const words = (text: string): string => [...new Set(wordsOf(text))].join(' ');

/** Makes the index anew from what the book holds of everybody in it. */
export function search(writer: Writer): void {
  writer.script(table);
  for (let after = 0; ; ) {
    // Whoever was taken back is not found, though facts may keep their row.
    const rows = writer.all<Row>(
      `SELECT p.seq, p.full_name AS name, a.name AS account, p.custom,
         (SELECT group_concat(e.value, ' ') FROM email e WHERE e.prospect_seq = p.seq) AS emails
       FROM prospect p LEFT JOIN account a ON a.seq = p.account_seq
       WHERE p.seq > ? AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)
       ORDER BY p.seq LIMIT ?`,
      [after, atOnce],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const { seq, name, account, emails, custom } of rows) {
      const values = Object.values(JSON.parse(custom) as Record<string, string>).join(' ');
      writer.run('INSERT INTO prospect_search (rowid, name, account, email, custom) VALUES (?, ?, ?, ?, ?)', [
        seq,
        words(name),
        words(account ?? ''),
        words(emails ?? ''),
        words(values),
      ]);
    }
    after = last.seq;
  }
}
