import { type PhoneZoneTable, type Whereabouts, type ZoneSource, zonesKnownFrom } from '../zones.ts';
import { isTollFree } from './area-codes.ts';

/** What the book holds of where somebody is: their address, and the clocks worked out from it and their first number. */
export interface KnownWhereabouts extends Omit<Whereabouts, 'e164'> {
  readonly zones: readonly string[];
}

/** Two numbers of one person, E.164. */
export interface CalledNumbers {
  /** The one that would be called; null where there is none. */
  readonly called: string | null;
  /** The first they have, which the clocks kept of them were worked out from. */
  readonly first: string | null;
}

/**
 * The clocks that a call is judged by, and what tells them: by what was said or by the address where these tell,
 * else by the number that is called, wherever their first number is.
 */
export function clocksCalled(
  { zones: kept, ...where }: KnownWhereabouts,
  { called, first }: CalledNumbers,
  table: PhoneZoneTable,
): { readonly zones: readonly string[]; readonly from: ZoneSource } {
  const known = zonesKnownFrom({ ...where, e164: called }, table);
  if (kept.length === 0) return known;
  if (called === null || called === first) return { zones: kept, from: known.from };
  if (known.zones.length > 0) return known;
  const byFirst = zonesKnownFrom({ ...where, e164: first }, table);
  // What no number of theirs tells was said elsewhere, and holds for each of them.
  if (byFirst.zones.join('&') !== kept.join('&')) return { zones: kept, from: known.from };
  // A toll-free number is nowhere: it takes nothing from what the other tells.
  return isTollFree(called) ? byFirst : known;
}
