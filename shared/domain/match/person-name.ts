import { wordsOf } from '../names.ts';
import { remembered } from '../remembered.ts';
import { compareFirstNames } from './first-names.ts';

/** What a record tells of a person's name; what is missing is null. */
export type Named = {
  readonly firstName: string | null;
  readonly middleName?: string | null;
  readonly lastName?: string | null;
  readonly suffix: string | null;
};

/** A name as it is compared: folded words, and which of several of one name the person is. */
export type PersonName = {
  /** First and middle names, in their order. */
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** `jr`, `sr`, `ii`, `iii`, `iv`, or '' where none is told. */
  readonly generation: string;
};

const generations: { readonly [word: string]: string } = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: 'ii',
  '2nd': 'ii',
  iii: 'iii',
  '3rd': 'iii',
  iv: 'iv',
  '4th': 'iv',
};

/** What people write where they have no name. */
const placeholders = new Set(
  'unknown unbekannt inconnu desconocido none null na nan tbd tbc test xxx xx anonymous nobody noname blank empty'.split(
    ' ',
  ),
);

/** The folded words of a name; apostrophes join what they stand between, so that O'Brien is OBrien. */
export const nameWords = (text: string | null | undefined): readonly string[] =>
  text === null || text === undefined || text === '' ? [] : wordsOfName(text);

const wordsOfName: (text: string) => readonly string[] = remembered((text) => {
  const words = wordsOf(text.replace(/(\p{L})['’ʼ`´](?=\p{L})/gu, '$1'));
  return words.every((word) => placeholders.has(word)) ? [] : words;
});

export function personNameOf({ firstName, middleName, lastName, suffix }: Named): PersonName {
  return {
    given: [...nameWords(firstName), ...nameWords(middleName)],
    family: nameWords(lastName),
    generation: generationOf(suffix),
  };
}

/** Which of several of one name somebody is, as a suffix tells it: Sr and Jr are two under one roof. */
export function generationOf(suffix: string | null): string {
  if (suffix === null) return '';
  for (const word of wordsOf(suffix)) {
    const known = generations[word];
    if (known !== undefined) return known;
  }
  return '';
}

/** Sr and Jr are never one; a name that tells no generation may be either's. */
export const generationsConflict = (a: PersonName, b: PersonName): boolean =>
  a.generation !== '' && b.generation !== '' && a.generation !== b.generation;

/**
 * Whether two names cannot be one person's although they share an address: first names that are neither
 * the same, nor forms or slips of one, nor an initial of the other, or two generations of one name. What
 * is missing conflicts with nothing, and neither do names given the wrong way round.
 */
export function namesConflict(a: PersonName, b: PersonName): boolean {
  if (generationsConflict(a, b)) return true;
  if (a.given.length === 0 || b.given.length === 0) return false;
  return !givenNamesAgree(a.given, b.given) && !swapped(a, b);
}

/** Whether somebody may go by both: by the first name, or the one in the middle that they are called by. */
export function givenNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('') || areInitials(a, b) || areInitials(b, a)) return true;
  const [firstOfA = ''] = a;
  const [firstOfB = ''] = b;
  if (!['different', 'akin'].includes(compareFirstNames(firstOfA, firstOfB).kind)) return true;
  return calledByMiddle(firstOfA, b) || calledByMiddle(firstOfB, a);
}

/** "Bob" of "James Robert": a middle initial is too little to go by. */
export const calledByMiddle = (first: string, names: readonly string[]): boolean =>
  first.length > 1 &&
  names.slice(1).some((middle) => {
    if (middle.length < 2) return false;
    const { kind } = compareFirstNames(first, middle);
    return kind === 'same' || kind === 'short form';
  });

/** "JP" for Jean-Pierre. */
export const areInitials = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length > 1 && short[0] === long.map((word) => word[0]).join('');

const swapped = (a: PersonName, b: PersonName): boolean =>
  a.family.length > 0 &&
  b.family.length > 0 &&
  a.given.join('') === b.family.join('') &&
  a.family.join('') === b.given.join('');
