import type { Reader } from '../db/connection.ts';
import { standingFacts } from './standing-facts.ts';

/**
 * Whether no way is left to somebody because something of theirs was closed. Who has merely lost a number, or
 * never had one, is not closed off: another number may be found.
 */
export function isClosedOff(reader: Reader, prospectSeq: number): boolean {
  const [facts] = standingFacts(reader, [prospectSeq]);
  return facts !== undefined && !facts.reachable && facts.reach.matches.length > 0;
}
