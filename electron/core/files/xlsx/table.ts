import type { ReadingChoice } from '#shared/contract/imports.ts';
import { unreadable } from '../csv/refusal.ts';
import { headOfRows, headRows, likeness, rowsBelow } from '../head.ts';
import { type LinkColumn, linkColumns, withLinks } from '../links.ts';
import { RowSorter } from '../row-sorter.ts';
import type { Sheet, TableBatch, TableFacts, TableRow } from '../table.ts';
import type { Archive } from '../zip/archive.ts';
import { type SheetRow, sheetLinks, sheetRows } from './rows.ts';
import { SharedStrings } from './strings.ts';
import { linkTargets, readWorkbook, type Workbook, type WorkSheet } from './workbook.ts';

/** A sheet of a workbook. */
export type WorkbookTable = TableFacts & {
  readonly kind: 'xlsx';
  readonly workbook: Workbook;
  readonly chosen: WorkSheet;
  readonly linked: readonly LinkColumn[];
};

/** A sheet with its first rows. */
type Looked = { readonly sheet: WorkSheet; readonly shown: Sheet; readonly first: readonly SheetRow[] };

/** Of a sheet that unpacks to no more than this the rows are counted. */
const countedBytes = 4 << 20;
const examinedSheets = 60;

/**
 * Finds out which sheet of a workbook to read, and where its header is. The one that looks most like a
 * list of people is read unless somebody says which; a hidden one never unasked.
 *
 * @throws UNREADABLE_FILE, also for a sheet that there is not
 */
export function openWorkbook(archive: Archive, choice: ReadingChoice): WorkbookTable {
  const { path, fileName } = archive;
  const workbook = readWorkbook(archive);
  const looked = workbook.sheets.map((sheet, index) => look(workbook, sheet, index < examinedSheets));
  const { sheet: chosen, shown, first } = choose(looked, choice.sheet, fileName);
  const head = headOfRows(first, choice.headerLine);
  const linked = linkColumns(head, first, linksOf(chosen));
  return {
    kind: 'xlsx',
    path,
    fileName,
    encoding: { name: 'utf-8' },
    delimiter: '',
    headerLine: head.headerLine,
    headers: [...head.headers, ...linked.flatMap(({ header }) => header ?? [])],
    sheet: shown.name,
    sheets: looked.map((each) => each.shown),
    workbook,
    chosen,
    linked,
  };
}

function choose(looked: readonly Looked[], wanted: string | undefined, fileName: string): Looked {
  if (wanted !== undefined) {
    const found = looked.find(({ sheet }) => sheet.name.trim().toLowerCase() === wanted.trim().toLowerCase());
    if (found === undefined) throw unreadable(fileName, `has no sheet called ${wanted}`, sheetNames(looked));
    if (found.first.length === 0) throw unreadable(fileName, `has nothing on its sheet ${found.sheet.name}`);
    return found;
  }
  let best: { readonly looked: Looked; readonly points: number } | null = null;
  for (const each of looked) {
    if (each.sheet.hidden || each.first.length === 0) continue;
    const points = likeness(headOfRows(each.first), each.first);
    if (best === null || points > best.points) best = { looked: each, points };
  }
  if (best !== null) return best.looked;
  const hidden = looked.filter(({ sheet, first }) => sheet.hidden && first.length > 0);
  if (hidden.length === 0) throw unreadable(fileName, 'is empty');
  throw unreadable(
    fileName,
    'shows nothing: what it holds is on hidden sheets',
    `Show the sheet ${hidden[0]?.sheet.name} in Excel, save the workbook and import that.`,
  );
}

const sheetNames = (looked: readonly Looked[]): string =>
  `It has ${looked.map(({ sheet }) => sheet.name).join(', ')}.`.slice(0, 300);

function look(workbook: Workbook, sheet: WorkSheet, examined: boolean): Looked {
  const first: SheetRow[] = [];
  let rows: number | null = 0;
  if (examined) {
    const strings = new SharedStrings(workbook.strings);
    try {
      for (const batch of sheetRows(sheet.packed, { ...workbook, strings })) {
        first.push(...batch.rows.slice(0, headRows - first.length));
        rows += batch.rows.length;
        if (first.length < headRows || sheet.packed.entry.unpacked <= countedBytes) continue;
        rows = null;
        break;
      }
    } finally {
      strings.close();
    }
  } else rows = null;
  const below = rows === null ? null : rowsBelow(rows, first);
  return { sheet, first, shown: { name: sheet.name, hidden: sheet.hidden, rows: below } };
}

const linksOf = ({ packed, links }: WorkSheet) => sheetLinks(packed, linkTargets(links));

/** Rows that a gap in a sheet may be told of, one by one. */
const longestGap = 1000;

/** The rows of the chosen sheet, each named by its number. */
export function* readWorkbookRows(table: WorkbookTable): Generator<TableBatch> {
  const { workbook, chosen, linked } = table;
  const strings = new SharedStrings(workbook.strings);
  const links = linked.length === 0 ? null : linksOf(chosen);
  const sorter = new RowSorter(table);
  let line = 0;
  try {
    let kept: TableRow[] = [];
    let bytesRead = 0;
    for (const batch of sheetRows(chosen.packed, { ...workbook, strings })) {
      const before = kept;
      kept = [];
      for (const row of batch.rows) {
        for (let blank = Math.max(line + 1, row.line - longestGap); blank < row.line; blank += 1)
          kept.push({ line: blank, cells: [], raw: '' });
        line = row.line;
        const cells =
          links === null ? row.cells : withLinks(row, links.get(row.line), linked, table.headers.length);
        kept.push({ line, cells, raw: row.cells.join('\t') });
      }
      if (before.length > 0) yield { ...sorter.sort(before, false), bytesRead };
      ({ bytesRead } = batch);
    }
    yield { ...sorter.sort(kept, true), bytesRead };
  } finally {
    strings.close();
  }
}
