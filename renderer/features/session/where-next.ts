/**
 * What a result asks of the screen once it is logged: whoever is next, the same person still, what was there before, or
 * nothing.
 */
export type After = 'next' | 'stay' | 'back' | 'none';

interface Standing {
  /** The rep is still where the key was pressed. */
  readonly isHere: boolean;
  /** It is of whoever is at the head of the session. */
  readonly isHead: boolean;
}

interface Onward {
  /** Whoever is next now takes the place of the head. */
  readonly replacesHead: boolean;
  readonly goes: 'next' | 'them' | 'back' | null;
}

/**
 * Where it goes on from a result, of which the answer takes its time. Whoever went elsewhere meanwhile is left in
 * peace; but nobody who was worked stands at the head again, and nobody else is taken from it.
 */
export function whereNext(after: After, { isHere, isHead }: Standing): Onward {
  if (!isHere) return { replacesHead: isHead, goes: null };
  switch (after) {
    case 'next':
      return { replacesHead: true, goes: 'next' };
    case 'stay':
      return { replacesHead: isHead, goes: 'them' };
    case 'none':
      return { replacesHead: isHead, goes: null };
    case 'back':
      return { replacesHead: isHead, goes: isHead ? 'next' : 'back' };
  }
}
