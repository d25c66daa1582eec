/** A part of the page that is handed in, read from its own Markdown. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'head'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'bullets'; readonly lines: readonly Bullet[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'rule' };

export interface Bullet {
  /** What stands in bold before the colon; empty when nothing does. */
  readonly term: string;
  readonly text: string;
}

export interface Cell {
  readonly text: string;
  /** A number, which stands at the right. */
  readonly right: boolean;
}

/** Takes off the escapes that keep what people wrote from acting as markup. */
const plain = (text: string) => text.replaceAll(/\\([\\`*_[\]<>|~&])/g, '$1').trim();

const cellsOf = (line: string) =>
  line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/);

function rowsOf(lines: readonly string[]): readonly (readonly Cell[])[] {
  const right = cellsOf(lines[1] ?? '').map((rule) => rule.trim().endsWith(':'));
  return lines
    .slice(2)
    .map((line) =>
      cellsOf(line).map((cell, column) => ({ text: plain(cell), right: right[column] ?? false })),
    );
}

function bulletOf(line: string): Bullet {
  const term = /^- \*\*(.+?)\*\*: (.*)$/.exec(line);
  return term === null
    ? { term: '', text: plain(line.slice(2)) }
    : { term: plain(term[1] ?? ''), text: plain(term[2] ?? '') };
}

function blockOf(text: string): Block {
  const lines = text.split('\n');
  if (text.startsWith('# ')) return { kind: 'title', text: plain(text.slice(2)) };
  if (text.startsWith('## ')) return { kind: 'head', text: plain(text.slice(3)) };
  if (text.startsWith('- ')) return { kind: 'bullets', lines: lines.map(bulletOf) };
  if (text.startsWith('|')) return { kind: 'rows', rows: rowsOf(lines) };
  if (text === '---') return { kind: 'rule' };
  return { kind: 'words', text: plain(text) };
}

/** The blocks of the week's page, in order. Reads what the report writes, not all of Markdown. */
export function blocksOf(markdown: string): readonly Block[] {
  return markdown
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map(blockOf);
}
