import Papa from 'papaparse';
import type { TextRecord } from './records.ts';

const config = (delimiter: string) => ({ delimiter, newline: '\n', quoteChar: '"' }) as const;

const parse = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, config(delimiter)).data;

/**
 * Whether lines joined by an open quote are one record of the table: about as wide as the header, and
 * not rows of their own that a forgotten quote has swallowed.
 */
export function isWhole(text: string, delimiter: string, width: number): boolean {
  const { data, errors } = Papa.parse<string[]>(text, config(delimiter));
  const { length } = data[0] ?? [];
  if (width > 1 && (length < width || length > width + 2)) return false;
  const strayQuote = errors.some(({ code }) => code === 'InvalidQuotes');
  const inner = text.split('\n').slice(1);
  return !(strayQuote && width > 1 && inner.some((line) => cellsOf(line, delimiter).length === width));
}

/** The cells of one record that may hold quotes. */
export function cellsOf(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const rows = parse(text, delimiter);
  const first = rows[0] ?? [''];
  // A record is one by now: whatever the parser made further rows of belongs to its last cell.
  return rows.length === 1 ? first : text.split(delimiter);
}

/**
 * The cells of many records. Records without a quote are split, which is most of them; the others are
 * parsed together, and one by one where that gives another number of rows.
 */
export function cellsOfAll(records: readonly TextRecord[], delimiter: string, width: number): string[][] {
  const quoted = records.filter(({ text }) => text.includes('"'));
  const together = quoted.length === 0 ? [] : parse(quoted.map(({ text }) => text).join('\n'), delimiter);
  const aligned = together.length === quoted.length;
  let at = 0;
  return records.map(({ text }) => {
    if (!text.includes('"')) return text.split(delimiter);
    const cells = aligned ? (together[at] ?? []) : cellsOf(text, delimiter);
    at += 1;
    return cells.length === width ? cells : (repaired(text, delimiter, width) ?? cells);
  });
}

/** Tolerance for what hand-made files do to quotes, taken only where it gives the header's width. */
function repaired(text: string, delimiter: string, width: number): string[] | null {
  const tight = cellsOf(text.replaceAll(`${delimiter} "`, `${delimiter}"`), delimiter);
  if (tight.length === width) return tight;
  const bare = text.split(delimiter);
  return bare.length === width ? bare.map((cell) => cell.replace(/^"|"$/g, '')) : null;
}
