import type { PhoneView } from '#shared/contract/cards.ts';
import { isDialled, numbersInOrder } from '#shared/domain/numbers-in-order.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { registerClosing } from '#shared/domain/suppression.ts';
import type { ReachRow } from '../store/reach.ts';

/**
 * The numbers of a person, best first.
 *
 * @param country whose way of writing numbers is the rep's own, ISO 3166
 */
export function phoneViews(reach: ReachRow, country: string): PhoneView[] {
  return numbersInOrder(reach.phones, reach.matches).map(({ number: phone, state }) => ({
    phoneId: phone.phoneId,
    e164: phone.e164,
    ext: phone.ext,
    display: displayNumber(phone, country),
    raw: phone.raw,
    type: phone.type,
    state,
    lastTouchAt: phone.lastTouchAt,
    deadSince: phone.deadSince,
    register: phone.e164 === null ? null : (registerClosing(phone.e164, reach.matches) ?? null),
  }));
}

/** The number to call first, if there is one that may be called. */
export function bestPhone(phones: readonly PhoneView[]): PhoneView | null {
  const first = phones[0];
  const callable = first && isDialled(first) && first.state !== 'dead' && first.state !== 'suppressed';
  return callable ? first : null;
}
