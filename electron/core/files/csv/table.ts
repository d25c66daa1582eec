import type { ReadingChoice } from '#shared/contract/imports.ts';
import { findHeader } from '#shared/domain/import/header-line.ts';
import type { SkippedLine } from '#shared/domain/record/record.ts';
import { isVoid } from '#shared/domain/import/skipping.ts';
import { RowSorter } from '../row-sorter.ts';
import type { Source } from '../source.ts';
import type { TableBatch, TableFacts } from '../table.ts';
import { cellsOf } from './cells.ts';
import { findDelimiter, statedDelimiter } from './delimiter.ts';
import { type Encoding, findEncoding } from './encoding.ts';
import { type LineChunk, readLines } from './lines.ts';
import { EndlessCell, RecordSplitter, type TextRecord } from './records.ts';
import { unreadable } from './refusal.ts';

/** What was found out about a delimited file before reading its rows. */
export type TextTable = TableFacts & {
  readonly kind: 'text';
  readonly source: Source;
  readonly encoding: Encoding;
  /** The physical line where the table begins: with its header, or where it has none with its first row. */
  readonly firstLine: number;
};

const headLines = 120;
const headRecords = 50;
/** Lines of more than this, taken together, are enough to tell a table by: each may be of 8 MB. */
const headCharacters = 1 << 24;
const batchRows = 2000;

/**
 * Finds out how a file is to be read: encoding, delimiter, where its header is.
 *
 * @param source where the bytes lie
 * @param fileName what the rep calls the file, for sentences
 * @param choice what somebody decided about it
 * @throws UNREADABLE_FILE in one sentence when it is no table, or a table without rows
 */
export function openTable(source: Source, fileName: string, choice: ReadingChoice): TextTable {
  const encoding = findEncoding(source, fileName, choice.encoding);
  const from = choice.headerLine ?? 0;
  const lines = firstLines(source, fileName, encoding, from);
  if (lines.every((line) => isVoid(line))) throw unreadable(fileName, 'is empty');
  if (from > lines.length) throw unreadable(fileName, `has no line ${from}`);
  const stated = statedDelimiter(lines[0] ?? '');
  const bodyLine = Math.max(from, stated === null ? 1 : 2);
  const body = lines.slice(bodyLine - 1);
  const { delimiter, width } = findDelimiter(body, choice.delimiter ?? stated);
  const records = whole(fileName, () => new RecordSplitter(delimiter, width, bodyLine).add(body, true));
  const cells = records.slice(0, headRecords).map(({ text }) => cellsOf(text, delimiter, width));
  const at =
    choice.headerLine === undefined
      ? findHeader(cells, usedWidth(cells)).at
      : choice.headerLine === 0
        ? null
        : 0;
  const base = {
    kind: 'text',
    source,
    path: typeof source === 'string' ? source : source.path,
    fileName,
    encoding,
    delimiter,
  } as const;
  const facts = { ...base, sheet: null, sheets: [] };
  if (at === null) {
    const headers = Array.from({ length: width }, () => '');
    return { ...facts, headerLine: 0, firstLine: bodyLine, headers };
  }
  const headerLine = records[at]?.line ?? 1;
  return {
    ...facts,
    headerLine,
    firstLine: headerLine,
    headers: named(cells[at] ?? [], cells.slice(at + 1)),
  };
}

/** @param from the line where somebody said that the header is; 0 where nobody did */
function firstLines(source: Source, fileName: string, encoding: Encoding, from: number): string[] {
  const count = from + headLines;
  const lines: string[] = [];
  let characters = 0;
  for (const chunk of readLines(source, fileName, encoding)) {
    for (const line of chunk.lines) {
      const enough = lines.length >= count || (characters > headCharacters && lines.length > from);
      if (enough && !lines.every((each) => isVoid(each))) return lines;
      if (enough) continue;
      lines.push(line);
      characters += line.length;
    }
  }
  return lines;
}

/** How many columns hold anything at all. */
const usedWidth = (rows: readonly (readonly string[])[]): number =>
  new Set(rows.flatMap((row) => row.flatMap((cell, index) => (isVoid(cell) ? [] : [index])))).size;

/** Names of columns without the empty ones at the end that spreadsheets leave, unless rows fill them. */
function named(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  let last = header.findLastIndex((cell) => !isVoid(cell));
  for (const row of rows) {
    const filled = row.slice(0, header.length).findLastIndex((cell) => !isVoid(cell));
    last = Math.max(last, filled);
  }
  return header.slice(0, last + 1);
}

/**
 * The rows of a table, in batches, with every line accounted for: a line is part of a row, or it is
 * skipped and said why. Memory stays bounded by the batch, whatever the file's size.
 *
 * @throws UNREADABLE_FILE where a line or a cell is so long that it is nobody's
 */
export function* readTable(table: TextTable): Generator<TableBatch> {
  const { delimiter, headers, fileName, firstLine } = table;
  const splitter = new RecordSplitter(delimiter, headers.length, firstLine);
  const sorter = new RowSorter(table);
  let preamble = 0;
  const preambles: SkippedLine[] = [];
  let previous: LineChunk | null = null;
  for (const chunk of readLines(table.source, fileName, table.encoding)) {
    if (previous !== null) yield* batches(previous, false);
    previous = chunk;
  }
  if (previous !== null) yield* batches(previous, true);

  function* batches({ lines, bytesRead }: LineChunk, last: boolean): Generator<TableBatch> {
    const before = Math.min(lines.length, firstLine - 1 - preamble);
    for (let line = preamble + 1; line <= preamble + before; line += 1)
      preambles.push({ line, kind: 'preamble' });
    preamble += before;
    const body = before > 0 ? lines.slice(before) : lines;
    const records = whole(fileName, () => splitter.add(body, last));
    const batchCount = Math.max(last ? 1 : 0, Math.ceil(records.length / batchRows));
    for (let start = 0; start < batchCount * batchRows; start += batchRows) {
      const some = records.slice(start, start + batchRows);
      const rows = some.map(({ line, text }) => ({
        line,
        cells: cellsOf(text, delimiter, headers.length),
        raw: text,
      }));
      const sorted = sorter.sort(rows, last && start + batchRows >= records.length);
      yield { rows: sorted.rows, skipped: [...preambles.splice(0), ...sorted.skipped], bytesRead };
    }
  }
}

function whole(fileName: string, split: () => TextRecord[]): TextRecord[] {
  try {
    return split();
  } catch (error) {
    if (!(error instanceof EndlessCell)) throw error;
    throw unreadable(fileName, `has a cell that begins in line ${error.line} and does not end`);
  }
}
