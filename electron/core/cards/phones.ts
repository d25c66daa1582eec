import type { PhoneView } from '#shared/contract/cards.ts';
import { isNumberClosed, isSuppressed, registerClosing } from '#shared/domain/suppression.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import type { PhoneRow, ReachRow } from '../store/reach.ts';

function stateOf(phone: PhoneRow, { matches }: ReachRow): PhoneView['state'] {
  if (isSuppressed(matches) || (phone.e164 !== null && isNumberClosed(phone.e164, matches)))
    return 'suppressed';
  if (phone.dead) return 'dead';
  if (phone.answeredAt !== null) return 'answered';
  return phone.lastTouchAt === null ? 'untried' : 'rang';
}

const order: Record<PhoneView['state'], number> = {
  answered: 0,
  untried: 1,
  rang: 2,
  suppressed: 3,
  dead: 4,
};
const typeOrder = { work: 0, mobile: 1, company: 2, home: 3, other: 4, fax: 5 } as const;

/**
 * The numbers of a person, best first: one that was answered, one not tried yet, one that rang; a
 * number that cannot be dialled, a fax, a closed or dead one goes last.
 *
 * @param country whose way of writing numbers is the rep's own, ISO 3166
 */
export function phoneViews(reach: ReachRow, country: string): PhoneView[] {
  const ranked = reach.phones.map((phone) => ({ phone, state: stateOf(phone, reach) }));
  const last = ({ phone, state }: (typeof ranked)[number]) =>
    phone.e164 === null || phone.type === 'fax' || order[state] > 2 ? 1 : 0;
  return ranked
    .toSorted(
      (a, b) =>
        last(a) - last(b) ||
        order[a.state] - order[b.state] ||
        typeOrder[a.phone.type] - typeOrder[b.phone.type] ||
        a.phone.position - b.phone.position,
    )
    .map(({ phone, state }) => ({
      phoneId: phone.phoneId,
      e164: phone.e164,
      ext: phone.ext,
      display: displayNumber(phone, country),
      raw: phone.raw,
      type: phone.type,
      state,
      lastTouchAt: phone.lastTouchAt,
      register: phone.e164 === null ? null : (registerClosing(phone.e164, reach.matches) ?? null),
    }));
}

/** The number to call first, if there is one that may be called. */
export function bestPhone(phones: readonly PhoneView[]): PhoneView | null {
  const first = phones[0];
  const callable =
    first &&
    first.e164 !== null &&
    first.type !== 'fax' &&
    first.state !== 'dead' &&
    first.state !== 'suppressed';
  return callable ? first : null;
}
