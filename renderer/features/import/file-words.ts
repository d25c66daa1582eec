import type { Preview } from './flow-state.ts';

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** 'UTF-8', 'Windows-1252': as it is written where people read it. */
const encodingWord = (encoding: string) =>
  /^utf/i.test(encoding) ? encoding.toUpperCase() : encoding.charAt(0).toUpperCase() + encoding.slice(1);

/** How the file was understood, in one sentence. */
export function readAs(preview: Preview): string {
  const parted = delimiters[preview.delimiter];
  return [
    `${preview.fileName}, read as ${preview.format}`,
    parted === undefined || preview.format.includes(parted) ? null : `parted by ${parted}`,
    `in ${encodingWord(preview.encoding)}`,
    preview.headerLine > 1 ? `names in line ${preview.headerLine}` : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
    .concat('.');
}
