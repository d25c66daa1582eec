import { wordsOf } from './names.ts';

/** A question as somebody types it into the search field, taken apart. */
export interface Question {
  /** Folded words, each of which must begin a word of the name, the account, an e-mail, a custom field or a note. */
  readonly words: readonly string[];
  /** The digits, where the text can only be (the end of) a number; else null. */
  readonly digits: string | null;
  /** The text as a name is kept for sorting. */
  readonly nameKey: string;
}

/** Fewer last digits than this would match half the book. */
const fewestDigits = 3;
const mostWords = 12;

export function questionOf(text: string): Question {
  const words = wordsOf(text);
  const digits = text.replace(/\D/g, '').replace(/^0+(?=\d{6})/, '');
  const isNumber = digits.length >= fewestDigits && /^[\s\d()+./\-–]+$/.test(text);
  return { words: words.slice(0, mostWords), digits: isNumber ? digits : null, nameKey: words.join(' ') };
}

/** What a person is found by. */
export interface Findable {
  readonly name: string;
  readonly account: string | null;
  readonly emails: readonly string[];
  /** The digits of each number, with its country code where known. */
  readonly numbers: readonly string[];
  /** The values of their custom fields; asked for only where nothing else tells. */
  readonly custom: () => readonly string[];
  /** What was noted about them; asked for last. */
  readonly notes: () => readonly string[];
}

/** How a question matches a person; `rank` is lower the better. */
export interface Match {
  readonly by: 'name' | 'account' | 'email' | 'number' | 'custom' | 'note';
  /** The digits, e-mail, custom value or note that matched, as they were given; null where the name says it all. */
  readonly matched: string | null;
  readonly rank: number;
}

const begins = (words: readonly string[], asked: string) => words.some((word) => word.startsWith(asked));

/** Whether all of a name was typed, and nothing else, the last name first or not. */
const isWhole = (name: readonly string[], words: readonly string[]) =>
  name.toSorted().join(' ') === words.toSorted().join(' ');

/** Whether and by what a person answers a question; null when they do not. */
export function matchOf({ words, digits, nameKey }: Question, person: Findable): Match | null {
  if (digits !== null) {
    const number = person.numbers.find((each) => each.endsWith(digits));
    if (number !== undefined) return { by: 'number', matched: number, rank: 0 };
  }
  if (words.length === 0) return null;
  const name = wordsOf(person.name);
  const account = wordsOf(person.account ?? '');
  const beyondName = words.filter((word) => !begins(name, word));
  if (beyondName.length === 0) {
    if (isWhole(name, words)) return { by: 'name', matched: null, rank: 0 };
    return { by: 'name', matched: null, rank: name.join(' ').startsWith(nameKey) ? 1 : 2 };
  }
  const beyondAccount = beyondName.filter((word) => !begins(account, word));
  if (beyondAccount.length === 0) return { by: 'account', matched: null, rank: 3 };
  const emails = person.emails.map((value) => ({ value, words: wordsOf(value) }));
  const found = beyondAccount.map((word) => emails.find((each) => begins(each.words, word)));
  if (found.every((each) => each !== undefined))
    return { by: 'email', matched: found[0]?.value ?? null, rank: 4 };
  const beyondEmail = beyondAccount.filter((_, index) => found[index] === undefined);
  const custom = person.custom().map((value) => ({ value, words: wordsOf(value) }));
  const kept = beyondEmail.map((word) => custom.find((each) => begins(each.words, word)));
  const beyondCustom = beyondEmail.filter((_, index) => kept[index] === undefined);
  if (beyondCustom.length === 0) return { by: 'custom', matched: kept[0]?.value ?? null, rank: 5 };
  const notes = person.notes().map((value) => ({ value, words: wordsOf(value) }));
  const noted = beyondCustom.map((word) => notes.find((each) => begins(each.words, word)));
  if (noted.some((each) => each === undefined)) return null;
  return { by: 'note', matched: noted[0]?.value ?? null, rank: 6 };
}
