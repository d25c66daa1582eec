import type { Preview } from './flow.ts';

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
    parted === undefined ? null : `parted by ${parted}`,
    `in ${preview.encoding}`,
    preview.headerLine > 1 ? `names in line ${preview.headerLine}` : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
    .concat('.');
}
