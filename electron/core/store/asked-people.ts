import type { AccountClass } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';

/** Whom somebody asked for, by seqs: everybody of whom all that is not null is true. */
export interface Asked {
  readonly listSeq: number | null;
  readonly sourceSeq: number | null;
  readonly accountClass: AccountClass | null;
  readonly untouched: boolean;
}

const arrived = (column: 'list_seq' | 'source_seq', parameter: string) =>
  `EXISTS (SELECT 1 FROM seen_lead l WHERE l.prospect_seq = p.seq AND l.${column} = ${parameter})`;

/** The people of the book of whom all is true, with the parameters that their statement takes. */
function askedFor({ listSeq, sourceSeq, accountClass, untouched }: Asked) {
  const conditions: string[] = [];
  const parameters: Record<string, number | string> = {};
  if (listSeq !== null) {
    // By the index of those who came with it, and not by looking at everybody.
    conditions.push('p.seq IN (SELECT l.prospect_seq FROM seen_lead l WHERE l.list_seq = :list)');
    parameters['list'] = listSeq;
  }
  if (sourceSeq !== null) {
    conditions.push(
      listSeq === null
        ? 'p.seq IN (SELECT l.prospect_seq FROM seen_lead l WHERE l.source_seq = :source)'
        : arrived('source_seq', ':source'),
    );
    parameters['source'] = sourceSeq;
  }
  if (accountClass !== null) {
    conditions.push(
      `coalesce((SELECT a.class FROM account a WHERE a.seq = p.account_seq), 'unclassified') = :class`,
    );
    parameters['class'] = accountClass;
  }
  if (untouched)
    conditions.push(
      'EXISTS (SELECT 1 FROM standing s WHERE s.prospect_seq = p.seq AND s.last_touch_at IS NULL)',
    );
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return { from: `seen_prospect p ${where}`, parameters };
}

export function countAsked(reader: Reader, asked: Asked): number {
  const { from, parameters } = askedFor(asked);
  return reader.value<number>(`SELECT count(*) FROM ${from}`, parameters);
}

/** All of them, in the order in which they came to the book. */
export function askedSeqs(reader: Reader, asked: Asked): number[] {
  const { from, parameters } = askedFor(asked);
  const seqs: number[] = [];
  for (const { seq } of reader.each<{ seq: number }>(`SELECT p.seq FROM ${from} ORDER BY p.seq`, parameters))
    seqs.push(seq);
  return seqs;
}
