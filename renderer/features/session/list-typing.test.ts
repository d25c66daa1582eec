import { describe, expect, it } from 'vitest';
import { enteredIn } from './list-typing.ts';

const at = (text: string) => enteredIn(text.replace('|', ''), text.indexOf('|'));

describe('Enter in a note', () => {
  it.each([
    ['- budget in May|', '\n- '],
    ['* a|', '\n* '],
    ['+ a|', '\n+ '],
    ['  - deeper|', '\n  - '],
    ['1. first|', '\n2. '],
    ['9) last|', '\n10) '],
    ['> she said|', '\n> '],
    ['one\n- two| and a half\nthree', '\n- '],
  ])('goes on with a list: %s', (text, inserted) => {
    expect(at(text)).toEqual({ kind: 'insert', text: inserted });
  });

  it('ends a list on an item that is still empty', () => {
    expect(at('- a\n- |')).toEqual({ kind: 'delete', from: 4 });
    expect(at('1. a\n2. |\nrest')).toEqual({ kind: 'delete', from: 5 });
  });

  it.each([
    'plain words|',
    '-5 degrees|',
    '|- before the mark',
    '2026. a year is no item|x'.replace('2026. ', '2026.'),
    '|',
  ])('is a line break elsewhere: %s', (text) => {
    expect(at(text)).toBeNull();
  });
});
