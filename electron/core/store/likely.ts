import type { Likened } from '#shared/domain/match/likeness.ts';
import type { Reader } from '../db/connection.ts';

/** No more than this many are looked at for one number, address or name: beyond it, it tells nothing. */
const enough = 50;

/** Prospects who share a profile, an e-mail, a number or a whole name with somebody being typed. */
export function seqsLike(reader: Reader, typed: Likened): number[] {
  const seqs = new Set<number>();
  const take = (sql: string, value: string) => {
    for (const { seq } of reader.all<{ seq: number }>(sql, [value, enough])) seqs.add(seq);
  };
  if (typed.linkedinSlug !== null) {
    take('SELECT seq FROM prospect WHERE linkedin_slug = ? LIMIT ?', typed.linkedinSlug);
  }
  for (const email of typed.emails) {
    take('SELECT prospect_seq AS seq FROM email WHERE value_key = ? LIMIT ?', email);
  }
  for (const { e164 } of typed.phones) {
    if (e164 !== null) take('SELECT prospect_seq AS seq FROM phone WHERE e164 = ? LIMIT ?', e164);
  }
  if (typed.nameKey !== '') take('SELECT seq FROM prospect WHERE name_key = ? LIMIT ?', typed.nameKey);
  return [...seqs];
}
