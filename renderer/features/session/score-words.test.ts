import { expect, it } from 'vitest';
import { factorWords, weightWords } from './score-words.ts';

it('a part is said as what it multiplies by, as plainly as it can be', () => {
  expect([1386, 693, 0, -405, -2303, -3500, 3434].map(factorWords)).toEqual([
    '4',
    '2',
    '1',
    '0.7',
    '0.1',
    '0.03',
    '31',
  ]);
});

it('a weight is said where it was changed', () => {
  expect(weightWords(100)).toBeNull();
  expect(weightWords(50)).toBe('counts for 50%');
});
