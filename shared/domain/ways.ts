import { isDialled } from './numbers-in-order.ts';
import {
  isClosedTo,
  isEmailClosed,
  isNumberClosed,
  registerClosing,
  type SuppressionMatch,
} from './suppression.ts';
import type { PhoneType } from './vocabulary.ts';

/** The ways to somebody that a card can offer, the one that is talking first. */
export const ways = ['call', 'email', 'linkedin', 'x'] as const;
export type Way = (typeof ways)[number];

/** What the book has to reach somebody by. */
export interface Means {
  readonly phones: readonly {
    readonly e164: string | null;
    readonly type: PhoneType;
    readonly dead: boolean;
  }[];
  /** In lower case. */
  readonly emails: readonly string[];
  readonly linkedin: boolean;
  readonly x: boolean;
}

/** The ways that are open to somebody: by what the book has of them, less what is closed, dead or a fax. */
export function waysTo({ phones, emails, linkedin, x }: Means, matches: readonly SuppressionMatch[]): Way[] {
  const has: Record<Way, boolean> = {
    call: phones.some(
      (number) =>
        number.e164 !== null && isDialled(number) && !number.dead && !isNumberClosed(number.e164, matches),
    ),
    email: emails.some((address) => !isEmailClosed(address, matches)),
    linkedin,
    x,
  };
  return ways.filter((way) => has[way] && !isClosedTo(way, matches));
}

/** What of somebody is closed: everything, calls by a word, calls by a register, or e-mails. */
export const closures = ['everything', 'calls', 'registered', 'e-mails'] as const;
export type Closure = (typeof closures)[number];

/** What is closed of somebody as a whole: one number of two that may not be called closes nothing. */
export function closureOf(
  { phones, emails }: Pick<Means, 'phones' | 'emails'>,
  matches: readonly SuppressionMatch[],
): Closure | null {
  const numbers = phones.flatMap(({ e164, type }) => (e164 === null || type === 'fax' ? [] : [e164]));
  const every = <Value>(values: readonly Value[], closed: (value: Value) => boolean) =>
    values.length > 0 && values.every(closed);
  const noCalls = isClosedTo('call', matches) || every(numbers, (e164) => isNumberClosed(e164, matches));
  const noEmails =
    isClosedTo('email', matches) || every(emails, (address) => isEmailClosed(address, matches));
  if (noCalls && noEmails) return 'everything';
  if (noEmails) return 'e-mails';
  if (!noCalls) return null;
  const registered = every(numbers, (e164) => registerClosing(e164, matches) !== null);
  return registered && !isClosedTo('call', matches) ? 'registered' : 'calls';
}
