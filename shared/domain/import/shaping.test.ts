import { describe, expect, test } from 'vitest';
import { rowShaper } from './shaping.ts';

const rows = (...lines: readonly string[]) =>
  lines.map((text, index) => ({ line: index + 2, cells: text.split(','), raw: text }));
const shape = (headers: string, headerLine: number, ...batches: readonly (readonly string[])[]) => {
  const shaper = rowShaper<ReturnType<typeof rows>[number]>(headers.split(','), headerLine);
  if (shaper === null) return null;
  return [...batches.flatMap((batch) => shaper.add(rows(...batch))), ...shaper.end()].map(({ cells }) =>
    cells.join(','),
  );
};

describe('a report that names each group once', () => {
  test('says it on every row, over the bounds of batches', () => {
    expect(shape(',Source ↑,Name', 7, [',Fair,Dana', ',,Tom'], [',,Iris', ',Web,Maya'])).toEqual([
      ',Fair,Dana',
      ',Fair,Tom',
      ',Fair,Iris',
      ',Web,Maya',
    ]);
  });
  test('two levels of groups, and a column sorted further right, which is no group', () => {
    expect(shape('Source ↑,Owner ↑,Name,Date ↓', 3, ['Fair,Maya,Dana,1', ',,Tom,', ',Ola,Iris,2'])).toEqual([
      'Fair,Maya,Dana,1',
      'Fair,Maya,Tom,',
      'Fair,Ola,Iris,2',
    ]);
  });
  test('not in a plain table, whose header is its first line or has no arrow', () => {
    expect(shape('Source ↑,Name', 1, ['Fair,Dana'])).toBeNull();
    expect(shape('Source,Name', 5, ['Fair,Dana'])).toBeNull();
  });
});

describe('a record whose further numbers stand in lines below it', () => {
  const headers = 'ID,Name,ID (Emails),Email (Emails)';
  test('is one row, whatever the batches', () => {
    expect(
      shape(headers, 1, ['1,Dana,e1,d@x.example', ',,e2,d@y.example'], [',,,d@z.example', '2,Tom,,']),
    ).toEqual(['1,Dana,e1\ne2,d@x.example\nd@y.example\nd@z.example', '2,Tom,,']);
  });
  test('its text is all of its lines', () => {
    const shaper = rowShaper<ReturnType<typeof rows>[number]>(headers.split(','), 1);
    shaper?.add(rows('1,Dana,e1,d@x.example', ',,e2,d@y.example'));
    expect(shaper?.end()).toMatchObject([{ line: 2, raw: '1,Dana,e1,d@x.example\n,,e2,d@y.example' }]);
  });
  test('a first row without a parent stands for itself', () => {
    expect(shape(headers, 1, [',,e1,d@x.example', ',,e2,d@y.example'])).toEqual([
      ',,e1\ne2,d@x.example\nd@y.example',
    ]);
  });
  test('brackets alone make no child', () => {
    expect(shape('ID,Phone (office),Phone (home)', 1, ['1,2,3'])).toBeNull();
  });
});
