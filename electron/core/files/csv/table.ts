import { findHeader } from '#shared/domain/import/header-line.ts';
import type { Source } from '../source.ts';
import { RowSorter } from '../row-sorter.ts';
import type { TableBatch, TableFacts, TableRow } from '../table.ts';
import { cellsOf, cellsOfAll, isWhole } from './cells.ts';
import { findDelimiter, statedDelimiter } from './delimiter.ts';
import { type Encoding, findEncoding } from './encoding.ts';
import { readLines } from './lines.ts';
import { RecordSplitter, type TextRecord } from './records.ts';
import { unreadable } from './refusal.ts';

/** What was found out about a delimited file before reading its rows. */
export type TextTable = TableFacts & {
  readonly kind: 'text';
  readonly source: Source;
  readonly encoding: Encoding;
};

const headLines = 120;

/**
 * Finds out how a file is to be read: encoding, delimiter, where its header is.
 *
 * @param source where the bytes lie
 * @param fileName what the rep calls the file, for sentences
 * @throws UNREADABLE_FILE in one sentence when it is no table, or a table without rows
 */
export function openTable(source: Source, fileName: string): TextTable {
  const encoding = findEncoding(source, fileName);
  const lines: string[] = [];
  for (const chunk of readLines(source, fileName, encoding)) {
    lines.push(...chunk.lines.slice(0, headLines - lines.length));
    if (lines.length >= headLines) break;
  }
  if (lines.every((line) => line.trim() === '')) throw unreadable(fileName, 'is empty');
  const stated = statedDelimiter(lines[0] ?? '');
  const body = stated === null ? lines : lines.slice(1);
  const { delimiter, width } = findDelimiter(body, stated);
  const splitter = new RecordSplitter(delimiter, () => true, stated === null ? 1 : 2);
  const records = [...splitter.add(body, true)].slice(0, 50);
  const cells = records.map(({ text }) => cellsOf(text, delimiter));
  const { at } = findHeader(cells, width);
  const base = {
    kind: 'text',
    source,
    path: typeof source === 'string' ? source : source.path,
    fileName,
    encoding,
    delimiter,
    sheet: null,
    sheets: [],
  } as const;
  if (at === null) return { ...base, headerLine: 0, headers: Array.from({ length: width }, () => '') };
  const headers = trimmedEnd(cells[at] ?? []);
  return { ...base, headerLine: records[at]?.line ?? 1, headers };
}

/** Without the empty columns that spreadsheets leave at the end. */
function trimmedEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

/**
 * The rows of a table, in batches, with every line accounted for: a line is part of a row, or it is
 * skipped and said why. Memory stays bounded by the batch, whatever the file's size.
 */
export function* readTable(table: TextTable): Generator<TableBatch> {
  const { delimiter, headers } = table;
  const fits = (text: string) => isWhole(text, delimiter, headers.length);
  const splitter = new RecordSplitter(delimiter, fits);
  const sorter = new RowSorter(table);
  let previous: { readonly lines: readonly string[]; readonly bytesRead: number } | null = null;
  for (const chunk of readLines(table.source, table.fileName, table.encoding)) {
    if (previous !== null) yield* batches(previous, false);
    previous = chunk;
  }
  if (previous !== null) yield* batches(previous, true);

  function* batches(chunk: { readonly lines: readonly string[]; readonly bytesRead: number }, last: boolean) {
    const records = [...splitter.add(chunk.lines, last)];
    const batchCount = Math.max(1, Math.ceil(records.length / 2000));
    for (let batch = 0; batch < batchCount; batch += 1) {
      const start = batch * 2000;
      const some = records.slice(start, start + 2000);
      const final = last && batch === batchCount - 1;
      yield { ...sorter.sort(rowsOf(some), final), bytesRead: chunk.bytesRead };
    }
  }

  function rowsOf(records: readonly TextRecord[]): TableRow[] {
    const cells = cellsOfAll(records, delimiter, headers.length);
    return records.map(({ line, text }, index) => ({ line, cells: cells[index] ?? [], raw: text }));
  }
}
