import type { SkippedLine } from '#shared/domain/record/record.ts';
import { endsList, type LineKind, lineKinds } from '#shared/domain/import/skipping.ts';
import type { TableRow } from './table.ts';

/** More lines than this are no footer, whatever they look like. */
const longestFooter = 30;
/** Nor is a line longer than this: thirty such would fill the memory while they wait. */
const longestFooterLine = 20_000;

type Waiting = { readonly row: TableRow; readonly padded: boolean; readonly afterBlank: boolean };

/** Tells rows from preamble, blanks, repeated headers, totals and footers. */
export class RowSorter {
  private readonly headerLine: number;
  private readonly kindOf: (cells: readonly string[]) => LineKind;
  /** Rows with one cell, which are a footer if a footer follows, and rows if a row does. */
  private waiting: Waiting[] = [];
  private afterBlank = false;
  private inFooter = false;

  constructor(table: { readonly headers: readonly string[]; readonly headerLine: number }) {
    this.headerLine = table.headerLine;
    this.kindOf = lineKinds(table.headers);
  }

  /** @param last whether no more are to come: then what is still waiting is decided */
  sort(all: readonly TableRow[], last: boolean): { rows: TableRow[]; skipped: SkippedLine[] } {
    const rows: TableRow[] = [];
    const skipped: SkippedLine[] = [];
    const settle = (isFooter: (each: Waiting) => boolean) => {
      for (const each of this.waiting) {
        if (isFooter(each)) skipped.push({ line: each.row.line, kind: 'footer' });
        else rows.push(each.row);
      }
      this.waiting = [];
    };
    for (const row of all) {
      const { line, cells } = row;
      if (line <= this.headerLine) {
        if (line < this.headerLine) skipped.push({ line, kind: 'preamble' });
        continue;
      }
      const kind = this.kindOf(cells);
      if (kind === 'row' || (kind === 'narrow' && row.raw.length > longestFooterLine)) {
        if (this.waiting.length > 0) settle(() => false);
        rows.push(row);
        this.afterBlank = false;
        this.inFooter = false;
      } else if (kind === 'narrow') {
        this.waiting.push({ row, padded: cells.length > 1, afterBlank: this.afterBlank });
        if (this.waiting.length > longestFooter) settle(() => false);
      } else {
        if (kind === 'footer') {
          settle(({ padded, afterBlank }) => this.inFooter || afterBlank || !padded);
          this.inFooter = true;
        }
        if (kind === 'blank') this.afterBlank = true;
        skipped.push({ line, kind });
      }
    }
    if (last)
      settle(({ row, padded, afterBlank }) => this.inFooter || endsList(row.cells, { padded, afterBlank }));
    return { rows, skipped };
  }
}
