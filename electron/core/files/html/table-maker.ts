import { attributeOf, type Token } from './tokens.ts';

/** A row of one of a page's tables. */
export type PageRow = {
  /** Which table it stands in, from 1, in the order in which they begin. */
  readonly table: number;
  /** Its number in that table, from 1. */
  readonly line: number;
  readonly cells: string[];
  /** Addresses behind its cells, by column. */
  readonly links: ReadonlyMap<number, string> | null;
};

type Span = { readonly text: string; left: number };

type OpenCell = { text: string; link: string | null; readonly columns: number; readonly rows: number };

type OpenTable = {
  readonly number: number;
  line: number;
  cells: string[] | null;
  links: Map<number, string> | null;
  cell: OpenCell | null;
  /** Cells that reach down from a row above, by column. */
  readonly spans: Map<number, Span>;
};

const mostColumns = 4096;
const longestCell = 1 << 20;
const breaks = /^(br|p|div|li|h[1-6]|tr)$/;

/**
 * Makes rows of the tables of a page. A table inside a cell is a table of its own, as pages that lay
 * themselves out with tables have it. Cells and rows that are never closed end where the next begins.
 */
export class TableMaker {
  private open: OpenTable[] = [];
  private tables = 0;
  private made: PageRow[] = [];

  take(): PageRow[] {
    const { made } = this;
    this.made = [];
    return made;
  }

  add(token: Token): void {
    const table = this.open.at(-1);
    if (token.kind === 'text') {
      if (table?.cell && table.cell.text.length < longestCell) {
        // Line breaks of the source are spaces; those of the page are tags.
        table.cell.text += token.text.replace(/[\r\n\t]+/g, ' ');
      }
    } else if (token.kind === 'open') this.begin(token.name, token.attributes, table);
    else if (token.name === 'table') {
      this.endRow();
      this.open.pop();
    } else if (token.name === 'tr') this.endRow();
    else if (token.name === 'td' || token.name === 'th') this.endCell();
    else if (breaks.test(token.name)) this.breakLine();
  }

  /** Closes what the page has left open. */
  finish(): void {
    while (this.open.length > 0) {
      this.endRow();
      this.open.pop();
    }
  }

  private begin(name: string, attributes: string, table: OpenTable | undefined): void {
    if (name === 'table') {
      this.tables += 1;
      this.open.push({
        number: this.tables,
        line: 0,
        cells: null,
        links: null,
        cell: null,
        spans: new Map(),
      });
    } else if (table === undefined) return;
    else if (name === 'tr') {
      this.endRow();
      table.line += 1;
      table.cells = [];
      table.links = null;
    } else if (name === 'td' || name === 'th') {
      this.endCell();
      if (table.cells === null) {
        table.line += 1;
        table.cells = [];
      }
      table.cell = {
        text: '',
        link: null,
        columns: spanOf(attributes, 'colspan'),
        rows: spanOf(attributes, 'rowspan'),
      };
    } else if (name === 'a' && table.cell !== null) table.cell.link ??= attributeOf(attributes, 'href');
    else if (breaks.test(name)) this.breakLine();
  }

  private breakLine(): void {
    const cell = this.open.at(-1)?.cell;
    if (cell) cell.text += '\n';
  }

  private endCell(): void {
    const table = this.open.at(-1);
    if (!table?.cell || table.cells === null) return;
    const { text, link, columns, rows } = table.cell;
    const shown = tidy(text);
    this.fillSpans(table);
    const at = table.cells.length;
    if (link !== null) table.links = (table.links ?? new Map<number, string>()).set(at, link);
    for (let column = at; column < Math.min(mostColumns, at + columns); column += 1) {
      table.cells.push(column === at ? shown : '');
      // What stands beside several rows is said of each.
      if (rows > 1) table.spans.set(column, { text: column === at ? shown : '', left: rows - 1 });
    }
    table.cell = null;
  }

  private endRow(): void {
    this.endCell();
    const table = this.open.at(-1);
    if (!table || table.cells === null) return;
    this.fillSpans(table);
    while (table.cells.at(-1) === '') table.cells.pop();
    const { number, line, cells, links } = table;
    this.made.push({ table: number, line, cells, links });
    table.cells = null;
    table.links = null;
  }

  private fillSpans({ cells, spans }: OpenTable): void {
    if (cells === null) return;
    for (;;) {
      const span = spans.get(cells.length);
      if (span === undefined) return;
      span.left -= 1;
      if (span.left === 0) spans.delete(cells.length);
      cells.push(span.text);
    }
  }
}

const spanOf = (attributes: string, name: string): number => {
  const span = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1000) : 1;
};

/** Text as a browser shows it: runs of spaces are one, and lines are those that tags break. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
