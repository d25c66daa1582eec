import type { Writer } from '../db/connection.ts';
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
