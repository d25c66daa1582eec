import { isNumberClosed, isSuppressed, type SuppressionMatch } from './suppression.ts';
import { isNeverDialled } from './telephone/numbers.ts';
import type { PhoneType } from './vocabulary.ts';

/** A number as its place among those of a person rests on it. */
export interface OrderedNumber {
  readonly e164: string | null;
  readonly type: PhoneType;
  readonly position: number;
  /** A wrong-number touch that no answer on it has followed. */
  readonly dead: boolean;
  readonly answeredAt: number | null;
  readonly lastTouchAt: number | null;
}

export type NumberState = 'answered' | 'rang' | 'dead' | 'untried' | 'suppressed';

const byState: Record<NumberState, number> = { answered: 0, untried: 1, rang: 2, suppressed: 3, dead: 4 };
const byType: Record<PhoneType, number> = { work: 0, mobile: 1, company: 2, home: 3, other: 4, fax: 5 };

function stateOf(number: OrderedNumber, matches: readonly SuppressionMatch[]): NumberState {
  if (isSuppressed(matches) || (number.e164 !== null && isNumberClosed(number.e164, matches)))
    return 'suppressed';
  if (number.dead) return 'dead';
  if (number.answeredAt !== null) return 'answered';
  return number.lastTouchAt === null ? 'untried' : 'rang';
}

/** Whether a number is one to dial at all: no fax, and none of an emergency, a service or by the minute. */
export const isDialled = ({ e164, type }: Pick<OrderedNumber, 'e164' | 'type'>): boolean =>
  e164 !== null && type !== 'fax' && !isNeverDialled(e164);

/**
 * The numbers of a person, best first: one that was answered, one not tried yet, one that rang; a
 * number that is not to be dialled, a fax, a closed or dead one goes last.
 */
export function numbersInOrder<Number extends OrderedNumber>(
  numbers: readonly Number[],
  matches: readonly SuppressionMatch[],
): readonly { readonly number: Number; readonly state: NumberState }[] {
  const known = numbers.map((number) => ({ number, state: stateOf(number, matches) }));
  const last = ({ number, state }: (typeof known)[number]) =>
    isDialled(number) && byState[state] <= 2 ? 0 : 1;
  return known.toSorted(
    (a, b) =>
      last(a) - last(b) ||
      byState[a.state] - byState[b.state] ||
      byType[a.number.type] - byType[b.number.type] ||
      a.number.position - b.number.position,
  );
}

/** The number to call first, E.164; null where there is none that may be called. */
export function numberToCall(
  numbers: readonly OrderedNumber[],
  matches: readonly SuppressionMatch[],
): string | null {
  const [first] = numbersInOrder(numbers, matches);
  if (!first || !isDialled(first.number)) return null;
  return first.state === 'dead' || first.state === 'suppressed' ? null : first.number.e164;
}
