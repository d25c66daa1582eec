import type { ConsentState } from './record.ts';

/** Yes, no, or null for a text that says neither, in the words that exports use. */
export function readBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (
    /^(true|t|yes|y|1|1\.0|x|✓|✔|☑|on|checked|ja|wahr|oui|vrai|si|sí|do not call|dnc|registered|opted out)$/.test(
      word,
    )
  )
    return true;
  if (/^(false|f|no|n|0|0\.0|off|unchecked|nein|falsch|non|faux|ok|ok to call)$/.test(word)) return false;
  return null;
}

/**
 * What a consent cell says. A tick under "Email Opt Out" or "Unsubscribed" means out; its absence is
 * not consent. Under "consent" or "opt in" a tick means in and a refusal out.
 */
export function readConsent(text: string, headerKey: string): ConsentState | null | undefined {
  const word = text.trim().toLowerCase();
  if (/^(opted[ _-]?out|unsubscribed|no consent|withdrawn|revoked|declined)$/.test(word)) return 'opted_out';
  if (/^(opted[ _-]?in|subscribed|confirmed|granted|given)$/.test(word)) return 'opted_in';
  if (/^(bounced|cleaned|archived|pending|non-subscribed|never subscribed)$/.test(word)) return null;
  const yes = readBoolean(text);
  if (/optout|optedout|unsub/.test(headerKey)) {
    // A date of unsubscribing is a yes; only a plain no is a no.
    return yes === false ? null : 'opted_out';
  }
  return yes === null ? undefined : yes ? 'opted_in' : 'opted_out';
}

/**
 * A head count: a whole number, or a range as text. A spreadsheet turns 11-50 into "Nov-50" and 1-10
 * into "10-Jan"; both are turned back. Null for anything else.
 */
export function readEmployeeCount(text: string): number | string | null {
  const plain = text
    .replace(/(?<=\d)[,.  ’'](?=\d{3}\b)/g, '')
    .replace(/\s*employees$/i, '')
    .trim();
  if (/^\d{1,8}(\.0)?$/.test(plain)) return Number.parseInt(plain, 10);
  const range = plain.match(/^(\d{1,8})\s*(?:-|–|to)\s*(\d{1,8})$/i);
  if (range !== null) return `${range[1]}-${range[2]}`;
  const open = plain.match(/^(?:>\s*)?(\d{1,8})\s*\+$/) ?? plain.match(/^>\s*(\d{1,8})$/);
  if (open !== null) return `${open[1]}+`;
  const month = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const monthFirst = plain.match(/^([a-z]{3})-(\d{1,2})$/i);
  if (monthFirst !== null) {
    const number = month.indexOf((monthFirst[1] ?? '').toLowerCase()) + 1;
    return number === 0 ? null : `${number}-${Number(monthFirst[2])}`;
  }
  const dayFirst = plain.match(/^(\d{1,2})-([a-z]{3})$/i);
  if (dayFirst !== null) {
    const number = month.indexOf((dayFirst[2] ?? '').toLowerCase()) + 1;
    const day = Number(dayFirst[1]);
    return number === 0 ? null : `${Math.min(number, day)}-${Math.max(number, day)}`;
  }
  return null;
}
