import { aliasOf } from '#shared/domain/import/aliases.ts';
import type { Head } from './head.ts';

/** A row, with the addresses that stand behind its cells, by column. */
export type LinkedRow = {
  readonly line: number;
  readonly cells: readonly string[];
  readonly links: ReadonlyMap<number, string> | null;
};

/** A column whose cells have addresses behind them that they do not show. */
export type LinkColumn = {
  readonly column: number;
  /** The header of a column of its own for the addresses; null where they stand for the cells' text. */
  readonly header: string | null;
};

type Links = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** An address as a cell would say it. */
const address = (target: string): string => {
  const text = target.trim();
  if (!/^mailto:/i.test(text)) return text.replace(/^(tel|callto):/i, '');
  return decoded(text.slice('mailto:'.length).replace(/\?.*$/s, ''));
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Whether an address says more than the cell before it. */
const saysMore = (cell: string, target: string): boolean => {
  const shown = cell.toLowerCase().replace(/^https?:\/\/|\/$/g, '');
  const behind = address(target)
    .toLowerCase()
    .replace(/^https?:\/\/|\/$/g, '');
  return /^(mailto:|https?:)/i.test(target) && !shown.includes(behind);
};

/**
 * Which columns have addresses behind their cells. Under a header of e-mail or web addresses they are
 * what the column is for; beside a name they are a column of their own.
 */
export function linkColumns(head: Head, first: readonly LinkedRow[], links: Links): LinkColumn[] {
  const columns = new Set<number>();
  for (const { line, cells, links: own } of first) {
    if (line <= head.headerLine) continue;
    for (const [column, target] of [...(own ?? []), ...(links.get(line) ?? [])])
      if (saysMore(cells[column] ?? '', target)) columns.add(column);
  }
  return [...columns]
    .toSorted((a, b) => a - b)
    .map((column) => {
      const header = (head.headers[column] ?? '').trim();
      const field = aliasOf(header)?.field;
      const isAddress =
        field === 'emails' || field === 'linkedinUrl' || field === 'domain' || field === 'xHandle';
      return { column, header: isAddress ? null : `${header || `Column ${column + 1}`} link` };
    });
}

/** The cells of a row with the addresses behind them. */
export function withLinks(
  row: LinkedRow,
  links: ReadonlyMap<number, string> | undefined,
  linked: readonly LinkColumn[],
  width: number,
): string[] {
  const added = linked.filter(({ header }) => header !== null).length;
  const cells = row.cells.slice(0, width - added);
  const beyond = row.cells.slice(width - added);
  let at = width - added;
  for (const { column, header } of linked) {
    const target = links?.get(column) ?? row.links?.get(column);
    const more = target !== undefined && saysMore(cells[column] ?? '', target) ? address(target) : '';
    if (header === null) {
      if (more !== '') put(cells, column, more);
      continue;
    }
    if (more !== '') put(cells, at, more);
    at += 1;
  }
  beyond.forEach((cell, index) => put(cells, width + index, cell));
  return cells;
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells[column] = text;
}
