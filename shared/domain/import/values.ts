import type { ConsentState } from '../record/record.ts';

/** Yes, no, or null for a text that says neither, in the words that exports use. */
export function readBoolean(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (
    /^(true|t|yes|y|1|1\.0|x|✓|✔|☑|on|checked|ja|wahr|oui|vrai|si|sí|do not call|do not allow|not allowed|dnc|registered|opted out)$/.test(
      word,
    )
  )
    return true;
  if (/^(false|f|no|n|0|0\.0|off|unchecked|nein|falsch|non|faux|ok|ok to call|allow|allowed)$/.test(word))
    return false;
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

const months = [
  'jan janv ene',
  'feb fév febr',
  'mar mär mrz mars',
  'apr avr abr',
  'may mai mayo',
  'jun juin',
  'jul juil',
  'aug août ago',
  'sep sept',
  'oct okt',
  'nov',
  'dec dez déc dic',
].map((names) => names.split(' '));

const monthOf = (name: string | undefined): number =>
  months.findIndex((names) => names.includes((name ?? '').toLowerCase())) + 1;

/**
 * A range that a spreadsheet took for a date: 11-50 becomes "Nov-50", 1-10 "10-Jan" or a whole date.
 * Where it took both for a day and a month, the smaller number came first.
 */
function rangeInDate(text: string): string | null {
  const monthYear = text.match(/^(\p{L}{3,4})\.?[- ](\d{2})$/u);
  const dayMonth = text.match(/^(\d{1,2})\.?[- ](\p{L}{3,4})\.?$/u);
  const whole = text.match(/^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/);
  const month = monthOf(monthYear?.[1] ?? dayMonth?.[2]) || Number(whole?.[2] ?? 0);
  if (month === 0 || month > 12) return null;
  if (monthYear !== null) return `${month}-${Number(monthYear[2])}`;
  const day = Number(dayMonth?.[1] ?? whole?.[3]);
  const year = Number(whole?.[1] ?? 0) % 100;
  if (day === 1 && year > 31) return `${month}-${year}`;
  return day < 1 || day > 31 ? null : `${Math.min(month, day)}-${Math.max(month, day)}`;
}

/**
 * A head count: a whole number, or a range as text. What a spreadsheet took for dates is turned back.
 * Null for anything else.
 */
export function readEmployeeCount(text: string): number | string | null {
  if (/^\d{1,8}$/.test(text)) return Number(text);
  const plain = text
    .replace(/(?<=\d)[,.\u00A0\u202F ’'](?=\d{3}(?!\d))/g, '')
    .replace(/^(?:ca\.|approx\.|approximately|about|~)\s*/i, '')
    .replace(
      /\s*(?:employees|people|staff|fte|mitarbeiter(?:innen)?|beschäftigte|salariés|employés|empleados|dipendenti)$/i,
      '',
    )
    .trim();
  if (/^\d{1,8}([.,]0+)?$/.test(plain)) return Number.parseInt(plain, 10);
  if (/^\d[.,]?\d*E\+?\d{1,2}$/i.test(plain)) return Math.round(Number(plain.replace(',', '.')));
  const range = plain.match(/^(\d{1,8})\s*(?:-|–|—|to|bis|à)\s*(\d{1,8})$/i);
  if (range !== null) return `${range[1]}-${range[2]}`;
  const thousands = plain.match(/^(\d{1,4})k\s*(?:-|–|to)\s*(\d{1,4})k$/i);
  if (thousands !== null) return `${thousands[1]}000-${thousands[2]}000`;
  const open =
    plain.match(/^(?:>\s*)?(\d{1,8})\s*\+$/) ??
    plain.match(/^(?:>|over|more than|über|plus de)\s*(\d{1,8})$/i);
  if (open !== null) return `${open[1]}+`;
  return rangeInDate(plain);
}

/** A ZIP code with the zeros that a spreadsheet took for nothing; other texts as they are. */
export const readZip = (text: string): string =>
  text.replace(
    /^(\d{3,4})(-\d{4})?$/,
    (_, five: string, four?: string) => five.padStart(5, '0') + (four ?? ''),
  );

/** An id as its system writes it, or null where a spreadsheet has thrown digits of it away. */
export function readId(text: string): string | null {
  const scientific = text.match(/^(\d)[.,]?(\d*)E\+(\d{1,2})$/i);
  if (scientific === null) return text.replace(/^(\d+)\.0$/, '$1');
  const [, first = '', rest = '', power = ''] = scientific;
  return rest.length < Number(power) ? null : first + rest.slice(0, Number(power));
}
