import { expect, it } from 'vitest';
import { type After, whereNext } from './where-next.ts';

const at = (after: After, isHere: boolean, isHead: boolean) => whereNext(after, { isHere, isHead });

it.each([
  // Whoever was worked is followed by whoever is next, also where they were opened by their name.
  ['next', true, { replacesHead: true, goes: 'next' }],
  ['next', false, { replacesHead: true, goes: 'next' }],
  // What stays on the screen is opened by name, so that the session goes on behind it with whoever is next.
  ['stay', true, { replacesHead: true, goes: 'them' }],
  ['stay', false, { replacesHead: false, goes: 'them' }],
  // Over a call of theirs nothing moves.
  ['none', true, { replacesHead: true, goes: null }],
  // After a call that came in whoever was on the screen is there again, unless it was they who called.
  ['back', true, { replacesHead: true, goes: 'next' }],
  ['back', false, { replacesHead: false, goes: 'back' }],
] as const)('%s, of the head of the session: %s', (after, isHead, onward) => {
  expect(at(after, true, isHead)).toEqual(onward);
});

it.each(['next', 'stay', 'none', 'back'] as const)(
  'whoever has left meanwhile stays where they are, and finds nobody again who was worked: %s',
  (after) => {
    expect(at(after, false, true)).toEqual({ replacesHead: true, goes: null });
    expect(at(after, false, false)).toEqual({ replacesHead: false, goes: null });
  },
);
