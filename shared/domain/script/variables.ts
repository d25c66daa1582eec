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
  'referred_by',
  'promise',
  'my_name',
  'my_company',
] as const;
export type ScriptVariable = (typeof scriptVariables)[number];

/** Where each comes from, as it stands beside it in the editor. */
export const variableOrigins: Record<ScriptVariable, string> = {
  first_name: 'person',
  name: 'person',
  title: 'person',
  company: 'account',
  city: 'person or account',
  source: 'where they came from',
  event: 'the show or event of the source',
  why_them: 'list, or typed',
  referred_by: 'who sent you',
  promise: 'follow-up',
  my_name: 'Settings',
  my_company: 'Settings',
};

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

const token = /\{\{\s*([A-Za-z_][A-Za-z_ -]*?)\s*(?:\|([^{}]*))?\}\}/g;

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

/** Names in a line that are on no list, each with the variable that was most likely meant. */
export function unknownVariables(
  say: string,
): readonly { readonly name: string; readonly nearest: ScriptVariable | null }[] {
  return fillLine(say, {}).flatMap((segment) =>
    segment.kind === 'unknown' ? [{ name: segment.name, nearest: nearestVariable(segment.name) }] : [],
  );
}

function nearestVariable(name: string): ScriptVariable | null {
  const asked = name.toLowerCase().replace(/[\s-]+/g, '_');
  let nearest: ScriptVariable | null = null;
  // Beyond half of its letters a name is another word, not a slip.
  let least = Math.max(1, Math.floor(asked.length / 2)) + 1;
  for (const each of scriptVariables) {
    const distance = editDistance(asked, each);
    if (distance < least) {
      nearest = each;
      least = distance;
    }
  }
  return nearest;
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
