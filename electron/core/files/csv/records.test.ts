import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellsOf, isWhole } from './cells.ts';
import { EndlessCell, RecordSplitter } from './records.ts';

const split = (text: string, width: number) =>
  new RecordSplitter(',', width).add(text.split('\n'), true).map(({ line, text: record }) => [line, record]);

describe('lines become records', () => {
  test('a quoted cell holds line breaks, and the next record keeps its physical line', () => {
    expect(split('a,"b\nc\nd",e\nf,g,h', 3)).toEqual([
      [1, 'a,"b\nc\nd",e'],
      [4, 'f,g,h'],
    ]);
  });
  test('an inch mark inside a bare cell opens nothing', () => {
    expect(split('5" panel,a\n7" panel,b', 2)).toEqual([
      [1, '5" panel,a'],
      [2, '7" panel,b'],
    ]);
  });
  test('doubled quotes stay inside', () => {
    expect(split('"a ""b\nc"" d",e\nf,g', 2)).toEqual([
      [1, '"a ""b\nc"" d",e'],
      [3, 'f,g'],
    ]);
  });
  test('a quote that never closes costs its own line only', () => {
    expect(split('a,"b\nc,d\ne,f', 2)).toEqual([
      [1, 'a,"b'],
      [2, 'c,d'],
      [3, 'e,f'],
    ]);
  });
  test('a quote that closes by accident too late gives back the rows it has swallowed', () => {
    expect(split('a,"b,x\nc,d,y\ne,"f",z', 3)).toEqual([
      [1, 'a,"b,x'],
      [2, 'c,d,y'],
      [3, 'e,"f",z'],
    ]);
  });
  test('lines of a broken cell that are no rows stay with it', () => {
    expect(split('a,b,"one\ntwo\nc,d,e', 3)).toEqual([
      [1, 'a,b,"one\ntwo'],
      [3, 'c,d,e'],
    ]);
  });
  test('it does not matter where the chunks are cut', () => {
    const lines = 'a,"b\nc\nd",e\nf,"g\nh",x\ni,j,k'.split('\n');
    for (let cut = 0; cut <= lines.length; cut += 1) {
      const splitter = new RecordSplitter(',', 3);
      const records = [...splitter.add(lines.slice(0, cut), false), ...splitter.add(lines.slice(cut), true)];
      expect(records.map((record) => record.line)).toEqual([1, 4, 6]);
    }
  });
  test('a cell that does not end within four megabytes is nobody’s', () => {
    const lines = ['a,"b', ...Array.from({ length: 50_000 }, () => 'x'.repeat(100))];
    expect(() => new RecordSplitter(',', 2).add(lines, false)).toThrow(EndlessCell);
  });
  test('a forgotten quote in every line is read in a moment', () => {
    const lines = Array.from({ length: 120_000 }, (_, index) => (index % 1000 === 500 ? 'a,b' : '"x'));
    const records = [...new RecordSplitter(',', 2).add(lines, true)];
    expect(records.reduce((sum, record) => sum + record.lines, 0)).toBe(lines.length);
  });
  test('every line is in one record, whatever the lines hold', () => {
    const line = fc.stringMatching(/^[ab",; ]{0,8}$/);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 0, max: 4 }), (lines, width) => {
        const records = new RecordSplitter(',', width).add(lines, true);
        expect(records.flatMap(({ text }) => text.split('\n'))).toEqual(lines);
        let next = 1;
        for (const record of records) {
          expect(record.line).toBe(next);
          next += record.lines;
        }
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});

describe('records become cells', () => {
  const cases: readonly [string, number, string[]][] = [
    ['"a","b"', 2, ['a', 'b']],
    ['"a" , "b"', 2, ['a', 'b']],
    ['a,5" b', 2, ['a', '5" b']],
    ['"5" panel",b', 2, ['5" panel', 'b']],
    ['"a"b,c', 2, ['a"b', 'c']],
    ['a,"b,c', 3, ['a', 'b', 'c']],
    ['a,"b,c', 2, ['a', 'b,c']],
    ['="00123",b', 2, ['="00123"', 'b']],
    ['="Okafor, Lund",b', 2, ['="Okafor, Lund"', 'b']],
    ['a,="1,5"', 2, ['a', '="1,5"']],
    ['="a,b', 2, ['="a', 'b']],
    ['"Bright\\"line\\" Inc",b', 2, ['Bright"line" Inc', 'b']],
    ['"say ""hi""",', 2, ['say "hi"', '']],
    ['""', 1, ['']],
  ];
  test.each(cases)('%s', (text, width, cells) => expect(cellsOf(text, ',', width)).toEqual(cells));
  test('a short record of proper quotes is whole, one that holds rows is not', () => {
    expect(isWhole('a,"b\nc"', ',', 4)).toBe(true);
    expect(isWhole('a,"b\nc,d,e,f\ng"', ',', 4)).toBe(false);
  });
  test('every table a writer can make is read back cell for cell', () => {
    const cell = fc.stringMatching(/^[ab ",\n;5]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse(rows, { quotes: true, newline: '\n' });
        const records = new RecordSplitter(',', 2).add(text.split('\n'), true);
        expect(records.map((record) => cellsOf(record.text, ',', 2))).toEqual(rows);
      }),
      { seed: 20261121 },
    );
  });
});
