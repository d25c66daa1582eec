import type { PhoneView } from '#shared/contract/cards.ts';
import type { CallingIn } from '#renderer/app/router.ts';
import type { Occasion } from '../occasion.ts';

/** What is logged of a call that comes in: theirs, now, on the number by which they were found. */
export const theyCall: Occasion = {
  channel: 'call',
  direction: 'in',
  occurredAt: null,
  number: '',
  durationMs: null,
};

/** As many digits as tell one number from another, without what stands before it from abroad. */
const telling = 7;

/** The number they call from, where it is one of theirs; null where they were found by their name. */
export function calledFrom<Phone extends Pick<PhoneView, 'e164'>>(
  phones: readonly Phone[],
  { digits }: Pick<CallingIn, 'digits'>,
): Phone | null {
  if (digits === '') return null;
  return phones.find(({ e164 }) => e164?.endsWith(digits.slice(-telling)) === true) ?? null;
}
