/** Chance that can be repeated: what looks random follows from a few words, on every machine alike. */

/**
 * A number from 0 to 1, neither included, that follows from the words: the same ones give the same number,
 * any other ones another. Words are hashed as FNV-1a does it and mixed as murmur3 ends.
 */
export function uniformOf(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    for (const char of `${word}\u0000`) {
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32 + 2 ** -33;
}
