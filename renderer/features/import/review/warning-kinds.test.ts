import { expect, it } from 'vitest';
import { kindsOf } from './warning-kinds.ts';

it('puts warnings of one kind together, whatever value they are about, the most frequent first', () => {
  const kinds = kindsOf([
    { line: 3, field: 'phones.work', text: '“ask Ruth” is not a number.' },
    { line: 4, field: 'emails', text: '“dana at marlow” is not an e-mail address.' },
    { line: 9, field: 'emails', text: '“none” is not an e-mail address.' },
  ]);
  expect(kinds.map(({ field, text, count }) => ({ field, text, count }))).toEqual([
    { field: 'emails', text: 'is not an e-mail address.', count: 2 },
    { field: 'phones.work', text: 'is not a number.', count: 1 },
  ]);
  expect(kinds[0]?.lines.map(({ line }) => line)).toEqual([4, 9]);
});
