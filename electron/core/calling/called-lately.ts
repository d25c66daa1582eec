import type { Reader } from '../db/connection.ts';

/** Whoever was called on or after a local date: those whom another cap or rest may hold or let go. */
export const calledSince = (reader: Reader, on: string): number[] =>
  reader
    .all<{ seq: number }>(
      `SELECT prospect_seq AS seq FROM touch WHERE on_date >= :on AND channel = 'call'
       UNION SELECT prospect_seq FROM launch WHERE on_date >= :on`,
      { on },
    )
    .map(({ seq }) => seq);
