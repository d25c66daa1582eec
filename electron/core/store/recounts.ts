import type { Reader, Writer } from '../db/connection.ts';

/** Whose standing is to be worked out anew. */
export type Whose =
  /** Everybody's, and their clocks with it: the book comes from a version that knew less. */
  | { readonly kind: 'everybody' }
  /** Of those who wait for a step that is due on a date or later. */
  | { readonly kind: 'steps'; readonly from: string }
  /** Of those whom the caps or the rest of a jurisdiction may hold. */
  | { readonly kind: 'rule'; readonly jurisdiction: string }
  /** Of those with an address at a domain, in lower case. */
  | { readonly kind: 'domain'; readonly domain: string }
  /** Of those who have a number, E.164. */
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'account'; readonly accountSeq: number };

export interface Recount {
  readonly seq: number;
  readonly whose: Whose;
  /** Everybody up to this prospect has been seen to. */
  readonly reached: number;
  readonly begunAt: number | null;
  readonly begunAfter: number;
}

type Row = Omit<Recount, 'whose'> & { readonly whose: string };

/** The first that is still to be done, if any. */
export function firstRecount(reader: Reader): Recount | undefined {
  const row = reader.get<Row>(
    `SELECT seq, whose, reached, begun_at AS begunAt, begun_after AS begunAfter FROM recount ORDER BY seq LIMIT 1`,
  );
  return row && { ...row, whose: JSON.parse(row.whose) as Whose };
}

/**
 * Whether somebody may stand otherwise than the book has kept: while people are worked out anew, or while a list
 * or a register that is sealed is still carried to them.
 */
export const mayStandOtherwise = (reader: Reader): boolean =>
  reader.value<number>(
    `SELECT EXISTS (SELECT 1 FROM recount) OR EXISTS (SELECT 1 FROM list WHERE state = 'sealed')
       OR EXISTS (SELECT 1 FROM register_version WHERE state = 'sealed')`,
  ) === 1;

/** Whether people are still to be worked out anew. */
export const isRecounting = (reader: Reader): boolean =>
  reader.value<number>('SELECT EXISTS (SELECT 1 FROM recount)') === 1;

/** Has it worked out; from the beginning again where it is under way. */
export const insertRecount = (writer: Writer, whose: Whose): void => {
  writer.run(
    `INSERT INTO recount (whose) VALUES (?)
     ON CONFLICT (whose) DO UPDATE SET reached = 0, begun_at = NULL, begun_after = 0`,
    [JSON.stringify(whose)],
  );
};

/** Says that somebody is at it from now on. */
export const beginRecount = (writer: Writer, seq: number, at: number): void => {
  writer.run('UPDATE recount SET begun_at = ?, begun_after = reached WHERE seq = ?', [at, seq]);
};

export const keepReached = (writer: Writer, seq: number, reached: number): void => {
  writer.run('UPDATE recount SET reached = ? WHERE seq = ?', [reached, seq]);
};

export const endRecount = (writer: Writer, seq: number): void => {
  writer.run('DELETE FROM recount WHERE seq = ?', [seq]);
};

/** The last prospect there is: how far a recount goes. */
export const lastProspect = (reader: Reader): number =>
  reader.value<number | null>('SELECT max(seq) FROM prospect') ?? 0;
