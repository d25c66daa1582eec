import { detached } from '../remembered.ts';
import { ungarbled } from './mojibake.ts';

/** What cleaning a cell came to: its text, '' for an empty cell, and what had to be said about it. */
export type CleanCell = { readonly text: string; readonly warning?: string };

/** Control characters but tab and line breaks; soft hyphens, zero-width and direction marks, BOMs. */
const invisible =
  /(?![\t\n\r])\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|(?<!JOINED)[\u200C\u200D]|[\u200C\u200D](?!JOINED)/u;
/** Scripts whose words, and emoji whose pictures, fall apart without the joiners between them. */
const joined =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}' +
  '\\p{Script=Gujarati}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}' +
  '\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F]';
const unseen = new RegExp(invisible.source.replaceAll('JOINED', joined), 'gu');
const oddSpaces = /[\u00A0\u2007\u202F]/g;

/** What may need work; most cells do not, and a million rows of them are asked. */
const needsWork =
  /[^\x20-\x7E]|^[\s'=#\-.[(?\\]|[\s'"#]$|&|^(?:n[/.]|n(?:one|an|ull|ot |o data)|t(?:est|b[ad])$|un(?:known|defined)$|00?[/.-]0|0000|1899|1900-0|(?:12|30)[/.](?:30|12)[/.]1899|1\/0\/1900|k\.)/i;

const placeholder = new RegExp(
  `^(?:${[
    '\\[.*(?:not provided|unknown|none|redacted|no name|empty).*\\]',
    'n/a\\.?',
    'n\\.a\\.?',
    'n/d',
    'k\\.\\s?a\\.',
    '#(?:n/a|n/d|nv|ref!|bezug!|value!|wert!|valeur!|name\\?|div/0!|num!|zahl!|nombre!|null!|spill!|calc!)',
    '#{3,}',
    '[-–—?.]+',
    'none|null|nan|\\\\n|undefined|unknown|tb[ad]|test|no data',
    'not (?:provided|available|specified|disclosed)',
    '\\((?:unknown|none|blank|empty|null|no data|not (?:provided|available|specified|disclosed))\\)',
    '(?:0{1,2}[/.-]0{1,2}[/.-]0{2,4}|0000-00-00|1899-12-3[01]|12/3[01]/1899|3[01][/.]12[/.]1899|1/0/1900|1900-01-00)' +
      '(?:[t ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z?)?',
  ].join('|')})$`,
  'i',
);
const longestPlaceholder = 120;
/** Placeholders elsewhere, in a name the names of people. */
const surname = /^(?:none|null|nan)$/i;

/**
 * Cleans one cell of what spreadsheets and exports wrap around a value: byte-order marks, control,
 * no-break, zero-width and direction characters, decomposed accents, one guarding apostrophe before
 * `= + - @` or a digit, `="00123"`, and placeholders that stand for nothing. What was lost or garbled
 * before is left, and said.
 * `isName` keeps words that are placeholders elsewhere and surnames here ("Null", "None").
 */
export function cleanCell(cell: string, isName = false): CleanCell {
  if (!needsWork.test(cell)) return { text: cell };
  const guarded = /^'[=+\-@\d\t\r\0]/.test(cell) ? cell.slice(1) : cell;
  const composed = guarded.normalize('NFC');
  const seen = composed.replace(unseen, '').replace(oddSpaces, ' ');
  let text = seen.trim();
  if (guarded === cell && /^'[=+\-@\d]/.test(text)) text = text.slice(1).trim();
  const formula = text.match(/^="(.*)"$/s);
  if (formula !== null) text = (formula[1] ?? '').replace(/""/g, '"').trim();
  if (text === '') return { text };
  if (
    text.length <= longestPlaceholder &&
    placeholder.test(text) &&
    !(isName && surname.test(text) && text !== 'NaN' && text !== 'nan')
  ) {
    return { text: '', warning: `“${shorten(text)}” stands for nothing here, read as empty.` };
  }
  const warning = complaint(text, { unseen: seen !== composed, accents: composed !== guarded });
  return warning === null ? { text } : { text, warning };
}

/** What is to be said of a cell: the worst of it. */
function complaint(
  text: string,
  taken: { readonly unseen: boolean; readonly accents: boolean },
): string | null {
  if (text.includes('\uFFFD')) return `Some characters of “${shorten(text)}” were lost before it came here.`;
  const meant = ungarbled(text);
  if (meant !== null)
    return `“${shorten(text)}” looks garbled and may have been “${shorten(meant)}”. Left as it is.`;
  if (taken.unseen) return 'Characters that nobody sees were taken out.';
  return taken.accents ? 'Accents were put together with their letters.' : null;
}

/** A text cut for quoting it in a sentence. */
export const shorten = (text: string, length = 40): string =>
  text.length <= length ? text : `${detached(text.slice(0, length - 1))}…`;
