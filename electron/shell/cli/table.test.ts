import { describe, expect, it } from 'vitest';
import { clip, count, facts, size, table, widthOf } from './table.ts';

describe('a table', () => {
  it('is aligned by what the eye sees, and leaves empty columns out', () => {
    const rows = [
      { name: 'Zoë Ünal', place: '1', none: '' },
      { name: '山田太郎', place: '10', none: '' },
    ];
    expect(
      table(rows, [
        { title: '#', of: ({ place }) => place, align: 'right' },
        { title: 'name', of: ({ name }) => name },
        { title: 'nothing', of: ({ none }) => none },
        { title: 'end', of: () => 'x' },
      ]),
    ).toBe([' #  name      end', ' 1  Zoë Ünal  x', '10  山田太郎  x'].join('\n'));
  });

  it('cuts a long cell and keeps it to one line', () => {
    expect(clip('two\nlines', 20)).toBe('two lines');
    expect(clip('Promised for 10:45', 10)).toBe('Promised…');
    expect(widthOf(clip('山田太郎山田太郎', 7))).toBeLessThanOrEqual(7);
  });
});

describe('facts', () => {
  it('stand under one another, without those that say nothing', () => {
    expect(
      facts([
        ['rows', 12],
        ['file', 'a.csv'],
        ['event', null],
        ['note', ''],
      ]),
    ).toBe('rows  12\nfile  a.csv');
  });
});

it('counts and weighs as people say it', () => {
  expect([count(1, 'person', 'people'), count(1204, 'person', 'people')]).toEqual([
    '1 person',
    '1,204 people',
  ]);
  expect([size(900), size(12_300), size(3_400_000)]).toEqual(['1 kB', '13 kB', '3.4 MB']);
});
