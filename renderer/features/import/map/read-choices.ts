import type { PickGroup } from '#renderer/ui/PickChip.tsx';
import { figureOf } from '#shared/domain/count-words.ts';
import type { Preview } from '../flow-state.ts';

const one = (items: PickGroup['items']): readonly PickGroup[] => [{ group: '', items }];

/** What may part the cells of a line. */
export const delimiterChoices = one([
  { value: ',', label: 'commas' },
  { value: ';', label: 'semicolons' },
  { value: '\t', label: 'tabs' },
  { value: '|', label: 'bars' },
]);

/** How a text may be written down, by the names under which the reader knows them. */
export const encodingChoices = one([
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252, Western' },
  { value: 'macintosh', label: 'MacRoman' },
  { value: 'windows-1250', label: 'Windows-1250, Central European' },
  { value: 'windows-1251', label: 'Windows-1251, Cyrillic' },
  { value: 'utf-16le', label: 'UTF-16, little end first' },
  { value: 'utf-16be', label: 'UTF-16, big end first' },
  { value: 'shift_jis', label: 'Shift JIS, Japanese' },
  { value: 'gb18030', label: 'GB 18030, Chinese' },
  { value: 'big5', label: 'Big5, Chinese' },
]);

/** 'UTF-8', 'Windows-1252': as it is written where people read it. */
export const encodingWord = (encoding: string): string =>
  /^utf/i.test(encoding) ? encoding.toUpperCase() : encoding.charAt(0).toUpperCase() + encoding.slice(1);

/** The lines that may hold the names of the columns; 0 is none. */
export function headerChoices(headerLine: number): readonly PickGroup[] {
  const lines = [...new Set([...Array.from({ length: 20 }, (_, index) => index + 1), headerLine])];
  return one([
    ...lines
      .filter((line) => line > 0)
      .toSorted((a, b) => a - b)
      .map((line) => ({ value: String(line), label: `line ${line}` })),
    { value: '0', label: 'no line' },
  ]);
}

/** The sheets of a workbook, or the lists of an archive. */
export const sheetChoices = (sheets: Preview['sheets']): readonly PickGroup[] =>
  one(
    sheets.map(({ name, hidden, rows }) => ({
      value: name,
      label: [name, rows === null ? null : figureOf(rows, 'row'), hidden ? 'hidden' : null]
        .filter((part) => part !== null)
        .join(', '),
    })),
  );
