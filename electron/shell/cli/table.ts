const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** How many cells of a terminal a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** Cuts a text to so many cells, ending in an ellipsis where something is gone. Line ends become spaces. */
export function clip(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (widthOf(line) <= most) return line;
  let kept = '';
  for (const { segment } of segmenter.segment(line)) {
    if (widthOf(kept + segment) > most - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

export interface Column<Row> {
  readonly title: string;
  readonly of: (row: Row) => string;
  /** The most cells it may take; none for as many as it needs. */
  readonly most?: number;
  readonly align?: 'right';
}

/** Rows under their titles, aligned, two spaces between columns. A column in which nothing stands is left out. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const filled = columns
    .map(({ title, of, most = Number.POSITIVE_INFINITY, align }) => ({
      cells: [title, ...rows.map((row) => clip(of(row), most))],
      align,
    }))
    .filter(({ cells }) => cells.slice(1).some((cell) => cell !== ''));
  const padded = filled.map(({ cells, align }) => {
    const width = Math.max(...cells.map(widthOf));
    return cells.map((cell) => {
      const space = ' '.repeat(width - widthOf(cell));
      return align === 'right' ? space + cell : cell + space;
    });
  });
  const lines = [...Array(rows.length + 1).keys()].map((line) =>
    padded
      .map((cells) => cells[line] ?? '')
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

/** Facts under one another, their names aligned. Facts that say nothing are left out. */
export function facts(pairs: readonly (readonly [string, string | number | null | undefined])[]): string {
  const told = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  const width = Math.max(0, ...told.map(([name]) => widthOf(name)));
  return told.map(([name, value]) => `${name}${' '.repeat(width - widthOf(name))}  ${value}`).join('\n');
}

/** '1 person', '1,204 people'. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;
}

/** '12 kB', '3.4 MB'. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000).toLocaleString('en-US')} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
