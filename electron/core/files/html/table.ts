import iconv from 'iconv-lite';
import type { ReadingChoice } from '#shared/contract/imports.ts';
import { findEncoding } from '../csv/encoding.ts';
import { unreadable } from '../csv/refusal.ts';
import { headOfRows, headRows, likeness, rowsBelow } from '../head.ts';
import { type LinkColumn, linkColumns, withLinks } from '../links.ts';
import { RowSorter } from '../row-sorter.ts';
import { headOf, openSource } from '../source.ts';
import type { TableBatch, TableFacts, TableRow } from '../table.ts';
import { SheetXmlMaker } from './sheet-xml.ts';
import { type PageRow, TableMaker } from './table-maker.ts';
import { Tokens } from './tokens.ts';

/** A table of a web page or of a workbook in XML, which programs call .xls so that a spreadsheet opens it. */
export type PageTable = TableFacts & {
  readonly kind: 'html' | 'xml';
  readonly encoding: { readonly name: string; readonly bomBytes: number };
  /** Which of the page's tables, from 1. */
  readonly number: number;
  readonly linked: readonly LinkColumn[];
};

type Found = { readonly name: string; readonly first: PageRow[]; rows: number };

/**
 * Finds out which table of a page to read, and where its header is: the one most like a list of people,
 * unless somebody says which.
 *
 * @throws UNREADABLE_FILE, also for a page without a table
 */
export function openPage(
  kind: PageTable['kind'],
  path: string,
  fileName: string,
  choice: ReadingChoice,
): PageTable {
  const encoding = pageEncoding(path, fileName, choice.encoding);
  const tables = new Map<number, Found>();
  const names = new Map<number, string>();
  const hidden = new Set<number>();
  for (const { rows } of pageRows(kind, path, encoding, names, hidden)) {
    for (const row of rows) {
      if (row.cells.length === 0) continue;
      const name = names.get(row.table) ?? `Table ${row.table}`;
      const found = tables.get(row.table) ?? { name, first: [], rows: 0 };
      tables.set(row.table, found);
      if (found.first.length < headRows) found.first.push(row);
      found.rows += 1;
    }
  }
  const [number, { name, first }] = choose(tables, hidden, choice.sheet, kind, fileName);
  const head = headOfRows(first, choice.headerLine);
  const linked = linkColumns(head, first, new Map());
  return {
    kind,
    path,
    fileName,
    encoding,
    delimiter: '',
    headerLine: head.headerLine,
    headers: [...head.headers, ...linked.flatMap(({ header }) => header ?? [])],
    sheet: tables.size > 1 ? name : null,
    sheets:
      tables.size > 1
        ? [...tables].map(([each, { name: called, first: own, rows }]) => ({
            name: called,
            hidden: hidden.has(each),
            rows: rowsBelow(rows, own),
          }))
        : [],
    number,
    linked,
  };
}

function choose(
  tables: ReadonlyMap<number, Found>,
  hidden: ReadonlySet<number>,
  wanted: string | undefined,
  kind: PageTable['kind'],
  fileName: string,
): readonly [number, Found] {
  if (wanted !== undefined) {
    const named = [...tables].find(
      ([, { name }]) => name.trim().toLowerCase() === wanted.trim().toLowerCase(),
    );
    if (named === undefined) throw unreadable(fileName, `has no table called ${wanted}`);
    return named;
  }
  const points = ([, { first }]: readonly [number, Found]) => likeness(headOfRows(first), first);
  const [best] = [...tables]
    .filter(([number]) => !hidden.has(number))
    .toSorted((a, b) => points(b) - points(a));
  if (best === undefined) {
    throw unreadable(
      fileName,
      kind === 'html' ? 'is a web page without a table, so it is no list' : 'shows no sheet with cells',
    );
  }
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
  kind: PageTable['kind'],
  path: string,
  { name, bomBytes }: PageTable['encoding'],
  names: Map<number, string>,
  hidden: Set<number>,
): Generator<{ readonly rows: readonly PageRow[]; readonly bytesRead: number }> {
  const bytes = openSource(path);
  const decoder = iconv.getDecoder(name, { stripBOM: false });
  const tokens = new Tokens();
  const maker = kind === 'xml' ? new SheetXmlMaker() : new TableMaker();
  try {
    const buffer = Buffer.alloc(chunkBytes);
    if (bomBytes > 0) bytes.read(buffer, 0, bomBytes);
    for (;;) {
      const read = bytes.read(buffer, 0, chunkBytes);
      const text = read === 0 ? (decoder.end() ?? '') : decoder.write(buffer.subarray(0, read));
      for (const token of tokens.add(text, read === 0)) maker.add(token);
      if (read === 0) maker.finish();
      if (maker instanceof SheetXmlMaker) {
        for (const [each, said] of maker.names) names.set(each, said);
        for (const each of maker.hidden) hidden.add(each);
      }
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
  for (const { rows, bytesRead } of pageRows(table.kind, table.path, table.encoding, new Map(), new Set())) {
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
