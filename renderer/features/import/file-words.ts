import { encodingWord } from './map/read-choices.ts';
import type { Preview } from './flow-state.ts';

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** How the file was understood, in one sentence. */
export function readAs(preview: Preview): string {
  const parted = delimiters[preview.delimiter];
  return [
    `${preview.fileName}, read as ${preview.format}`,
    preview.sheet === null ? null : `sheet ${preview.sheet}`,
    parted === undefined || preview.format.includes(parted) ? null : `parted by ${parted}`,
    preview.delimiter === '' ? null : `in ${encodingWord(preview.encoding)}`,
    preview.headerLine > 1 ? `names in line ${preview.headerLine}` : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
    .concat('.');
}
