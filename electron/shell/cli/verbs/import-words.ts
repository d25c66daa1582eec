import type { ImportCounts } from '#shared/contract/imports.ts';
import { count, facts, size, table } from '../table.ts';

const shown = 20;
const number = (n: number) => n.toLocaleString('en-US');

/** What was found in a file, as the preview and the check, or a dry run, tell it. */
export interface Found {
  readonly fileName: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly counts: ImportCounts;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

function rejectedLines({ rejected, counts }: Found): string {
  if (rejected.length === 0) return '';
  const first = rejected.slice(0, shown);
  const lines = table(first, [
    { title: 'line', of: ({ line }) => String(line), align: 'right' },
    { title: 'why not', of: ({ reason }) => reason },
  ]);
  const more = counts.rejected - first.length;
  return `\n\n${lines}${more > 0 ? `\nand ${count(more, 'more line')}.` : ''}`;
}

/** A file's counts under one another, and the first lines that cannot be used, each with its reason. */
export function foundWords(found: Found): string {
  const { fileName, bytes, format, encoding, counts } = found;
  const told = facts([
    ['file', `${fileName}, ${size(bytes)}`],
    ['read as', `${format}, ${encoding}`],
    ['rows', number(counts.rows)],
    ['usable', number(counts.accepted)],
    ['new', number(counts.new)],
    ['already there', number(counts.same)],
    ['perhaps the same', counts.maybe === 0 ? null : number(counts.maybe)],
    ['with a warning', number(counts.warned)],
    ['unusable', number(counts.rejected)],
    ['skipped lines', number(counts.skipped)],
  ]);
  return told + rejectedLines(found);
}
