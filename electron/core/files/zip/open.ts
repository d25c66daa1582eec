import type { ReadingChoice } from '#shared/contract/imports.ts';
import type { Problem } from '#shared/contract/problems.ts';
import { unreadable } from '../csv/refusal.ts';
import type { TextTable } from '../csv/table.ts';
import type { CardTable } from '../vcard/table.ts';
import { openWorkbook, type WorkbookTable } from '../xlsx/table.ts';
import { type Archive, openArchive } from './archive.ts';
import { openListIn } from './lists.ts';

/** What programs write as archives and is no workbook that can be read, by a file that only theirs have. */
const others: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\/workbook\.bin$/i, 'is a binary Excel workbook', 'Save it as .xlsx or CSV and import that.'],
  [
    /^word\//i,
    'is a text document, not a list',
    'Copy its table into a spreadsheet, save it as CSV and import that.',
  ],
  [
    /^ppt\//i,
    'is a presentation, not a list',
    'Copy its table into a spreadsheet, save it as CSV and import that.',
  ],
  [/\.iwa$/i, 'is a Numbers spreadsheet', 'Export it as CSV or Excel from Numbers and import that.'],
  [/^Index\.zip$/i, 'is a Numbers spreadsheet', 'Export it as CSV or Excel from Numbers and import that.'],
  [/^content\.xml$/i, 'is an OpenDocument file', 'Save it as .xlsx or CSV and import that.'],
  [/^META-INF\/MANIFEST\.MF$/i, 'holds a program, not a list', ''],
];

/**
 * Opens a file that is an archive: a workbook, or lists packed together.
 *
 * @throws UNREADABLE_FILE for any other, saying what to do
 */
export function openPacked(
  path: string,
  fileName: string,
  choice: ReadingChoice,
): WorkbookTable | TextTable | CardTable {
  const archive = openArchive(path, fileName);
  const names = [...archive.entries.keys()];
  if (names.some((name) => /(^|\/)workbook\.xml$/i.test(name))) return openWorkbook(archive, choice);
  const other = refusalOf(archive, names);
  if (other !== null) throw other;
  return openListIn(archive, choice);
}

function refusalOf({ fileName }: Archive, names: readonly string[]): Problem | null {
  for (const [sign, what, forward] of others) {
    if (names.some((name) => sign.test(name))) return unreadable(fileName, what, forward || undefined);
  }
  return null;
}
