import { heldUntil, longestCapMs } from '#shared/domain/calling/caps.ts';
import { rulesAt } from '#shared/domain/calling/hours.ts';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import { remembered } from '#shared/domain/remembered.ts';
import { telOf } from '#shared/domain/telephone/tel.ts';
import { lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { dialsTo } from '../store/dials.ts';
import { numbersOf } from '../store/phones.ts';
import { reachOf } from '../store/reach.ts';

/**
 * Whether a cap holds the number on which somebody would be called, because others were called on it. What
 * was dialled of themselves holds them in their standing; a number is shared, and is looked at as they are
 * about to be offered.
 *
 * @returns a question about a person and the key of the place where they are called, empty for whoever is
 *   written to
 */
export function heldNumbers({ reader, now }: ReadScope): (prospectSeq: number, place: string) => boolean {
  const { rules } = lawOf(reader);
  const capped = remembered((place) => {
    const where = placeOfKey(place);
    const caps = rulesAt(where, rules).flatMap((rule) => Object.values(rule.caps));
    return caps.every((cap) => cap === null) ? null : where;
  });
  return (prospectSeq, place) => {
    const where = place === '' ? null : capped(place);
    if (where === null) return false;
    const isHeld = (number: { readonly e164: string; readonly ext: string | null }) =>
      heldUntil(
        { person: [], number: dialsTo(reader, telOf(number), now - longestCapMs), refusedAt: null },
        where,
        rules,
      ) > now;
    const numbers = numbersOf(reader, prospectSeq);
    if (!numbers.some(isHeld)) return false;
    if (numbers.every(isHeld)) return true;
    // Which of them it would be, only what was heard on each tells.
    const reach = reachOf(reader, [prospectSeq]).get(prospectSeq);
    const e164 = reach === undefined ? null : numberToCall(reach.phones, reach.matches);
    return numbers.some((number) => number.e164 === e164 && isHeld(number));
  };
}
