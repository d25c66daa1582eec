import { standingOf } from '#shared/domain/queue/standing.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { keepAlso, keepStanding, type StandingOfLists } from '../store/standing.ts';
import { standingFacts } from './standing-facts.ts';

/** What the facts say of each of the people, whatever the book has kept of it. */
export function recountStandings(reader: Reader, prospectSeqs: readonly number[]): StandingOfLists[] {
  return standingFacts(reader, prospectSeqs).map((facts) => {
    const standing = standingOf(facts);
    return {
      prospectSeq: facts.prospectSeq,
      listSeq: facts.listSeq,
      sourceSeq: facts.sourceSeq,
      ...standing,
      alsoIn: standing.lane === 'closed' ? [] : facts.alsoIn,
    };
  });
}

const chunk = 500;

/** Works out anew where each of the people stands, in chunks. Call it in the transaction of the facts. */
export function refreshStandings(writer: Writer, prospectSeqs: readonly number[]): void {
  for (let from = 0; from < prospectSeqs.length; from += chunk) {
    for (const { alsoIn, ...row } of recountStandings(writer, prospectSeqs.slice(from, from + chunk))) {
      keepStanding(writer, row);
      keepAlso(writer, { alsoIn, ...row });
    }
  }
}

/** Works out anew where one person stands, from the facts, in the transaction that changed them. */
export function refreshStanding(writer: Writer, prospectSeq: number): void {
  refreshStandings(writer, [prospectSeq]);
}
