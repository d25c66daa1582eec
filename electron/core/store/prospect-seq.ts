import type { Reader } from '../db/connection.ts';

/**
 * The seq for the next person of the book: higher than anybody's who is in it or ever was, so that whatever
 * still names somebody who is gone names nobody else.
 */
export const nextProspectSeq = (reader: Reader): number =>
  reader.value<number>(
    `SELECT max(coalesce((SELECT max(seq) FROM prospect), 0), last) + 1 FROM given_seq WHERE entity = 'prospect'`,
  );
