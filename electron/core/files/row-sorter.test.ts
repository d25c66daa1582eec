import { expect, test } from 'vitest';
import { RowSorter } from './row-sorter.ts';

const row = (line: number, text: string) => ({ line, cells: [text], raw: text });

test('a lone cell waits for what follows, and one too long for a footer does not', () => {
  const sorter = new RowSorter({ headers: ['Name', 'Email', 'Notes'], headerLine: 1 });
  expect(sorter.sort([row(2, 'Dana Whitlock')], false).rows).toEqual([]);
  const long = row(3, 'word '.repeat(5000));
  expect(sorter.sort([long], false).rows.map(({ line }) => line)).toEqual([2, 3]);
});
