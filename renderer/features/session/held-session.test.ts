import { expect, it } from 'vitest';
import type { SessionState } from '#shared/contract/sessions.ts';
import { stillWorked, type Worked } from './held-session.ts';

const session = { sessionId: 's', listId: null } as SessionState;
const worked: Worked = { session, heldFor: null };
const nothing = () => false;
const inTheMiddle = () => true;

it('is the session that goes on, the same while nothing of it changes', () => {
  const begun = stillWorked(null, session, null, nothing);
  expect(begun).toEqual(worked);
  expect(stillWorked(begun, session, 'dana', inTheMiddle)).toBe(begun);
  const paused = { ...session, pausedAt: 5 };
  expect(stillWorked(begun, paused, 'dana', nothing)).toEqual({ session: paused, heldFor: null });
});

it('gives way at once where nothing is under way on its card, or nobody is on it', () => {
  expect(stillWorked(worked, null, 'dana', nothing)).toBeNull();
  expect(stillWorked(worked, null, null, inTheMiddle)).toBeNull();
  expect(stillWorked(null, null, 'dana', inTheMiddle)).toBeNull();
});

it('stays for the card in the middle of something until that is logged, and for no other', () => {
  const held = stillWorked(worked, null, 'dana', inTheMiddle);
  expect(held).toEqual({ session, heldFor: 'dana' });
  // A result takes what was told along before its answer is here.
  expect(stillWorked(held, null, 'dana', nothing)).toBe(held);
  expect(stillWorked(held, null, 'wes', inTheMiddle)).toBeNull();
  expect(stillWorked(held, null, null, inTheMiddle)).toBeNull();
});

it('gives way to one that was begun meanwhile', () => {
  const held: Worked = { session, heldFor: 'dana' };
  const next = { ...session, sessionId: 'next' };
  expect(stillWorked(held, next, 'dana', inTheMiddle)).toEqual({ session: next, heldFor: null });
});
