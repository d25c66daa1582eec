import { nicknameTable } from './nickname-table.ts';

type Forms = { readonly formal: string; readonly short: readonly string[] };

const groups: readonly Forms[] = nicknameTable.split(',').map((text) => {
  const [formal = '', ...short] = text.trim().split(/\s+/);
  return { formal, short };
});

/** Of each name and form, the formal names it may stand for. */
const formalOf = new Map<string, Set<string>>();
for (const { formal, short } of groups) {
  for (const form of [formal, ...short]) {
    const known = formalOf.get(form);
    if (known === undefined) formalOf.set(form, new Set([formal]));
    else known.add(formal);
  }
}

/** How many formal names the table knows. */
export const nicknameGroups: number = groups.length;

/** Whether a folded word is a first name, or a form of one, that the table knows. */
export const isKnownFirstName = (word: string): boolean => formalOf.has(word);

/** The formal names that a folded word may stand for; itself where the table has none. */
export const formalNames = (word: string): ReadonlySet<string> => formalOf.get(word) ?? new Set([word]);

const formsOf = new Map(groups.map(({ formal, short }) => [formal, short]));

/** Every form of the names that a folded word may stand for, the word itself left out. */
export const nameForms = (word: string): string[] => [
  ...new Set(
    [...(formalOf.get(word) ?? [])]
      .flatMap((formal) => [formal, ...(formsOf.get(formal) ?? [])])
      .filter((form) => form !== word),
  ),
];

/**
 * The formal name that two different first names both stand for, or null.
 *
 * @param a folded, as is `b`
 */
export function commonFormalName(a: string, b: string): string | null {
  const formal = formalOf.get(a);
  const others = formalOf.get(b);
  if (formal === undefined || others === undefined || a === b) return null;
  // The one that is itself one of the two is the best to tell people about.
  if (others.has(a)) return a;
  if (formal.has(b)) return b;
  for (const each of formal) if (others.has(each)) return each;
  return null;
}
