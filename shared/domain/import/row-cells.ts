import { type CleanCell, cleanCell, shorten } from './clean.ts';
import type { Field } from '../record/fields.ts';
import type { Column } from './mapping.ts';
import { customKey } from '../record/header.ts';
import { plainLine } from './markup.ts';
import type { Reading } from './reading.ts';
import type { CellWarning } from '../record/record.ts';

export type Heard = { readonly column: Column; readonly text: string };

/** No name, address or number is longer; a note may be of any length. */
const longestValue = 4000;

const nothingHeard: readonly Heard[] = [];

/** The cells of one row, heard field by field, with what had to be said about them. */
export class CellReader {
  readonly warnings: CellWarning[] = [];
  protected readonly custom: { [header: string]: string } = {};
  protected readonly cells: readonly string[];
  protected readonly line: number;
  readonly reading: Reading;

  constructor(cells: readonly string[], line: number, reading: Reading) {
    this.cells = cells;
    this.line = line;
    this.reading = reading;
  }

  cell(index: number, isName = false): CleanCell {
    return cleanCell(this.cells[index] ?? '', isName);
  }

  warn(field: string, text: string): void {
    this.warnings.push({ line: this.line, field, text });
  }

  keep(column: Column, text: string): void {
    this.custom[customKey(column.header)] = text;
  }

  /** Cleaned, non-empty cells of the columns of a field, in the order in which they are heard. */
  protected heard(field: Field, isName = false): readonly Heard[] {
    const columns = this.reading.byField.get(field);
    return columns === undefined ? nothingHeard : this.heardOf(columns, field, isName);
  }

  heardOf(columns: readonly Column[], field: Field, isName = false): readonly Heard[] {
    const heard: Heard[] = [];
    for (const column of columns) {
      const { text, warning } = this.cell(column.index, isName);
      if (warning !== undefined) this.warn(field, warning);
      if (text.length > longestValue && field !== 'notes' && field !== 'custom') {
        this.keep(column, text);
        this.warn(field, `“${shorten(text)}” is ${text.length} characters long. Kept beside the record.`);
      } else if (text !== '') heard.push({ column, text });
    }
    return heard;
  }

  /** The first column that has something; what the others say differently goes to custom. */
  private first(field: Field, read: (text: string) => string, isName = false): string {
    let value = '';
    for (const { column, text } of this.heard(field, isName)) {
      const found = read(text);
      if (value === '') value = found;
      else if (found !== value) this.keep(column, found);
    }
    return value;
  }

  text(field: Field): string {
    return this.first(field, plainLine);
  }

  name(field: Field): string {
    return this.first(field, plainLine, true);
  }

  value<T>(field: Field, read: (text: string) => T | null, complaint: string): T | null {
    let value: T | null = null;
    for (const { column, text } of this.heard(field)) {
      const found = read(text);
      if (found === null) {
        this.keep(column, text);
        this.warn(field, `“${shorten(text)}” ${complaint}. Kept beside the record.`);
      } else if (value === null) value = found;
      else if (found !== value) this.keep(column, text);
    }
    return value;
  }
}
