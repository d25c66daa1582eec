import type { Reader } from '../db/connection.ts';
import { reachOf } from '../store/reach.ts';
import { standingFacts } from '../store/standing-facts.ts';

/**
 * Whether no way is left to somebody because something of theirs was closed. Who has merely lost a number, or
 * never had one, is not closed off: another number may be found.
 */
export function isClosedOff(reader: Reader, prospectSeq: number): boolean {
  const [facts] = standingFacts(reader, [prospectSeq]);
  if (facts === undefined || facts.reachable) return false;
  return (reachOf(reader, [prospectSeq]).get(prospectSeq)?.matches.length ?? 0) > 0;
}
