import { expect, test } from 'vitest';
import { KeyTable } from './key-table.ts';

test('a hundred thousand keys each give back their own pair, and the first one kept stays', () => {
  const table = new KeyTable();
  const key = (index: number) => `em:person.${index}@firm${index % 97}.example`;
  for (let index = 0; index < 100_000; index += 1) table.add(key(index), index, index % 7);
  for (let index = 0; index < 100_000; index += 1) table.add(key(index), -1, -1);
  const wrong = Array.from({ length: 100_000 }, (_, index) => index).filter((index) => {
    const found = table.get(key(index));
    return found?.first !== index || found.second !== index % 7;
  });
  expect(wrong).toEqual([]);
  expect(table.get('em:nobody@x.example')).toBeUndefined();
});
