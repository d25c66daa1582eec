/** The cells of one record, and what its quotes were like. */
export type Cells = {
  readonly cells: string[];
  /** A quote stands inside a quoted cell that is neither doubled nor its end. */
  readonly stray: boolean;
  /** The last cell opens with a quote that nothing closes. */
  readonly open: boolean;
};

const quoteMark = 34;
const space = 32;
const equals = 61;

/**
 * Takes a record apart, line breaks inside quotes and all. A quote opens a cell only at its beginning,
 * spaces before it let pass, and closes it only before a delimiter or the end, so that an inch mark
 * inside a cell is text.
 */
export function splitCells(text: string, delimiter: string): Cells {
  const cells: string[] = [];
  let stray = false;
  let at = 0;
  for (;;) {
    let start = at;
    while (text.charCodeAt(start) === space) start += 1;
    if (text.charCodeAt(start) !== quoteMark) {
      const end = text.indexOf(delimiter, pastFormula(text, start, delimiter));
      if (end < 0) {
        cells.push(text.slice(at));
        return { cells, stray, open: false };
      }
      cells.push(text.slice(at, end));
      at = end + delimiter.length;
      continue;
    }
    let doubled = false;
    let from = start + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) {
        cells.push(undoubled(text.slice(start + 1), doubled));
        return { cells, stray, open: true };
      }
      if (text.charCodeAt(quote + 1) === quoteMark) {
        doubled = true;
        from = quote + 2;
        continue;
      }
      let after = quote + 1;
      while (text.charCodeAt(after) === space) after += 1;
      const ends = after >= text.length;
      if (!ends && !text.startsWith(delimiter, after)) {
        stray = true;
        from = quote + 1;
        continue;
      }
      cells.push(unescaped(undoubled(text.slice(start + 1, quote), doubled), stray));
      if (ends) return { cells, stray, open: false };
      at = after + delimiter.length;
      break;
    }
  }
}

/** The end of the quotes of `="Okafor, Lund"`, which a spreadsheet takes for one cell; else the beginning. */
function pastFormula(text: string, start: number, delimiter: string): number {
  if (text.charCodeAt(start) !== equals || text.charCodeAt(start + 1) !== quoteMark) return start;
  for (let quote = text.indexOf('"', start + 2); quote >= 0; quote = text.indexOf('"', quote + 1))
    if (quote + 1 >= text.length || text.startsWith(delimiter, quote + 1)) return quote + 1;
  return start;
}

const undoubled = (text: string, doubled: boolean): string => (doubled ? text.replaceAll('""', '"') : text);

/** Some databases put a backslash before a quote where others double it. */
const unescaped = (text: string, stray: boolean): string =>
  stray && text.includes('\\"') ? text.replaceAll('\\"', '"') : text;

/** Whether a text has as many cells as the header when it stands alone. */
export const hasWidth = (line: string, delimiter: string, width: number): boolean =>
  splitCells(line, delimiter).cells.length === width;

/**
 * Whether lines joined by an open quote are one record of the table, and not rows of their own that a
 * forgotten quote has swallowed: as wide as the header, or at least of proper quotes around lines of
 * which none is as wide.
 */
export function isWhole(text: string, delimiter: string, width: number): boolean {
  const { cells, stray, open } = splitCells(text, delimiter);
  if (open) return false;
  const fits = cells.length >= width && cells.length <= width + 2;
  if (!stray && (fits || width < 2)) return true;
  const inner = text.split('\n').slice(1);
  return width > 1 && (fits || !stray) && !inner.some((line) => hasWidth(line, delimiter, width));
}

/**
 * The cells of one record of a table. What hand-made files do to quotes is let pass where that gives
 * the header's width: words after a closing quote, or a quote that is only a sign.
 */
export function cellsOf(text: string, delimiter: string, width = 0): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const { cells, stray, open } = splitCells(text, delimiter);
  if (!open && (width === 0 || cells.length === width)) return cells;
  if (!open && !stray) return cells;
  const bare = text.split(delimiter);
  return bare.length === width || (open && width === 0)
    ? bare.map((cell) => cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"'))
    : cells;
}
