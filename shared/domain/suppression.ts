import type { Channel } from './vocabulary.ts';

/** A do-not-contact that concerns a person: through themselves, a number, an e-mail or its domain. */
export interface SuppressionMatch {
  readonly kind: 'number' | 'email' | 'domain' | 'person';
  readonly value: string;
  readonly channels: 'all' | 'call' | 'email';
  /** The register that closes a number, and the day as of which it says so; else somebody's word does. */
  readonly register?: { readonly name: string; readonly asOf: string };
}

/**
 * Whether nobody may contact the person: they said so themselves, or something they have is closed
 * to every channel. A number closed to calls alone only takes that number away.
 */
export function isSuppressed(matches: readonly SuppressionMatch[]): boolean {
  return matches.some(
    ({ kind, channels }) => channels === 'all' || (kind === 'person' && channels === 'call'),
  );
}

/**
 * Whether nothing goes out to the person on a channel, whatever number or address it is. A word not to be
 * called is of texts and visits too, and says nothing of what is written.
 */
export function isClosedTo(channel: Channel, matches: readonly SuppressionMatch[]): boolean {
  const calls = channel === 'call' || channel === 'text' || channel === 'visit';
  return matches.some(
    ({ kind, channels }) =>
      channels === 'all' ||
      (kind === 'person' &&
        ((channels === 'call' && calls) || (channels === 'email' && channel === 'email'))),
  );
}

/** The register that closes this number (E.164), or null. */
export const registerClosing = (
  e164: string,
  matches: readonly SuppressionMatch[],
): SuppressionMatch['register'] | null =>
  matches.find(({ register, value }) => register !== undefined && value === e164)?.register ?? null;

/** Whether this number (E.164) may not be called. */
export function isNumberClosed(e164: string, matches: readonly SuppressionMatch[]): boolean {
  return matches.some(
    ({ kind, value, channels }) => kind === 'number' && value === e164 && channels !== 'email',
  );
}

/** Whether this e-mail address, in lower case, may not be written to. */
export function isEmailClosed(address: string, matches: readonly SuppressionMatch[]): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return matches.some(
    ({ kind, value, channels }) =>
      channels !== 'call' &&
      ((kind === 'email' && value === address) ||
        (kind === 'domain' && value === domain) ||
        (kind === 'person' && channels === 'email')),
  );
}
