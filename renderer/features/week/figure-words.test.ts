import { expect, it } from 'vitest';
import { percent } from './figure-words.ts';

it('says a share in whole hundredths', () => {
  expect(percent(142, 181)).toBe('78%');
  expect(percent(0, 181)).toBe('0%');
  expect(percent(0, 0)).toBeNull();
});
