import { namesAlike } from './jaro-winkler.ts';
import { commonFormalName, isKnownFirstName } from './nicknames.ts';

/** How two first names go together. */
export type FirstNames =
  | { readonly kind: 'same' }
  /** Both are, or are short for, one name. */
  | { readonly kind: 'short form'; readonly formal: string }
  | { readonly kind: 'initial' }
  /** Nearly the same letters, and not both a name of its own. */
  | { readonly kind: 'typo'; readonly likeness: number }
  /** Nearly the same letters, and each a name: Tomas and Thomas, but Daniel and Daniela too. */
  | { readonly kind: 'akin' }
  | { readonly kind: 'different' };

/** Below this likeness two words are not one word mistyped. */
const leastOfATypo = 0.8;

/** From this likeness on two names may be one. */
const leastAkin = 0.93;

/**
 * Compares two given names of one word each, folded. Two that are each a name of their own are never
 * taken for a slip of the pen: Mary is no Mark.
 */
export function compareFirstNames(a: string, b: string): FirstNames {
  if (a === b) return { kind: 'same' };
  if (isInitial(a) || isInitial(b)) return { kind: a[0] === b[0] ? 'initial' : 'different' };
  const formal = commonFormalName(a, b);
  if (formal !== null) return { kind: 'short form', formal };
  const likeness = namesAlike(a, b);
  if (isKnownFirstName(a) && isKnownFirstName(b))
    return { kind: likeness < leastAkin ? 'different' : 'akin' };
  return likeness < leastOfATypo ? { kind: 'different' } : { kind: 'typo', likeness };
}

/** Whether a word is the first letter of a name; in scripts whose names may be one sign, none is. */
const isInitial = (word: string): boolean =>
  word.length === 1 && /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
