import { normalizeEmail } from './record/emails.ts';
import type { SuppressionMatch } from './suppression.ts';
import { readNumber } from './telephone/numbers.ts';

/** What somebody closes by hand, by what it is: a number, an address or all of a domain. */
export interface SuppressionEntry {
  readonly kind: Exclude<SuppressionMatch['kind'], 'person'>;
  /** E.164, the address in lower case, or the domain in lower case. */
  readonly value: string;
}

const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/**
 * What a typed text closes: an address where it has something before an @, a domain where it has nothing, else
 * a number as the rep's country writes them.
 *
 * @returns null for what is none of these
 */
export function readEntry(typed: string, country: string): SuppressionEntry | null {
  const text = typed.trim();
  const at = text.lastIndexOf('@');
  if (at > 0) {
    const value = normalizeEmail(text);
    return value === null ? null : { kind: 'email', value };
  }
  const number = readNumber(text, country);
  if (number) return { kind: 'number', value: number.e164 };
  const name = text.slice(at + 1).toLowerCase();
  return domain.test(name) && !/^[\d.]+$/.test(name) ? { kind: 'domain', value: name } : null;
}
