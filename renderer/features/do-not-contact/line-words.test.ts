import { expect, it } from 'vitest';
import { ageWords } from './line-words.ts';

const register = {
  register: 'Register 217',
  asOf: '2026-10-20',
  ageDays: 30,
  freshDays: 31,
  stale: false,
  numbers: 12,
};

it('says how old a register is, and when it is too old', () => {
  expect(ageWords(register, '2026-11-19')).toEqual({
    age: 'As of Tue 20 Oct, 30 days old',
    warning: 'Good for 1 more day.',
  });
  expect(ageWords({ ...register, ageDays: 40, stale: true }, '2026-11-29').warning).toBe(
    'Older than 31 days it protects nobody. Bring in a newer file.',
  );
  expect(ageWords({ ...register, ageDays: 3 }, '2026-10-23').warning).toBeNull();
});
