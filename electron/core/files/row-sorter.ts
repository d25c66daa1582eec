import type { SkippedLine } from '#shared/domain/import/record.ts';
import { mayBeFooter, skipKindOf } from '#shared/domain/import/skipping.ts';
import type { TableRow } from './table.ts';

/** Tells rows from preamble, blanks, repeated headers, totals and footers. */
export class RowSorter {
  private readonly headers: readonly string[];
  private readonly headerLine: number;
  /** Narrow rows that are a footer if a footer follows, and rows if a row does. */
  private waiting: TableRow[] = [];
  private afterBlank = false;

  constructor(table: { readonly headers: readonly string[]; readonly headerLine: number }) {
    this.headers = table.headers;
    this.headerLine = table.headerLine;
  }

  /** @param last whether no more are to come: then what is still waiting is decided */
  sort(all: readonly TableRow[], last: boolean): { rows: TableRow[]; skipped: SkippedLine[] } {
    const { headers, headerLine } = this;
    const rows: TableRow[] = [];
    const skipped: SkippedLine[] = [];
    const asFooter = () => {
      for (const { line } of this.waiting) skipped.push({ line, kind: 'footer' });
      this.waiting = [];
    };
    for (const row of all) {
      const { line, cells } = row;
      if (line < headerLine) {
        skipped.push({ line, kind: 'preamble' });
        continue;
      }
      if (line === headerLine) continue;
      const kind = skipKindOf(cells, headers);
      if (kind !== null) {
        if (kind === 'footer') asFooter();
        if (kind === 'blank') this.afterBlank = true;
        skipped.push({ line, kind });
        continue;
      }
      if (mayBeFooter(cells, headers)) {
        this.waiting.push(row);
        continue;
      }
      rows.push(...this.waiting, row);
      this.waiting = [];
      this.afterBlank = false;
    }
    if (last && this.waiting.length > 0) {
      if (this.afterBlank) asFooter();
      else rows.push(...this.waiting.splice(0));
    }
    return { rows, skipped };
  }
}
