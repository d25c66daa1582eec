import type { Field } from '#shared/domain/record/fields.ts';
import { recognizeFormat } from '#shared/domain/import/formats.ts';
import { findHeader } from '#shared/domain/import/header-line.ts';
import { mapColumns } from '#shared/domain/import/mapping.ts';

/** Where the header of a table is, and what it says. */
export type Head = { readonly headerLine: number; readonly headers: readonly string[] };

type Row = { readonly line: number; readonly cells: readonly string[] };

/** How many rows at the beginning of a table are looked at for its header. */
export const headRows = 60;

/**
 * Finds the header among the first rows of a table whose cells are known, as a workbook's are.
 *
 * @param stated the line that somebody said it is, 0 for none
 */
export function headOfRows(rows: readonly Row[], stated?: number): Head {
  const said = rows.find(({ line }) => line === stated);
  if (said !== undefined) return { headerLine: said.line, headers: said.cells };
  const width = commonWidth(rows);
  const { at } = findHeader(
    rows.slice(0, 50).map(({ cells }) => cells),
    width,
  );
  const header = at === null ? undefined : rows[at];
  return header === undefined || stated === 0
    ? { headerLine: 0, headers: Array.from({ length: width }, () => '') }
    : { headerLine: header.line, headers: header.cells };
}

/** The width that most rows have, and among equals the widest; 1 for a table without any wider. */
function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let common = { width: 1, count: 0 };
  for (const [width, count] of counts) {
    const better = count > common.count || (count === common.count && width > common.width);
    if (width > 1 && better) common = { width, count };
  }
  return common.width;
}

/** Of so many rows of a table, how many stand below its header, by its first ones. */
export function rowsBelow(all: number, first: readonly Row[]): number {
  const { headerLine } = headOfRows(first);
  return all - first.filter(({ line }) => line <= headerLine).length;
}

const ofPerson: ReadonlySet<Field> = new Set<Field>([
  'firstName',
  'lastName',
  'fullName',
  'title',
  'company',
  'emails',
  'linkedinUrl',
]);

/**
 * How much a table looks like a list of people: the fields of a person that its columns hold, more for
 * the layout of a known program; 0 for a table of something else, or without rows.
 */
export function likeness({ headerLine, headers }: Head, rows: readonly Row[]): number {
  const below = rows.filter(({ line }) => line > headerLine);
  if (below.length === 0) return 0;
  const samples = headers.map((_, index) =>
    below.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const format = recognizeFormat(headers);
  const found = new Set(
    mapColumns(headers, samples, format)
      .map(({ field }) => (field.startsWith('phones.') ? 'phones' : field))
      .filter((field) => field === 'phones' || ofPerson.has(field)),
  );
  // A company alone, or one lone column, may be anything: a price list, a table of regions.
  return found.size === 0
    ? 0
    : found.size + (format === undefined ? 0 : 5) + Math.min(1, below.length / headRows);
}
