import type { Writer } from '../db/connection.ts';
import { isDoubted } from '../store/dead-numbers.ts';
import { fewToRecount } from '../store/recount-people.ts';
import { insertRecount, type Whose } from '../store/recounts.ts';
import { refreshStandings } from './standings.ts';

/** So many people are worked out within a command; more of them by the batch, behind it. */
export const mostAtOnce = 1000;

/**
 * Lets people stand where the facts now say, in the transaction that changed those. Where they are many it is
 * only noted whose turn it is: until that is done, whoever is about to be offered is judged by the facts.
 */
export function standAnew(writer: Writer, whose: Whose): void {
  const few = fewToRecount(writer, whose, mostAtOnce);
  if (few === null) insertRecount(writer, whose);
  else refreshStandings(writer, few);
}

/**
 * The same of everybody who has one of the numbers (E.164), where it was ever called wrong or dead: what is heard on it
 * on one person's card tells whether it may be dialled for the others.
 */
export function standOnNumbers(writer: Writer, numbers: readonly (string | null)[]): void {
  for (const number of new Set(numbers))
    if (number !== null && isDoubted(writer, number)) standAnew(writer, { kind: 'number', number });
}
