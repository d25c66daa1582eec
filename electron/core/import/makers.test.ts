import fc from 'fast-check';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { TableRow } from '../files/table.ts';
import type { Block } from './candidates/block.ts';
import { Makers, type RowHelper } from './makers.ts';
import type { Staged } from '../staged/staging.ts';

const blockOf = (rows: readonly TableRow[]): Block => {
  const firstLine = rows[0]?.line ?? 0;
  if (firstLine === 13) throw new Error('a row that nobody can read');
  return { firstLine } as Block;
};

const rowsAt = (line: number): readonly TableRow[] => [{ line, cells: [], raw: '' }];
const large = { bytes: 100_000_000 } as Staged;

/** Answers each question some turns later. */
function helper(turns: readonly number[], asked: number[]): RowHelper {
  return {
    begin: async () => {},
    async make(rows) {
      const turn = turns[asked.length % turns.length] ?? 0;
      asked.push(rows[0]?.line ?? 0);
      for (let n = 0; n < turn; n += 1) await setImmediate();
      return blockOf(rows);
    },
    end: () => {},
  };
}

test('blocks come in the order of the file, whoever has read them', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.nat(8), { minLength: 1 }), fc.nat(60), async (turns, count) => {
      const asked: number[] = [];
      const makers = new Makers(blockOf, helper(turns, asked), large);
      await Promise.resolve();
      const lines = Array.from({ length: count }, (_, n) => n + 100);
      const made: number[] = [];
      for (const line of lines)
        made.push(...(await makers.make(rowsAt(line))).map((block) => block.firstLine));
      made.push(...(await makers.rest()).map((block) => block.firstLine));
      expect(made).toEqual(lines);
      expect(asked.length).toBeLessThanOrEqual(count);
    }),
  ));

test('the helper is given rows, and so is this thread', async () => {
  const asked: number[] = [];
  const makers = new Makers(blockOf, helper([20], asked), large);
  await Promise.resolve();
  for (let line = 100; line < 106; line += 1) await makers.make(rowsAt(line));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThan(6);
});

test('a small file is read here alone', async () => {
  const asked: number[] = [];
  const makers = new Makers(blockOf, helper([0], asked), { bytes: 1000 } as Staged);
  await Promise.resolve();
  expect((await makers.make(rowsAt(100))).map(({ firstLine }) => firstLine)).toEqual([100]);
  expect(asked).toEqual([]);
});

test('what goes wrong at the helper is told to whoever takes the block', async () => {
  const makers = new Makers(blockOf, helper([0], []), large);
  await Promise.resolve();
  const all = async () => [...(await makers.make(rowsAt(13))), ...(await makers.rest())];
  await expect(all()).rejects.toThrow('a row that nobody can read');
});
