import { heldUntil } from '#shared/domain/calling/caps.ts';
import { rulesAt } from '#shared/domain/calling/hours.ts';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import { dialledOf } from '../calling/dialled.ts';
import { lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { reachOf } from '../store/reach.ts';

/**
 * Whether a cap holds the number on which somebody would be called, because others were called on it. What
 * was dialled of themselves holds them in their standing; a number is shared, and is looked at as they are
 * about to be offered.
 *
 * @param place the key of where they are called; empty for whoever is written to
 */
export function isNumberHeld({ reader, now }: ReadScope, prospectSeq: number, place: string): boolean {
  if (place === '') return false;
  const where = placeOfKey(place);
  const { rules } = lawOf(reader);
  const caps = rulesAt(where, rules).flatMap((rule) => Object.values(rule.caps));
  if (caps.every((cap) => cap === null)) return false;
  const reach = reachOf(reader, [prospectSeq]).get(prospectSeq);
  const e164 = reach === undefined ? null : numberToCall(reach.phones, reach.matches);
  const dialled = dialledOf(reader, [{ prospectSeq, e164 }]).get(prospectSeq);
  return dialled !== undefined && heldUntil({ ...dialled, refusedAt: null }, where, rules) > now;
}
