import iconv from 'iconv-lite';
import type { ReadingChoice } from '#shared/contract/imports.ts';
import { findEncoding } from '../csv/encoding.ts';
import { unreadable } from '../csv/refusal.ts';
import { headOfRows, headRows, likeness, rowsBelow } from '../head.ts';
import { type LinkColumn, linkColumns, withLinks } from '../links.ts';
import { RowSorter } from '../row-sorter.ts';
import { headOf, openSource } from '../source.ts';
import type { TableBatch, TableFacts, TableRow } from '../table.ts';
import { type PageRow, TableMaker } from './table-maker.ts';
import { Tokens } from './tokens.ts';

/** A table of a web page, which programs call .xls so that a spreadsheet opens it. */
export type PageTable = TableFacts & {
  readonly kind: 'html';
  readonly encoding: { readonly name: string; readonly bomBytes: number };
  /** Which of the page's tables, from 1. */
  readonly number: number;
  readonly linked: readonly LinkColumn[];
};

type Found = { readonly first: PageRow[]; rows: number };

/**
 * Finds out which table of a page to read, and where its header is: the one most like a list of people,
 * unless somebody says which.
 *
 * @throws UNREADABLE_FILE, also for a page without a table
 */
export function openPage(path: string, fileName: string, choice: ReadingChoice): PageTable {
  const encoding = pageEncoding(path, fileName, choice.encoding);
  const tables = new Map<number, Found>();
  for (const { rows } of pageRows(path, encoding)) {
    for (const row of rows) {
      if (row.cells.length === 0) continue;
      const found = tables.get(row.table) ?? { first: [], rows: 0 };
      tables.set(row.table, found);
      if (found.first.length < headRows) found.first.push(row);
      found.rows += 1;
    }
  }
  const [number, { first }] = choose(tables, choice.sheet, fileName);
  const head = headOfRows(first, choice.headerLine);
  const linked = linkColumns(head, first, new Map());
  return {
    kind: 'html',
    path,
    fileName,
    encoding,
    delimiter: '',
    headerLine: head.headerLine,
    headers: [...head.headers, ...linked.flatMap(({ header }) => header ?? [])],
    sheet: tables.size > 1 ? nameOf(number) : null,
    sheets:
      tables.size > 1
        ? [...tables].map(([each, { first: own, rows }]) => ({
            name: nameOf(each),
            hidden: false,
            rows: rowsBelow(rows, own),
          }))
        : [],
    number,
    linked,
  };
}

const nameOf = (number: number): string => `Table ${number}`;

function choose(
  tables: ReadonlyMap<number, Found>,
  wanted: string | undefined,
  fileName: string,
): readonly [number, Found] {
  if (wanted !== undefined) {
    const named = [...tables].find(
      ([number]) => nameOf(number).toLowerCase() === wanted.trim().toLowerCase(),
    );
    if (named === undefined) throw unreadable(fileName, `has no table called ${wanted}`);
    return named;
  }
  const points = ([, { first }]: readonly [number, Found]) => likeness(headOfRows(first), first);
  const [best] = [...tables].toSorted((a, b) => points(b) - points(a));
  if (best === undefined) throw unreadable(fileName, 'is a web page without a table, so it is no list');
  return best;
}

/** What the bytes are in: as they show, else as the page says of itself. */
function pageEncoding(path: string, fileName: string, chosen: string | undefined): PageTable['encoding'] {
  const { name, bomBytes } = findEncoding(path, fileName, chosen);
  if (chosen !== undefined) return { name, bomBytes };
  const said = headOf(path, 8192)
    .toString('latin1')
    .match(/charset\s*=\s*["']?\s*([\w-]+)/i)?.[1];
  const plain =
    !name.startsWith('utf-') && said !== undefined && !/^utf/i.test(said) && iconv.encodingExists(said);
  return { name: plain ? said.toLowerCase() : name, bomBytes };
}

const chunkBytes = 1 << 17;

/** The rows of all tables of a page, in the order in which they end. */
function* pageRows(
  path: string,
  { name, bomBytes }: PageTable['encoding'],
): Generator<{ readonly rows: readonly PageRow[]; readonly bytesRead: number }> {
  const bytes = openSource(path);
  const decoder = iconv.getDecoder(name, { stripBOM: false });
  const tokens = new Tokens();
  const maker = new TableMaker();
  try {
    const buffer = Buffer.alloc(chunkBytes);
    if (bomBytes > 0) bytes.read(buffer, 0, bomBytes);
    for (;;) {
      const read = bytes.read(buffer, 0, chunkBytes);
      const text = read === 0 ? (decoder.end() ?? '') : decoder.write(buffer.subarray(0, read));
      for (const token of tokens.add(text, read === 0)) maker.add(token);
      if (read === 0) maker.finish();
      yield { rows: maker.take(), bytesRead: bytes.position() };
      if (read === 0) return;
    }
  } finally {
    bytes.close();
  }
}

/** The rows of the chosen table, each named by its number in it. */
export function* readPage(table: PageTable): Generator<TableBatch> {
  const { linked, headers, number } = table;
  const sorter = new RowSorter(table);
  let kept: TableRow[] = [];
  let at = 0;
  for (const { rows, bytesRead } of pageRows(table.path, table.encoding)) {
    if (kept.length > 0) yield { ...sorter.sort(kept, false), bytesRead: at };
    at = bytesRead;
    kept = rows
      .filter((row) => row.table === number)
      .map((row) => ({
        line: row.line,
        cells: linked.length === 0 ? row.cells : withLinks(row, undefined, linked, headers.length),
        raw: row.cells.join('\t'),
      }));
  }
  yield { ...sorter.sort(kept, true), bytesRead: at };
}
