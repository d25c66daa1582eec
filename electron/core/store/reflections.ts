import type { Reflection } from '#shared/contract/sessions.ts';
import type { Reader, Writer } from '../db/connection.ts';

const columns = 'opened, unanswered, differently';

/** What the rep said of a session, or null where nothing was typed yet. */
export const reflectionOf = (reader: Reader, sessionSeq: number): Reflection | null =>
  reader.get<Reflection>(`SELECT ${columns} FROM reflection WHERE session_seq = ?`, [sessionSeq]) ?? null;

/** Keeps what is typed of a session over what was typed before. */
export function saveReflection(
  writer: Writer,
  sessionSeq: number,
  { opened, unanswered, differently }: Reflection,
  at: number,
): void {
  writer.run(
    `INSERT INTO reflection (session_seq, ${columns}, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (session_seq) DO UPDATE SET opened = excluded.opened, unanswered = excluded.unanswered,
       differently = excluded.differently, saved_at = excluded.saved_at`,
    [sessionSeq, opened, unanswered, differently, at],
  );
}

/** What the rep meant to do differently, as of the newest session that says so. */
export const meantToDo = (reader: Reader): string | null =>
  reader.get<{ differently: string }>(
    `SELECT differently FROM reflection WHERE differently <> '' ORDER BY session_seq DESC LIMIT 1`,
  )?.differently ?? null;
