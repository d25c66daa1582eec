import { aliasOf } from './aliases.ts';
import { normalizeEmail } from '../record/emails.ts';
import type { SkipKind } from '../record/record.ts';

/** What a record of a table is; `narrow` has one cell where the header has several. */
export type LineKind = 'row' | 'narrow' | Exclude<SkipKind, 'preamble'>;

const knownFooters =
  /^(?:copyright\b|©|\(c\) \d{4}|confidential\b|generated (?:by|on|at)\b|report (?:generated|run|date)\b|exported (?:on|by|from|at)\b|printed (?:on|by)\b|downloaded (?:on|from|by)\b|data as of\b|as of \d|source:|filtered by\b|end of (?:report|file|list)\b|page \d+ (?:of|\/) ?\d+|seite \d+ von \d+|erstellt (?:am|von)\b|vertraulich\b|g[ée]n[ée]r[ée] (?:le|par)\b|page \d+ sur \d+)/i;

/** What is counted at the foot of a list. */
const counted =
  '(?:records?|rows?|contacts?|leads?|attendees?|people|persons?|entries|accounts?|companies|prospects?|visitors?|registrations?)';
const totals = new RegExp(
  String.raw`^(?:(?:grand|report|overall)?\s*totals?|sub-?\s?totals?|total g[ée]n[ée]ral|(?:gesamt|zwischen)?summe|gesamt|sum|average|count|anzahl|nombre|${counted}(?: count)?|total (?:number of )?${counted}|number of ${counted})\s*[:(=]?\s*[\d.,\s]*${counted}?\)?\s*:?$`,
  'i',
);
const longestTotal = 80;
const mayBeTotal =
  /^\s*(?:grand|report|overall|sub|total|gesamt|zwischen|sum|average|count|anzahl|nombre|record|row|contact|lead|attendee|people|person|entries|account|compan|prospect|visitor|registration|number)/i;

const unseen = /^[\s\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]*$/u;

/** Whether nobody would see anything in a cell. */
export function isVoid(cell: string): boolean {
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  return first > 32 && first < 127 ? false : unseen.test(cell);
}

const amount = /^\s*(?:[A-Z]{3}\s)?[\s\d.,$€£%()-]+(?:\s[A-Z]{3})?\s*$/;
const countedCell = new RegExp(
  String.raw`^\s*(?:[\d.,]+\s*${counted}|[\d.,]+ (?:of|von|sur) [\d.,]+|count|sum|average|anzahl|summe|n\/a)\s*$`,
  'i',
);

/**
 * A number beside the word "Total", or what was counted. Digits alone, as many as a number that is called has,
 * are none in a column of such numbers: there they are those of a firm called so.
 */
const isFigure = (cell: string, mayBeCalled: boolean): boolean =>
  (amount.test(cell) && (!mayBeCalled || /[.,$€£%A-Z]/.test(cell) || cell.replace(/\D/g, '').length < 7)) ||
  countedCell.test(cell);

const bare = (text: string): string =>
  text
    .replace(/[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .trim()
    .toLowerCase();

/** Whether the numbers under a header are called, or nobody knows what they are. */
const isCalled = (header: string): boolean =>
  bare(header) === '' || (aliasOf(header)?.field.startsWith('phones.') ?? false);

/**
 * Makes the function that tells what the records under these headers are besides rows: blank, the header
 * again, a total, a known footer, or a lone cell.
 */
export function lineKinds(headers: readonly string[]): (cells: readonly string[]) => LineKind {
  const again = headers.map(bare);
  const isHeader = (cells: readonly string[]) =>
    headers.length > 1 &&
    cells.length >= headers.length &&
    again.every((header, index) => header === bare(cells[index] ?? '')) &&
    again.some((header) => header !== '');
  return (cells) => {
    let filled = 0;
    let first = -1;
    for (let index = 0; index < cells.length && filled < 2; index += 1) {
      if (isVoid(cells[index] ?? '')) continue;
      filled += 1;
      if (first < 0) first = index;
    }
    if (first < 0) return 'blank';
    const text = cells[first] ?? '';
    const start = headers[0] ?? '';
    // The first letters settle it for nearly every row.
    if ((cells[0] ?? '').length <= start.length + 4 && isHeader(cells)) return 'repeated header';
    if (headers.length < 2) return 'row';
    if (text.length <= longestTotal && mayBeTotal.test(text) && totals.test(bare(text))) {
      const others = [...cells.keys()].slice(first + 1).filter((index) => !isVoid(cells[index] ?? ''));
      const figures = others.every((index) => isFigure(cells[index] ?? '', isCalled(headers[index] ?? '')));
      if (figures && (others.length > 0 || /\d/.test(text) || headers.length > 2)) return 'total';
    }
    if (filled > 1) return 'row';
    if (knownFooters.test(text.trim())) return 'footer';
    return headers.length > 2 && first === 0 ? 'narrow' : 'row';
  };
}

/**
 * Whether a lone cell at the end of a file is a remark about the list and nobody of it. An address, a
 * number or a link is somebody.
 */
export function endsList(
  cells: readonly string[],
  { padded, afterBlank }: { readonly padded: boolean; readonly afterBlank: boolean },
): boolean {
  const text = (cells[0] ?? '').trim();
  const isSomebody =
    normalizeEmail(text) !== null ||
    /^https?:|linkedin\.com\//i.test(text) ||
    /^[+(]?\d[\d\s().+/-]{5,}$/.test(text);
  if (isSomebody || text.length > 500) return false;
  const isSentence = text.split(/\s+/).length > 3;
  return padded ? afterBlank && isSentence : afterBlank || isSentence;
}
