import type { Reader, Writer } from '#core/db/connection.ts';
import { idToBlob } from '#core/db/ids.ts';

/** What somebody decided of two who may be one person. */
export type Decision = 'same' | 'separate';

/** What was decided of a staged file so far, by the ids of suggestions. */
export const decidedOf = (reader: Reader, importId: string): ReadonlyMap<string, Decision> =>
  new Map(
    reader
      .all<{ pair: string; decision: Decision }>(
        'SELECT pair, decision FROM staged_decision WHERE import_id = ? ORDER BY pair',
        [idToBlob(importId)],
      )
      .map(({ pair, decision }) => [pair, decision]),
  );

/** Notes a decision, or takes it back. */
export function noteDecision(
  writer: Writer,
  importId: string,
  pair: string,
  decision: Decision | null,
): void {
  const whose = [idToBlob(importId), pair];
  if (decision === null) writer.run('DELETE FROM staged_decision WHERE import_id = ? AND pair = ?', whose);
  else
    writer.run(
      `INSERT INTO staged_decision (import_id, pair, decision) VALUES (?, ?, ?)
       ON CONFLICT (import_id, pair) DO UPDATE SET decision = excluded.decision`,
      [...whose, decision],
    );
}

/** Forgets what was decided of a file that came in, or will not. */
export const forgetDecisions = (writer: Writer, importId: string): void => {
  writer.run('DELETE FROM staged_decision WHERE import_id = ?', [idToBlob(importId)]);
};

/** Forgets what was decided of every file: none is staged any more. */
export const forgetAllDecisions = (writer: Writer): void => {
  writer.run('DELETE FROM staged_decision');
};
