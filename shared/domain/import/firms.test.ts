import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Firms, firmOf } from './firms.ts';
import { NumberTable } from '../number-table.ts';

type Row = { readonly key: string; readonly domain: string | null; readonly fullness: number };

/** Which rows are at one firm, and which of them speaks for it, whatever their order. */
function told(rows: readonly Row[]) {
  const firms = new Firms();
  const all = rows.map(({ key, domain, fullness }) => firmOf(key, domain, fullness, fullness));
  for (const firm of all) firms.add(firm);
  const ranks = Float64Array.from(all, ({ rank }) => rank);
  all.forEach((firm, row) => firms.speak(row, firm, ranks));
  const text = (row: number) => JSON.stringify(rows[row]);
  return [...Map.groupBy(rows.keys(), (row) => firms.numberOf(all[row] ?? firmOf('', null, 0, 0)))]
    .map(([number, members]) => ({
      rows: members.map(text).toSorted(),
      speaker: text(members.find((row) => firms.speaksFor(row, number)) ?? -1),
    }))
    .toSorted((a, b) => (a.rows.join() < b.rows.join() ? -1 : 1));
}

const row = (key: string, domain: string | null, fullness = 1): Row => ({ key, domain, fullness });
const sizes = (rows: readonly Row[]) =>
  told(rows)
    .map((firm) => firm.rows.length)
    .toSorted();

test('rows that name a firm alike are at one, whether they give its address or not', () => {
  expect(sizes([row('acme', null), row('acme', 'acme.example'), row('acme', null)])).toEqual([3]);
});

test('two addresses are two firms, and a row without one is at neither', () => {
  expect(sizes([row('acme', 'a.example'), row('acme', null), row('acme', 'b.example')])).toEqual([1, 1, 1]);
});

test('the row that says most speaks for the firm, before all one with its address', () => {
  const [firm] = told([row('acme', null, 9), row('acme', 'a.example', 2), row('acme', 'a.example', 3)]);
  expect(firm?.speaker).toBe(JSON.stringify(row('acme', 'a.example', 3)));
});

const anyRow = fc.record({
  key: fc.constantFrom('acme', 'alder', 'amsel'),
  domain: fc.constantFrom(null, null, 'a.example', 'b.example'),
  fullness: fc.nat(5),
});

test('the order of rows decides nothing', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (rows, dice) => {
      const shuffled = rows
        .map((each) => ({ each, at: dice.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ each }) => each);
      expect(told(shuffled)).toEqual(told(rows));
    }),
  );
});

test('a table of numbers holds what a map would', () => {
  const entries = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 2 ** 53 - 1 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    {
      maxLength: 3000,
    },
  );
  fc.assert(
    fc.property(entries, (all) => {
      const table = new NumberTable();
      const map = new Map<number, number>();
      for (const [key, value] of all) {
        table.set(key, value);
        map.set(key, value);
      }
      for (const [key, value] of map) expect(table.get(key)).toBe(value);
      expect(table.get(2 ** 52 + 12_345)).toBe(map.get(2 ** 52 + 12_345));
    }),
    { numRuns: 30 },
  );
});
