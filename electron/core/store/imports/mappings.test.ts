import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestBook, testBook } from '#core/testing.ts';
import { rememberChoice, rememberedChoice } from './mappings.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const remember = (headers: readonly string[], choice: Parameters<typeof rememberChoice>[2]) =>
  rememberChoice(at.book.writer, headers, choice, 1);
const recall = (headers: readonly string[]) => rememberedChoice(at.book.reader, headers);

test('a shape is its headers in any order, and a choice is given back by the headers of the new file', () => {
  remember(['Who', 'Booth', 'E-mail'], { Who: 'fullName', Booth: null });
  expect(recall(['e-mail:', ' WHO ', 'Booth'])).toEqual({ WHO: 'fullName', Booth: null });
});
test('of two columns with one header each keeps its own', () => {
  remember(['Who', 'Note', 'Note'], { Note: 'notes', 'Note (2)': 'sourceDetail' });
  expect(recall(['Note', 'Who', 'Note'])).toEqual({ Note: 'notes', 'Note (2)': 'sourceDetail' });
});
test('one column more or less is another shape', () => {
  remember(['Who', 'Booth'], { Who: 'fullName' });
  expect(recall(['Who'])).toEqual({});
  expect(recall(['Who', 'Booth', 'Booth'])).toEqual({});
});
test('the file of rejected rows has the shape of its list', () => {
  remember(['Who', 'Booth'], { Who: 'fullName' });
  expect(recall(['Who', 'Booth', 'Why it was not brought in'])).toEqual({ Who: 'fullName' });
});
test('the last choice counts, and a field that there is no more is left out', () => {
  remember(['Who', 'Booth'], { Who: 'fullName' });
  remember(['Booth', 'Who'], { Who: 'company' });
  expect(recall(['Who', 'Booth'])).toEqual({ Who: 'company' });
  at.book.writer.run(`UPDATE mapping SET mapping = '{"Who":"shoeSize"}'`);
  expect(recall(['Who', 'Booth'])).toEqual({});
});
