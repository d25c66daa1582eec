import { expect, test } from 'vitest';
import { givenRules } from '#shared/domain/calling/rules.ts';
import type { RuleView } from '#shared/contract/calling.ts';
import { capWords, windowWords } from './rule-words.ts';

const rule = (jurisdiction: string) => {
  const found = givenRules.find((each) => each.jurisdiction === jurisdiction);
  if (!found) throw new Error(`no rule of ${jurisdiction}`);
  return found as unknown as RuleView;
};

test('hours are said once where all days are alike', () => {
  expect(windowWords(rule('US-FL'))).toBe('Every day 8 to 20');
  expect(windowWords(rule('AU'))).toBe(
    'Monday to Friday 9 to 20, Saturday 9 to 17, not on Sunday or public holidays',
  );
});

test('caps and rests are said, and nothing where there is none', () => {
  expect(capWords(rule('FR'))).toBe('At most 4 in 30 days, 60 days of rest after a no');
  expect(capWords(rule('*'))).toBe('At most 2 in 24 hours, 6 in 7 days');
  expect(capWords(rule('GB'))).toBeNull();
});
