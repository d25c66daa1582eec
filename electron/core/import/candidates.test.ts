import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableRow } from '../files/table.ts';
import { blocksOf } from './candidates/block.ts';

const row = (line: number, characters: number): TableRow => ({
  line,
  cells: [],
  raw: 'x'.repeat(characters),
});

test('the rows of a file go into blocks in their order, none left out, never too many', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(10, 3 << 20), { maxLength: 12 }), fc.nat(1200), (long, short) => {
      const rows = [...long, ...Array.from({ length: short }, () => 20)].map((each, at) => row(at, each));
      const blocks = [...blocksOf(rows)];
      expect(blocks.flat()).toEqual(rows);
      for (const block of blocks) {
        expect(block.length).toBeGreaterThan(0);
        expect(block.length).toBeLessThanOrEqual(500);
        const characters = block.reduce((sum, { raw }) => sum + raw.length, 0);
        expect(block.length === 1 || characters <= 4 << 20).toBe(true);
      }
    }),
    { numRuns: 20 },
  ));
