import type { Writer } from '#core/db/connection.ts';
import { wordsOf } from './words.ts';

/**
 * The index of what was noted, apart from that of names: prose holds every common word, and would crowd out
 * the people who are called so. Beside the notes it has the name and the account, since a question may
 * hold words of both. It is made as `prospect_search` is.
 */
const table = /* sql */ `
CREATE VIRTUAL TABLE note_search USING fts5 (
  words,
  content = '', contentless_delete = 1, detail = none,
  tokenize = 'ascii',
  prefix = '1 2 3'
);
`;

const atOnce = 2000;

/** Makes the index of notes from what the book holds of everybody in it. */
export function notes(writer: Writer): void {
  writer.script(table);
  for (let after = 0; ; ) {
    const rows = writer.all<{ seq: number; text: string }>(
      `SELECT p.seq, concat_ws(' ', p.full_name, a.name, p.imported_note, n.bodies) AS text
       FROM prospect p LEFT JOIN account a ON a.seq = p.account_seq
       LEFT JOIN (
         SELECT prospect_seq, group_concat(body, ' ') AS bodies FROM note t
         WHERE NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = t.command_seq)
         GROUP BY prospect_seq) n ON n.prospect_seq = p.seq
       WHERE p.seq > ? AND (p.imported_note IS NOT NULL OR n.bodies IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)
       ORDER BY p.seq LIMIT ?`,
      [after, atOnce],
    );
    const last = rows.at(-1);
    if (last === undefined) return;
    for (const { seq, text } of rows)
      writer.run('INSERT INTO note_search (rowid, words) VALUES (?, ?)', [
        seq,
        [...new Set(wordsOf(text))].join(' '),
      ]);
    after = last.seq;
  }
}
