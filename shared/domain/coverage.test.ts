import { expect, it } from 'vitest';
import { gapOf } from './coverage.ts';

const whole = { people: 3, deciders: 1, spoken: true, planned: true };

it('names the first thing that is missing', () => {
  expect(gapOf(whole)).toBe('covered');
  expect(gapOf({ ...whole, planned: false })).toBe('no-next-step');
  expect(gapOf({ ...whole, spoken: false, planned: false })).toBe('not-spoken');
  expect(gapOf({ ...whole, deciders: 0, spoken: false })).toBe('no-decider');
  expect(gapOf({ people: 0, deciders: 0, spoken: false, planned: false })).toBe('nobody');
});
