/**
 * The closed list of what a script may name. A variable is written `{{first_name}}`, or with words for
 * when nothing is known, `{{first_name|there}}`. There is no code in a script, only names.
 */
export const scriptVariables = [
  'first_name',
  'name',
  'title',
  'company',
  'city',
  'source',
  'event',
  'why_them',
  'my_name',
  'my_company',
] as const;
export type ScriptVariable = (typeof scriptVariables)[number];

/** What is known about the person being called; a name that is missing is not known. */
export type ScriptValues = Partial<Record<ScriptVariable, string>>;

/** A part of a line to be said. */
export type Segment =
  | { readonly kind: 'words'; readonly text: string }
  /** Filled in from the book. */
  | { readonly kind: 'value'; readonly name: ScriptVariable; readonly text: string }
  /** Nothing is known, so the words kept for that are said, or a blank is shown under the name. */
  | { readonly kind: 'blank'; readonly name: ScriptVariable; readonly text: string | null }
  /** Not a variable at all: a mistake in the script, shown and never said. */
  | { readonly kind: 'unknown'; readonly name: string };

const token = /\{\{\s*([A-Za-z_]+)\s*(?:\|([^{}]*))?\}\}/g;

function isVariable(name: string): name is ScriptVariable {
  return scriptVariables.some((each) => each === name);
}

function segmentOf(name: string, instead: string | undefined, values: ScriptValues): Segment {
  if (!isVariable(name)) return { kind: 'unknown', name };
  const text = values[name]?.trim();
  if (text) return { kind: 'value', name, text };
  return { kind: 'blank', name, text: instead?.trim() || null };
}

/**
 * A line of a script with its variables filled in, as the parts to be drawn.
 *
 * @param say the line as it was written
 */
export function fillLine(say: string, values: ScriptValues): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const match of say.matchAll(token)) {
    if (match.index > from) segments.push({ kind: 'words', text: say.slice(from, match.index) });
    segments.push(segmentOf(match[1] ?? '', match[2], values));
    from = match.index + match[0].length;
  }
  if (from < say.length) segments.push({ kind: 'words', text: say.slice(from) });
  return segments;
}
