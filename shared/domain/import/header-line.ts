import { aliasOf, isLookAlike } from './aliases.ts';
import { startsWithData } from './column-content.ts';
import { readLinkedIn } from '../record/weblinks.ts';

/** Where the header was found among the first records of a file: its index, or null for none. */
export type HeaderChoice = { readonly at: number | null };

/** Whether a cell is plainly a value and no column's name. */
const looksLikeData = (cell: string): boolean =>
  cell.length <= 300 &&
  (/[^\s@<>]@[^\s@<>]+\.\w/.test(cell) ||
    readLinkedIn(cell) !== null ||
    /^https?:\/\//i.test(cell) ||
    /^[+(]?\d[\d\s().+/:-]{3,}$/.test(cell));

/** How much a record looks like the line of headers; below 0 it is none. */
function score(cells: readonly string[], width: number): number {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (texts.length === 0) return -1;
  const known = texts.filter(
    (text) => text.length > 1 && text.length <= 60 && (aliasOf(text) !== undefined || isLookAlike(text)),
  ).length;
  const data = texts.filter(looksLikeData).length;
  const long = texts.filter((text) => text.length > 80).length;
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size;
  // A title row has one cell where the table has many; a header names most of its columns.
  const narrow = width > 1 && texts.length < width / 2 && (known < 3 || known < texts.length) ? width : 0;
  return known * 3 + distinct / texts.length - data * 3 - long * 3 - narrow;
}

/**
 * Finds the header among the first records of a file. A record whose cells are known headers wins,
 * the earlier where two are alike; without any, the first record of the table's width is the header
 * unless its cells are values, which makes it a table without a header.
 */
export function findHeader(records: readonly (readonly string[])[], width: number): HeaderChoice {
  let best = { at: -1, points: 0 };
  records.forEach((cells, at) => {
    const points = score(cells, width);
    if (points > best.points + 0.5) best = { at, points };
  });
  if (best.at >= 0 && best.points >= 3) return { at: best.at };
  const first = records.findIndex(
    (cells) => cells.length >= width && cells.filter((cell) => cell.trim() !== '').length > width / 2,
  );
  if (first < 0) return { at: null };
  const isData = (cell: string, index: number) =>
    looksLikeData(cell.trim()) ||
    startsWithData(records.slice(first).flatMap((cells) => (cells[index] ?? '').trim() || []));
  return (records[first] ?? []).some(isData) ? { at: null } : { at: first };
}
