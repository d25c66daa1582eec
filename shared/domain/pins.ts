/** What may be pinned of a person, in the order in which their card shows it: what hurts when it is missed goes first. */
export const pinKinds = ['never', 'name', 'cares', 'fact'] as const;
export type PinKind = (typeof pinKinds)[number];

/** What a kind is called. */
export const pinWords: Readonly<Record<PinKind, string>> = {
  never: 'Never say',
  name: 'Say the name',
  cares: 'Cares about',
  fact: 'Other',
};

/** How long a pinned fact may be: it is read at a glance. */
export const pinLength = 300;

const beginnings: readonly (readonly [PinKind, RegExp])[] = [
  ['never', /^(?:never|not|no|don['’]t|do not|avoid)\b/i],
  ['name', /^(?:say|said|pronounced?|name is|called)\b/i],
  ['cares', /^(?:cares?|wants?|likes?|loves?|needs?|worried|asks? about)\b/i],
];

/** What a text that is to be pinned most likely is, by how it begins; the rep picks another where it is not. */
export const likelyKind = (text: string): PinKind =>
  beginnings.find(([, begins]) => begins.test(text.trim()))?.[0] ?? 'fact';

/** The line of a text where the cursor stands, as it is pinned: without the mark of a list or a heading. */
export function lineAt(text: string, cursor: number): string {
  const from = text.lastIndexOf('\n', cursor - 1) + 1;
  const to = text.indexOf('\n', cursor);
  return text
    .slice(from, to === -1 ? text.length : to)
    .replace(/^\s*(?:[-*+]|\d+[.)]|#{1,6}|>)\s+/, '')
    .trim()
    .slice(0, pinLength);
}
