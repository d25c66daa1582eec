import type { Problem } from '#shared/contract/problems.ts';
import { unreadable } from './csv/refusal.ts';
import { headOf } from './source.ts';

const asWorkbook = 'Open it in Excel, save it as .xlsx or CSV, and import that.';

/** What the streams inside say that the file is: their names stand in a directory, as UTF-16. */
const kinds: readonly (readonly [string, string, string])[] = [
  ['EncryptedPackage', 'is locked with a password', 'Save it without one and import that.'],
  [
    'WordDocument',
    'is a text document, not a list',
    'Copy its table into a spreadsheet, save it as CSV and import that.',
  ],
  [
    'PowerPoint Document',
    'is a presentation, not a list',
    'Copy its table into a spreadsheet, save it as CSV and import that.',
  ],
  ['__substg1.0_', 'is an e-mail, not a list', 'Save the list that is attached to it, and import that.'],
];

/** Why a file in the container of old Office programs, or of locked new ones, cannot be read. */
export function refusalOfOle(path: string, fileName: string): Problem {
  const header = headOf(path, 512);
  const sector = header.length < 52 ? 512 : 1 << Math.min(header.readUInt16LE(30), 12);
  const at = header.length < 52 ? 0 : (header.readUInt32LE(48) + 1) * sector;
  // The directory is short; most of it follows its first sector.
  const directory = at < 1 << 26 ? headOf(path, at + 8 * 512).subarray(at) : Buffer.alloc(0);
  for (const [name, what, forward] of kinds)
    if (directory.includes(Buffer.from(name, 'utf16le'))) return unreadable(fileName, what, forward);
  return unreadable(fileName, 'is an old Excel workbook', asWorkbook);
}
