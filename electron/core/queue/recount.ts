import type { Writer } from '../db/connection.ts';
import { refreshStandings } from '../store/standing.ts';

const atOnce = 2000;

/**
 * Works out where everybody stands, where a step of the book has left that to be done: from the facts, by the
 * rules as they are now. A death in the middle of it does no harm: the next start begins again.
 */
export function recountStandingsOfAll(writer: Writer): void {
  const isDue = writer.value<number>(`SELECT EXISTS (SELECT 1 FROM recount WHERE what = 'standing')`) === 1;
  if (!isDue) return;
  for (let after = 0; ; ) {
    const seqs = writer
      .all<{ seq: number }>('SELECT seq FROM prospect WHERE seq > ? ORDER BY seq LIMIT ?', [after, atOnce])
      .map(({ seq }) => seq);
    const last = seqs.at(-1);
    if (last === undefined) break;
    writer.transaction(() => refreshStandings(writer, seqs));
    after = last;
  }
  writer.transaction(() => writer.run(`DELETE FROM recount WHERE what = 'standing'`));
}
