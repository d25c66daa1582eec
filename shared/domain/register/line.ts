import { readNumber } from '../telephone/numbers.ts';

/** What one line of a do-not-call register states of a number. */
export type RegisterEntry = {
  /** The digits of the E.164 number, as a whole number. */
  readonly number: number;
  /** The number left the register. */
  readonly removed: boolean;
  /** The day of a change as a number, 20261121; 0 where the line names none. */
  readonly day: number;
};

export type RegisterLine =
  | { readonly kind: 'entry'; readonly entry: RegisterEntry; readonly isChange: boolean }
  /** A line that is no number: nothing stands in it, or it heads the others. */
  | { readonly kind: 'skipped'; readonly as: 'blank' | 'header' }
  | { readonly kind: 'unreadable' };

const american = new Set(['US', 'CA', 'PR']);

/**
 * Ten digits of the North American plan, with or without the 1 before them; the digits of another
 * number in full or as its own country writes it. Null for anything else.
 */
export function registeredDigits(text: string, country: string): number | null {
  const digits = text.replace(/[\s().-]/g, '');
  if (/^(?:\+?1)?[2-9]\d{2}[2-9]\d{6}$/.test(digits) && (american.has(country) || /^\+?1/.test(digits)))
    return Number(`1${digits.slice(-10)}`);
  if (/^\+[1-9]\d{6,14}$/.test(digits)) return Number(digits.slice(1));
  if (american.has(country) || !/^\d{7,15}$/.test(digits)) return null;
  const number = readNumber(digits, country);
  return number === null || number.ext !== null ? null : Number(number.e164.slice(1));
}

const headerWords =
  /^(?:"?(?:area ?code|phone(?: ?number)?|telephone(?: ?number)?|number|date(?: of change)?|change(?: ?type)?|type|action|status)"?[\s,;|]*)+$/i;

/** The day of a text such as 2026-11-21, 20261121 or 11/21/2026, as a number; null for no date. */
function dayOf(text: string): number | null {
  const [, y, m, d] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text) ?? [];
  if (y !== undefined) return asDay(Number(y), Number(m), Number(d));
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? null : asDay(Number(year), Number(month), Number(day));
}

const asDay = (year: number, month: number, day: number): number | null =>
  year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? year * 10_000 + month * 100 + day
    : null;

/**
 * Reads one line of a register: a number, its area code and the rest of it, and in a list of changes
 * whether it came or went, and when.
 *
 * @param country whose numbers they are where they do not say so, ISO 3166
 */
export function readRegisterLine(line: string, country: string): RegisterLine {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text === '' || /^[,;\t|\s]*$/.test(text)) return { kind: 'skipped', as: 'blank' };
  const whole = registeredDigits(text, country);
  if (whole !== null)
    return { kind: 'entry', entry: { number: whole, removed: false, day: 0 }, isChange: false };
  const cells = text.split(/[,;\t|]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
  if (headerWords.test(text)) return { kind: 'skipped', as: 'header' };
  let removed: boolean | null = null;
  let day = 0;
  const numbers: string[] = [];
  for (const cell of cells) {
    if (cell === '') continue;
    const change = /^(?:a|add|added)$/i.test(cell)
      ? false
      : /^(?:d|del|delete|deleted|r|removed?)$/i.test(cell)
        ? true
        : null;
    if (change !== null && removed === null) removed = change;
    else if (numbers.length > 0 && dayOf(cell) !== null) day = dayOf(cell) ?? 0;
    else numbers.push(cell);
  }
  const number =
    numbers.length > 2 || numbers.length === 0 ? null : registeredDigits(numbers.join(''), country);
  if (number === null || (numbers.length === 2 && !/^\(?\d{2,5}\)?$/.test(numbers[0] ?? '')))
    return { kind: 'unreadable' };
  return {
    kind: 'entry',
    entry: { number, removed: removed ?? false, day },
    isChange: removed !== null,
  };
}
