import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import { followedStandsAt, standsAt, touchStandsAt } from './figures.ts';
import { turnOf } from './follow-ups.ts';

/**
 * Leads that had arrived by `receivedBy` and that nobody had touched since, as it stood at `asOf`.
 * A lead that may not be contacted waits for nobody.
 *
 * @returns how many, and the date on which the one that has waited longest arrived
 */
export function readUntouched(reader: Reader, receivedBy: string, asOf: number) {
  return reader.get<{ leads: number; oldestOn: string | null }>(
    `SELECT count(*) AS leads, min(l.received_on) AS oldestOn FROM lead l
     WHERE l.received_on <= :receivedBy AND ${standsAt('l')}
       AND l.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
       AND NOT EXISTS (
         SELECT 1 FROM touch t WHERE t.prospect_seq = l.prospect_seq AND ${touchStandsAt('t')}
           AND CASE WHEN l.received_at IS NULL THEN t.on_date >= l.received_on
             ELSE t.occurred_at >= l.received_at END)
       AND NOT EXISTS (
         SELECT 1 FROM suppression s WHERE s.prospect_seq = l.prospect_seq AND ${followedStandsAt('s')}
           AND NOT EXISTS (
             SELECT 1 FROM suppression_lift f WHERE f.suppression_seq = s.seq AND ${standsAt('f')}))`,
    { receivedBy, asOf },
  ) as { readonly leads: number; readonly oldestOn: string | null };
}

export interface PromiseRow {
  readonly prospectId: string;
  readonly name: string;
  readonly dueOn: string;
}

/**
 * Promises that fell due on the dates and were not kept. One is kept by any touch with the prospect
 * on the day it was due, and it is none any more once another step took its place before it was due.
 *
 * @param endedBefore the first date whose day was not over at `asOf`: a day that still runs can be kept
 */
export function readPromisesMissed(
  reader: Reader,
  range: { readonly from: string; readonly to: string; readonly asOf: number; readonly endedBefore: string },
): PromiseRow[] {
  return reader
    .all<{ id: Uint8Array; name: string; dueOn: string }>(
      `SELECT p.id, p.full_name AS name, f.due_on AS dueOn
       FROM follow_up f JOIN prospect p ON p.seq = f.prospect_seq
       WHERE f.kind = 'promise' AND f.due_on BETWEEN :from AND :to AND f.due_on < :endedBefore
         AND ${followedStandsAt('f')}
         AND NOT EXISTS (
           SELECT 1 FROM touch t
           WHERE t.prospect_seq = f.prospect_seq AND t.on_date = f.due_on AND t.seq IS NOT f.touch_seq
             AND t.occurred_at >= f.occurred_at AND ${touchStandsAt('t')})
         AND NOT EXISTS (
           SELECT 1 FROM follow_up later
           WHERE later.prospect_seq = f.prospect_seq AND ${turnOf('later')} > ${turnOf('f')} AND ${followedStandsAt('later')}
             AND (later.on_date < f.due_on OR later.occurred_at <= f.due_at))
       ORDER BY f.due_on, f.due_at, ${turnOf('f')}`,
      range,
    )
    .map(({ id, name, dueOn }) => ({ prospectId: blobToId(id), name, dueOn }));
}
