import { cellsOf } from './cells.ts';
import { RecordSplitter } from './records.ts';

const candidates = [',', ';', '\t', '|'] as const;

/** How the cells of a file are kept apart, and how many of them its rows have. */
export type Delimiter = { readonly delimiter: string; readonly width: number };

/** The delimiter that a `sep=;` line names, as Excel writes it; null for any other line. */
export const statedDelimiter = (line: string): string | null =>
  line
    .trim()
    .match(/^"?sep=(.|\\t)?"?[,;\t]*$/i)?.[1]
    ?.replace('\\t', '\t') ?? (/^"?sep=$/i.test(line.trim()) && line.includes('\t') ? '\t' : null);

/** Chooses the delimiter that gives the most rows of one width, and among equals the widest. */
export function findDelimiter(lines: readonly string[], stated: string | null): Delimiter {
  let best = { delimiter: ',', width: 1, points: -1 };
  for (const delimiter of stated === null ? candidates : [stated]) {
    const { width, share } = commonWidth(lines, delimiter);
    const points = width < 2 ? 0 : share * (1 + Math.log2(width));
    if (points > best.points) best = { delimiter, width, points };
  }
  return best;
}

function commonWidth(
  lines: readonly string[],
  delimiter: string,
): { readonly width: number; readonly share: number } {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const { text } of new RecordSplitter(delimiter, 0).add(lines, true)) {
    if (text.trim() === '') continue;
    rows += 1;
    const { length } = cellsOf(text, delimiter);
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let common = { width: 1, count: 0 };
  for (const [width, count] of counts) {
    if (width > 1 && (count > common.count || (count === common.count && width > common.width)))
      common = { width, count };
  }
  return { width: common.width, share: rows === 0 ? 0 : common.count / rows };
}
