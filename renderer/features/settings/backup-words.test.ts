import { expect, it } from 'vitest';
import { sizeWords } from './backup-words.ts';

it.each([
  [512, '512 bytes'],
  [1000, '1 kB'],
  [840_400, '840 kB'],
  [4_100_000, '4.1 MB'],
  [4_000_000_000, '4 GB'],
  [1_200_000_000_000, '1200 GB'],
])('%d bytes are said as %s', (bytes, said) => {
  expect(sizeWords(bytes)).toBe(said);
});
