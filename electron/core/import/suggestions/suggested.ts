import { hash53 } from '#shared/domain/match/key-hash.ts';
import type { Compared } from '#shared/domain/match/compared.ts';

/** Who a row may be: another row of the file, or somebody in the book. */
export type Other =
  | { readonly kind: 'row'; readonly row: number; readonly line: number }
  | { readonly kind: 'person'; readonly seq: number };

/** A row of a file that may be somebody else. */
export type Suggested = {
  /** These two alone: their signs and, of rows, their lines. The same however often the file is checked. */
  readonly id: string;
  /** What the row says of its person, as a sign. */
  readonly sign: string;
  readonly row: number;
  readonly line: number;
  readonly other: Other;
  readonly why: readonly string[];
  readonly against: readonly string[];
};

/**
 * What a row says of its person, as one sign: the same in any file, whatever else the row says. Two of one
 * name and firm are told apart by what they do and where.
 */
export const signOfRow = (of: Compared): string => {
  const { name, companyKeys, emails, numbers, slug, title, address, city, postalCode, state, country } = of;
  const reach = numbers.map(({ e164, ext }) => `${e164}x${ext ?? ''}`);
  const said = [
    name.given,
    name.family,
    name.generation,
    companyKeys[0],
    emails.toSorted(),
    reach.toSorted(),
    slug,
    title,
    address,
    city,
    postalCode,
    state,
    country,
  ];
  return `r${hash53(JSON.stringify(said)).toString(36)}`;
};

/** Somebody of the book as a sign. */
export const signOfPerson = (id: string): string => `p${id.replaceAll('-', '')}`;

/** A row and another of its file, or somebody in the book, whichever comes first. */
export const idOfPair = (signs: string, line: number, otherLine: number | null): string =>
  [signs, otherLine === null ? line : [line, otherLine].toSorted((a, b) => a - b).join('-')].join('.');

/** The two signs of an id: by them 'separate' is remembered, whatever lines say it next. */
export const signsOfId = (id: string): string => id.split('.', 2).join('.');

/** Two signs as one, whichever comes first. */
export const idOfTwo = (one: string, other: string): string => [one, other].toSorted().join('.');
