import { createHash } from 'node:crypto';
import type { Reader } from '../db/connection.ts';

/** A draft as it was put into the book, to tell later whether it is still that: no words of it are kept. */
export const markOf = (body: string): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 16);

/** What came of a script since, as a sentence names it, and how to find one of it. */
const work: readonly (readonly [what: string, sql: string])[] = [
  ['a version', 'SELECT 1 FROM live_script_version WHERE script_seq = :seq'],
  [
    'a call read from it',
    `SELECT 1 FROM script_version v JOIN live_touch t ON t.script_version_seq = v.seq WHERE v.script_seq = :seq`,
  ],
];

/** What was done with a script that is still the draft of this mark, or was then; empty where nothing was. */
export function workOnScript(reader: Reader, seq: number, draftMark: string): readonly string[] {
  const done = work
    .filter(([, sql]) => reader.value<number>(`SELECT EXISTS (${sql})`, { seq }) === 1)
    .map(([what]) => what);
  const draft = reader.get<{ body: string }>('SELECT body FROM script_draft WHERE script_seq = ?', [seq]);
  return draft && markOf(draft.body) !== draftMark ? ['words in its draft', ...done] : done;
}
