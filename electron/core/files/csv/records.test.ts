import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellsOfAll } from './cells.ts';
import { RecordSplitter } from './records.ts';

const split = (text: string, fits = () => true) =>
  [...new RecordSplitter(',', fits).add(text.split('\n'), true)].map(({ line, text: record }) => [
    line,
    record,
  ]);

describe('lines become records', () => {
  test('a quoted cell holds line breaks, and the next record keeps its physical line', () => {
    expect(split('a,"b\nc\nd",e\nf,g')).toEqual([
      [1, 'a,"b\nc\nd",e'],
      [4, 'f,g'],
    ]);
  });
  test('an inch mark inside a bare cell opens nothing', () => {
    expect(split('5" panel,a\n7" panel,b')).toEqual([
      [1, '5" panel,a'],
      [2, '7" panel,b'],
    ]);
  });
  test('doubled quotes stay inside', () => {
    expect(split('"a ""b\nc"" d",e\nf')).toEqual([
      [1, '"a ""b\nc"" d",e'],
      [3, 'f'],
    ]);
  });
  test('a quote that never closes costs its own line only', () => {
    expect(split('a,"b\nc,d\ne,f')).toEqual([
      [1, 'a,"b'],
      [2, 'c,d'],
      [3, 'e,f'],
    ]);
  });
  test('a record that does not fit gives up its first line', () => {
    expect(split('a,"b\nc,"d"\ne,f', () => false)).toEqual([
      [1, 'a,"b'],
      [2, 'c,"d"'],
      [3, 'e,f'],
    ]);
  });
  test('it does not matter where the chunks are cut', () => {
    const lines = 'a,"b\nc\nd",e\nf,"g\nh"\ni,j'.split('\n');
    for (let cut = 0; cut <= lines.length; cut += 1) {
      const splitter = new RecordSplitter(',', () => true);
      const records = [...splitter.add(lines.slice(0, cut), false), ...splitter.add(lines.slice(cut), true)];
      expect(records.map((record) => record.line)).toEqual([1, 4, 6]);
    }
  });
  test('every table a writer can make is read back cell for cell', () => {
    const cell = fc.stringMatching(/^[ab ",\n;5]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = Papa.unparse(rows, { quotes: true, newline: '\n' });
        const records = [...new RecordSplitter(',', () => true).add(text.split('\n'), true)];
        expect(cellsOfAll(records, ',', 2)).toEqual(rows);
      }),
      { seed: 20261121 },
    );
  });
});
