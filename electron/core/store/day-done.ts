import type { TouchView } from '#shared/contract/cards.ts';
import type { DonePart } from '#shared/domain/day-plan/done.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { touchColumns, touchJoins, toTouchView, type TouchViewRow } from './touches-views.ts';

/** A touch that went out, as far as a plan tells it apart. */
export interface TouchOut {
  readonly seq: number;
  readonly at: number;
  readonly channel: Channel;
}

/** The live touches of a date that the rep began, in the order in which they happened. */
export function touchesOut(reader: Reader, on: string): TouchOut[] {
  return reader.all<TouchOut>(
    `SELECT seq, occurred_at AS at, channel FROM live_touch WHERE on_date = ? AND direction = 'out'
     ORDER BY occurred_at, seq`,
    [on],
  );
}

/** Some touches for reading, by their seq. */
export function touchViewsBySeq(reader: Reader, seqs: readonly number[]): ReadonlyMap<number, TouchView> {
  const rows = reader.all<TouchViewRow>(
    `SELECT ${touchColumns} FROM touch t ${touchJoins} WHERE t.seq IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(seqs)],
  );
  return new Map(rows.map((row) => [row.seq, toTouchView(row)]));
}

/** When something was looked up on a date: somebody was noted about without a touch, or an account's research is done. */
export function lookedUp(reader: Reader, on: string): { readonly at: number }[] {
  return reader.all(
    `SELECT occurred_at AS at FROM live_note WHERE touch_seq IS NULL AND on_date = :on
     UNION ALL
     SELECT t.occurred_at FROM account_task t WHERE t.kind = 'done' AND t.on_date = :on
       AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = t.command_seq)
     ORDER BY 1`,
    { on },
  );
}

/** How many were passed over because they have to be looked up first, and were neither touched nor noted since. */
export function countToResearch(reader: Reader): number {
  return reader.value<number>(
    `SELECT count(DISTINCT e.prospect_seq) FROM live_session_event e
     JOIN standing s ON s.prospect_seq = e.prospect_seq
     WHERE e.kind = 'skipped' AND e.reason = 'need research' AND s.lane <> 'closed'
       AND NOT EXISTS (SELECT 1 FROM live_touch t WHERE t.prospect_seq = e.prospect_seq AND t.occurred_at > e.occurred_at)
       AND NOT EXISTS (
         SELECT 1 FROM live_note n
         WHERE n.prospect_seq = e.prospect_seq AND n.touch_seq IS NULL AND n.occurred_at > e.occurred_at)`,
  );
}

export interface Pace {
  readonly part: Exclude<DonePart, 'research'>;
  /** How long after the touch before it in its session it was logged, in milliseconds. */
  readonly ms: number;
}

/** So many touches of the newest sessions are looked at: about two weeks of a full day. */
const newest = 800;

/** How long each touch of the newest sessions took, by the touch before it. Correcting one is no touch. */
export function pacesOf(reader: Reader): Pace[] {
  return reader.all<Pace>(
    `SELECT part, ms FROM (
       SELECT iif(channel IN ('call', 'visit'), 'call', 'written') AS part,
         recorded_at - lag(recorded_at) OVER (PARTITION BY session_seq ORDER BY seq) AS ms
       FROM (
         SELECT seq, session_seq, channel, recorded_at FROM touch INDEXED BY touch_session
         WHERE session_seq IS NOT NULL AND replaces_seq IS NULL ORDER BY session_seq DESC, seq DESC LIMIT ?))
     WHERE ms IS NOT NULL`,
    [newest],
  );
}
