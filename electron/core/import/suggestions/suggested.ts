import { hash53 } from '#shared/domain/match/key-hash.ts';
import type { Compared } from '#shared/domain/match/compared.ts';

/** Who a row may be: another row of the file, or somebody in the book. */
export type Other =
  | { readonly kind: 'row'; readonly row: number; readonly line: number }
  | { readonly kind: 'person'; readonly seq: number };

/** A row of a file that may be somebody else. */
export type Suggested = {
  /** The same whenever the same two are met: what was decided of them is found by it. */
  readonly id: string;
  /** What the row says of its person, as a sign. */
  readonly sign: string;
  readonly row: number;
  readonly line: number;
  readonly other: Other;
  readonly why: readonly string[];
  readonly against: readonly string[];
};

/** What a row says of its person, as one sign: the same in any file, whatever else the row says. */
export const signOfRow = (of: Compared): string => {
  const { name, companyKeys, emails, numbers, slug, postalCode } = of;
  const reach = numbers.map(({ e164, ext }) => `${e164}x${ext ?? ''}`);
  const said = [
    name.given,
    name.family,
    name.generation,
    companyKeys[0],
    emails.toSorted(),
    reach.toSorted(),
    slug,
    postalCode,
  ];
  return `r${hash53(JSON.stringify(said)).toString(36)}`;
};

/** Somebody of the book as a sign. */
export const signOfPerson = (id: string): string => `p${id.replaceAll('-', '')}`;

/** Two signs as one, whichever comes first. */
export const idOfTwo = (one: string, other: string): string => [one, other].toSorted().join('.');
