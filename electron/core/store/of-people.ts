import type { Reader } from '../db/connection.ts';

/** Asks a statement about some people. */
export type AskedOfPeople<Row> = (reader: Reader, prospectSeqs: readonly number[]) => Row[];

/**
 * A statement about some people. Where there is one, they are looked up without a list: that takes a third of the
 * time, and a card asks a dozen of these.
 *
 * @param sql given what stands for the people, in a condition (`prospect_seq ${among}`) and as a table of their seqs
 *   (`FROM (${listed})`)
 */
export function ofPeople<Row>(sql: (among: string, listed: string) => string): AskedOfPeople<Row> {
  const ofOne = sql('= :who', 'SELECT :who AS value');
  const ofSeveral = sql('IN (SELECT value FROM json_each(:who))', 'SELECT value FROM json_each(:who)');
  return (reader, prospectSeqs) => {
    const [first] = prospectSeqs;
    if (first === undefined) return [];
    return prospectSeqs.length === 1
      ? reader.all<Row>(ofOne, { who: first })
      : reader.all<Row>(ofSeveral, { who: JSON.stringify(prospectSeqs) });
  };
}
