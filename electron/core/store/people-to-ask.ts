import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';

/** Somebody else at the account who may be touched. */
export interface PersonToAsk {
  readonly prospectSeq: number;
  readonly prospectId: string;
  readonly name: string;
  readonly title: string | null;
  readonly spoken: number;
  readonly attempted: number;
  readonly written: number;
}

/** Of a large account so many are looked at: a card must not read a whole company. */
const looked = 200;

/**
 * Others at an account who may be touched, the best to ask first: whoever was spoken with, then who decides,
 * then who was tried least. Whether the hour and the law allow it now is for the caller to see.
 */
export function peopleToAsk(reader: Reader, accountSeq: number, exceptSeq: number): PersonToAsk[] {
  return reader
    .all<Omit<PersonToAsk, 'prospectId'> & { id: Uint8Array }>(
      `SELECT p.seq AS prospectSeq, p.id, p.full_name AS name, p.title, s.spoken, s.attempted, s.written
       FROM (SELECT seq FROM prospect INDEXED BY prospect_account WHERE account_seq = ? AND seq <> ? LIMIT ?) o
       JOIN seen_prospect p ON p.seq = o.seq JOIN standing s ON s.prospect_seq = p.seq
       WHERE s.lane <> 'closed'
       ORDER BY s.spoken > 0 DESC, p.role = 'decision maker' DESC, s.attempted + s.written, p.seq`,
      [accountSeq, exceptSeq, looked],
    )
    .map(({ id, ...person }) => ({ prospectId: blobToId(id), ...person }));
}
