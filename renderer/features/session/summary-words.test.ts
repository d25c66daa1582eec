import { expect, it } from 'vitest';
import { rejectionWords } from './summary-words.ts';

it.each([
  [19, 19, 6, 'rejections bought 6 appointments'],
  [1, 1, 1, 'rejection bought 1 appointment'],
  [1, 0, 1, 'rejection'],
  [4, 3, 1, 'rejections, 3 of them bought 1 appointment'],
  [2, 0, 0, 'rejections'],
])(
  '%i rejections, %i of them before the last of the appointments',
  (rejections, rejectionsBefore, appointments, said) => {
    expect(rejectionWords({ rejections, rejectionsBefore, session: { appointments } })).toBe(said);
  },
);
