import type { ReadingChoice } from '#shared/contract/imports.ts';
import { ungarbled } from '#shared/domain/import/mojibake.ts';
import { rowShaper } from '#shared/domain/import/shaping.ts';
import { openTable as openText, readTable as readText, type TextTable } from './csv/table.ts';
import { openPage, type PageTable, readPage } from './html/table.ts';
import { refusalOfOle } from './ole.ts';
import { sniff } from './sniff.ts';
import { headOf } from './source.ts';
import type { TableBatch, TableRow } from './table.ts';
import { type CardTable, openCards, readCards } from './vcard/table.ts';
import { readWorkbookRows, type WorkbookTable } from './xlsx/table.ts';
import { openPacked } from './zip/open.ts';

/** A file of any kind that rows can be read from. Plain data: a worker may hand it to another. */
export type Table = (TextTable | CardTable | WorkbookTable | PageTable) & {
  /** What somebody decided about how it is read. */
  readonly choice: ReadingChoice;
};

/**
 * Finds out what a file is, by what stands in it and never by its name, and how it is to be read.
 *
 * @param path where the bytes lie
 * @param fileName what the rep calls the file, for sentences
 * @param reading what somebody decided about it
 * @throws UNREADABLE_FILE in one sentence when it is no table, or a table without rows
 */
export function openTable(path: string, fileName: string, choice: ReadingChoice): Table {
  const table = opened(path, fileName, choice);
  return { ...table, choice, headers: choice.repair ? table.headers.map(putRight) : table.headers };
}

const putRight = (cell: string): string => ungarbled(cell) ?? cell;

function opened(path: string, fileName: string, choice: ReadingChoice) {
  const kind = sniff(headOf(path, 4096));
  switch (kind) {
    case 'zip':
      return openPacked(path, fileName, choice);
    case 'vcard':
      return openCards(path, path, fileName, choice);
    case 'html':
    case 'xml':
      return openPage(kind, path, fileName, choice);
    case 'ole':
      throw refusalOfOle(path, fileName);
    case 'text':
      return openText(path, fileName, choice);
  }
}

/**
 * The rows of a table, in batches, with every line of it accounted for: it is part of a row, or it is
 * skipped and said why. Memory stays bounded by the batch, whatever the file's size. Garbled
 * text is put right where somebody chose so; `raw` stays as it stands.
 */
export function* readTable(table: Table): Generator<TableBatch> {
  const shaper = table.kind === 'vcard' ? null : rowShaper<TableRow>(table.headers, table.headerLine);
  let bytesRead = 0;
  for (const batch of batchesOf(table)) {
    ({ bytesRead } = batch);
    const rows = table.choice.repair
      ? batch.rows.map((row) => ({ ...row, cells: row.cells.map(putRight) }))
      : batch.rows;
    yield { ...batch, rows: shaper === null ? rows : shaper.add(rows) };
  }
  const rows = shaper?.end() ?? [];
  if (rows.length > 0) yield { rows, skipped: [], bytesRead };
}

function batchesOf(table: Table): Generator<TableBatch> {
  switch (table.kind) {
    case 'text':
      return readText(table);
    case 'vcard':
      return readCards(table);
    case 'xlsx':
      return readWorkbookRows(table);
    case 'html':
    case 'xml':
      return readPage(table);
  }
}
