import { expect, it } from 'vitest';
import { kindsOf } from './warning-kinds.ts';

it('finds for each kind of warning the lines that are known, whatever value they are about', () => {
  const kinds = kindsOf({
    warningKinds: [
      { field: 'emails', text: 'is not an e-mail address.', count: 700 },
      { field: 'phones.work', text: 'is not in service; … was kept.', count: 1 },
    ],
    warnings: [
      { line: 3, field: 'phones.work', text: '“ask Ruth” is not in service; “ask” was kept.' },
      { line: 4, field: 'emails', text: '“dana at marlow” is not an e-mail address.' },
      { line: 9, field: 'emails', text: '“none” is not an e-mail address.' },
      { line: 9, field: 'emails', text: '“x” is of a desk.' },
    ],
  });
  expect(kinds.map(({ count, lines }) => [count, lines.map(({ line }) => line)])).toEqual([
    [700, [4, 9]],
    [1, [3]],
  ]);
});
