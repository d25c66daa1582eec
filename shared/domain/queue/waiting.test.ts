import { expect, it } from 'vitest';
import { peopleWaiting } from './waiting.ts';

it('counts everybody, those of a cadence and those who came in by themselves among them', () => {
  const waiting = { promise: 1, inbound: 2, 'follow-up': 4, step: 8, fresh: 16, again: 32 };
  expect(peopleWaiting(waiting)).toBe(63);
});
