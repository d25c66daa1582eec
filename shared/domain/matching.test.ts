import { expect, it } from 'vitest';
import { matchOf, questionOf } from './matching.ts';

const rank = (typed: string, name: string) =>
  matchOf(questionOf(typed), {
    name,
    account: null,
    emails: [],
    numbers: [],
    custom: () => [],
    notes: () => [],
  })?.rank ?? null;

it('ranks whoever is called exactly so before whoever is called so and more', () => {
  for (const typed of ['Dana Whitlock', 'dana whitlock', 'Whitlock, Dana']) {
    expect(rank(typed, 'Dana Whitlock')).toBe(0);
    expect(rank(typed, 'Dana Whitlock-Reyes')).toBeGreaterThan(0);
  }
  expect(rank('Dana Whit', 'Dana Whitlock')).toBe(1);
  expect(rank('Dana Dana', 'Dana Whitlock')).not.toBe(0);
});
