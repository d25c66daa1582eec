/**
 * The words a script may leave open: `{{first_name}}`, or `{{first_name|there}}` with what to say
 * where the book does not know. A closed list, filled with text and nothing else: never code.
 */
export const scriptVariables = [
  'first_name',
  'last_name',
  'full_name',
  'title',
  'company',
  'place',
  'event',
  'source',
  'why_them',
  'promise',
  'my_name',
  'my_company',
] as const;
export type ScriptVariable = (typeof scriptVariables)[number];

/** What the book knows for each variable; blank and missing are the same. */
export type VariableValues = { readonly [Name in ScriptVariable]?: string | null | undefined };

/** A piece of a line: words as written, or a variable. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: ScriptVariable;
      /** Said where nothing is known; null where the script names nothing. */
      readonly fallback: string | null;
    }
  /** A name that is not on the list, with the nearest one that is. */
  | { readonly kind: 'unknown'; readonly name: string; readonly nearest: ScriptVariable | null };

const known: ReadonlySet<string> = new Set(scriptVariables);
const isVariable = (name: string): name is ScriptVariable => known.has(name);
const token = /\{\{\s*([^{}|]*?)\s*(?:\|([^{}]*))?\}\}/g;

/** Takes a line apart into words and variables, in order. Joined again they are the line. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(token)) {
    if (match.index > from) pieces.push({ kind: 'words', text: line.slice(from, match.index) });
    const name = (match[1] ?? '').toLowerCase();
    pieces.push(
      isVariable(name)
        ? { kind: 'variable', name, fallback: match[2]?.trim() || null }
        : { kind: 'unknown', name: match[1] ?? '', nearest: nearestVariable(name) },
    );
    from = match.index + match[0].length;
  }
  if (from < line.length) pieces.push({ kind: 'words', text: line.slice(from) });
  return pieces;
}

/** A piece as it is read out, and where it came from. */
export interface Filled {
  readonly text: string;
  readonly kind: 'words' | 'known' | 'fallback' | 'missing' | 'unknown';
  /** The variable, for all kinds but `words`. */
  readonly name: string | null;
}

/** Fills a line for one person. What is not known and has no fallback keeps its name, as `missing`. */
export function fillLine(line: string, values: VariableValues): Filled[] {
  return piecesOf(line).map((piece): Filled => {
    if (piece.kind === 'words') return { text: piece.text, kind: 'words', name: null };
    if (piece.kind === 'unknown') return { text: piece.name, kind: 'unknown', name: piece.name };
    const value = values[piece.name]?.trim();
    if (value) return { text: value, kind: 'known', name: piece.name };
    return piece.fallback === null
      ? { text: piece.name.replaceAll('_', ' '), kind: 'missing', name: piece.name }
      : { text: piece.fallback, kind: 'fallback', name: piece.name };
  });
}

/** The line as one text. */
export function spokenLine(line: string, values: VariableValues): string {
  return fillLine(line, values)
    .map(({ text }) => text)
    .join('');
}

/** The variable that somebody most likely meant, or null when none is near. */
export function nearestVariable(name: string): ScriptVariable | null {
  let best: ScriptVariable | null = null;
  let least = Math.max(2, Math.floor(name.length / 2)) + 1;
  for (const each of scriptVariables) {
    const distance = editDistance(name.toLowerCase().replace(/[\s-]+/g, '_'), each);
    if (distance < least) {
      best = each;
      least = distance;
    }
  }
  return best;
}

/** How many letters must be put in, taken out or changed to make one text the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
