import type { Packed } from '../zip/unpack.ts';
import type { NumberFormat } from './number-format.ts';
import type { SharedStrings } from './strings.ts';
import { columnOf, rowOf, shownNumber, unescaped } from './values.ts';
import { type Attributes, parseXml } from './xml.ts';

/** A row of a sheet that says anything. */
export type SheetRow = {
  /** Its number in the sheet, from 1. */
  readonly line: number;
  readonly cells: string[];
  /** Addresses that formulas put behind its cells, by column. */
  readonly links: ReadonlyMap<number, string> | null;
};

export type SheetBatch = { readonly rows: readonly SheetRow[]; readonly bytesRead: number };

/** How the cells of a sheet become text. */
export type CellText = {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
};

/** No sheet is wider: what names a column beyond is no cell. */
const mostColumns = 16_384;
const mostRows = 1 << 24;
const longestCell = 1 << 20;
/** Excel itself keeps no more than a third of these in a sheet. */
const mostLinks = 200_000;

/**
 * The rows of a sheet that have a value in any cell. Rows that are only painted, and whatever its
 * `<dimension>` claims, are passed over.
 *
 * @throws UNREADABLE_FILE
 */
export function* sheetRows(sheet: Packed, text: CellText): Generator<SheetBatch> {
  const reader = new RowMaker(text);
  for (const bytesRead of parseXml(sheet, reader)) yield { rows: reader.take(), bytesRead };
}

/** Where in a cell the parser is. */
type Part = 'value' | 'text' | 'formula' | null;

class RowMaker {
  private readonly cellText: CellText;
  private made: SheetRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private links: Map<number, string> | null = null;
  private column = -1;
  private type = 'n';
  private style = 0;
  private part: Part = null;
  private phonetic = false;
  private value = '';
  private formula = '';

  constructor(cellText: CellText) {
    this.cellText = cellText;
  }

  take(): SheetRow[] {
    const { made } = this;
    this.made = [];
    return made;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') {
      const address = attributes.get('r');
      this.column = address === undefined ? this.column + 1 : columnOf(address);
      this.type = attributes.get('t') ?? 'n';
      this.style = Number(attributes.get('s') ?? 0);
      this.value = '';
      this.formula = '';
    } else if (name === 'v') this.part = 'value';
    else if (name === 't') this.part = 'text';
    else if (name === 'f') this.part = 'formula';
    else if (name === 'rPh') this.phonetic = true;
    else if (name === 'row') {
      this.line = this.numberOf(attributes.get('r'));
      this.cells = [];
      this.links = null;
      this.column = -1;
    }
  }

  /** Rows come in order; one that says something else is the next. */
  private numberOf(stated: string | undefined): number {
    const line = Number(stated);
    return Number.isSafeInteger(line) && line > this.line && line < mostRows ? line : this.line + 1;
  }

  text(text: string): void {
    if (this.part === null || this.phonetic) return;
    if (this.part === 'formula') this.formula += text.slice(0, 4096 - this.formula.length);
    else if (this.value.length < longestCell) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.part = null;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.put();
    else if (name === 'row' && this.cells.length > 0)
      this.made.push({ line: this.line, cells: this.cells, links: this.links });
  }

  private put(): void {
    const { column, cells } = this;
    if (column < 0 || column >= mostColumns || (this.value === '' && this.formula === '')) return;
    const text = this.cellAsText();
    const link = this.formula.match(/^\s*HYPERLINK\s*\(\s*"([^"]+)"/i)?.[1];
    if (link !== undefined) this.links = (this.links ?? new Map<number, string>()).set(column, link);
    if (text === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  private cellAsText(): string {
    const { value, type, cellText } = this;
    if (value === '') return '';
    if (type === 's') return cellText.strings.at(Number(value));
    if (type === 'inlineStr' || type === 'str') return unescaped(value);
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (type === 'n') {
      const format = cellText.formats[this.style] ?? { kind: 'plain' };
      return shownNumber(value, format, cellText.since1904);
    }
    // A date as text, or an error such as #N/A.
    return type === 'd' ? value.replace('T', ' ').slice(0, 16).replace(' 00:00', '') : value;
  }
}

/** The addresses behind cells, which a sheet names after its rows, by row and column. */
export function sheetLinks(
  sheet: Packed,
  targets: ReadonlyMap<string, string>,
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const links = new Map<number, Map<number, string>>();
  let count = 0;
  if (targets.size === 0) return links;
  for (const _ of parseXml(sheet, {
    open(name, attributes) {
      if (name !== 'hyperlink') return;
      const target = targets.get(attributes.get('id') ?? '');
      const [from = '', to = from] = (attributes.get('ref') ?? '').split(':');
      const column = columnOf(from);
      const [first, last] = [rowOf(from), rowOf(to)];
      if (target === undefined || first === null || last === null || column < 0) return;
      for (let line = first; line <= Math.min(last, first + 1000) && count < mostLinks; line += 1) {
        count += 1;
        links.set(line, (links.get(line) ?? new Map<number, string>()).set(column, target));
      }
    },
  }));
  return links;
}
