import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('a text that comes again is answered without asking again', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  expect(['Kessler', 'Amsel', 'Kessler'].map(lengthOf)).toEqual([7, 5, 7]);
  expect(asked).toEqual(['Kessler', 'Amsel']);
});

test('it keeps no more than it is told to', () => {
  const asked: string[] = [];
  const same = remembered((text) => {
    asked.push(text);
    return text;
  }, 2);
  for (const text of ['a', 'b', 'a', 'c', 'c', 'a']) same(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
