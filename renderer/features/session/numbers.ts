import type { PhoneView } from '#shared/contract/cards.ts';
import { type UnderWay, useKept } from './under-way.ts';

/** The number in use, and how to come to the others. */
export interface Numbers {
  readonly inUse: PhoneView | null;
  /** The number in use was wrong or dead, or is a fax, and was picked all the same. */
  readonly anyway: boolean;
  readonly others: number;
  /** All the others were wrong or dead, or are faxes. */
  readonly othersUnmeant: boolean;
  readonly next: () => void;
}

type Phone = Pick<PhoneView, 'phoneId' | 'e164' | 'type' | 'state'>;

const isUnmeant = ({ type, state }: Phone): boolean => type === 'fax' || state === 'dead';

/** The numbers that may be called: read as a number, no fax, not dead, not suppressed. Best first. */
export function callable<Number extends Phone>(phones: readonly Number[]): readonly Number[] {
  return phones.filter((phone) => phone.e164 !== null && phone.state !== 'suppressed' && !isUnmeant(phone));
}

/** A number that the rep went to, and whether it was one that nobody dials but on purpose. */
export interface Picked {
  readonly phoneId: string;
  readonly anyway: boolean;
}

/**
 * The number in use: the one picked, wherever it stands by now, else the best. One that went dead since it was picked
 * gives way, so that a wrong number leads on to the next.
 */
export function inUseOf<Number extends Phone>(
  phones: readonly Number[],
  picked: Picked | null,
): { readonly phone: Number | null; readonly anyway: boolean } {
  const live = callable(phones);
  const phone = phones.find(({ phoneId, state }) => phoneId === picked?.phoneId && state !== 'suppressed');
  if (phone !== undefined && live.includes(phone)) return { phone, anyway: false };
  if (phone !== undefined && picked?.anyway === true) return { phone, anyway: true };
  return { phone: live[0] ?? null, anyway: false };
}

/** What a step from the number in use leads to: the next that may be called, and after the last the unmeant ones. */
export function nextOf(phones: readonly Phone[], picked: Picked | null): Picked | null {
  const live = callable(phones);
  const unmeant = phones.filter(
    (phone) => phone.e164 !== null && phone.state !== 'suppressed' && isUnmeant(phone),
  );
  const all = [...live, ...unmeant];
  const { phone } = inUseOf(phones, picked);
  const next = all[(all.findIndex((each) => each === phone) + 1) % Math.max(1, all.length)];
  return next === undefined ? null : { phoneId: next.phoneId, anyway: !live.includes(next) };
}

export function useNumbers(phones: readonly PhoneView[], of: UnderWay): Numbers {
  const [picked, setPicked] = useKept<Picked | null>(of, 'number', null);
  const { phone, anyway } = inUseOf(phones, picked);
  const others = phones.filter(
    (each) => each.e164 !== null && each.state !== 'suppressed' && each.phoneId !== phone?.phoneId,
  );
  return {
    inUse: phone,
    anyway,
    others: others.length,
    othersUnmeant: others.every(isUnmeant),
    next: () => setPicked(nextOf(phones, picked)),
  };
}
