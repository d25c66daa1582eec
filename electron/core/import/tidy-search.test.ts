import { afterEach, beforeEach, expect, test } from 'vitest';
import { loosenSearch, searchSegments } from '../store/imports/search-load.ts';
import { indexPeople, seqsByWords } from '../store/search.ts';
import { type TestBook, testBook } from '../testing.ts';
import { thinSearch, tidySearch } from './tidy-search.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

/** People who come in one by one, each leaving a segment of the index. */
function comeIn(count: number): void {
  const { writer } = at.book;
  loosenSearch(writer);
  for (let seq = 1; seq <= count; seq += 1)
    writer.transaction(() =>
      indexPeople(writer, [{ seq, words: [`name${seq} whitlock`, 'brightline', '', ''] }]),
    );
}

const steps = async (work: AsyncGenerator<void, void>) => {
  let count = 0;
  for await (const _ of work) count += 1;
  return count;
};

test('what many small transactions have left is merged a little at a time, and everybody is found', async () => {
  comeIn(60);
  expect(searchSegments(at.book.writer)).toBe(60);
  await steps(tidySearch(at.book.writer, 0));
  expect(searchSegments(at.book.writer)).toBeLessThanOrEqual(8);
  expect(seqsByWords(at.book.reader, ['whit'])).toHaveLength(60);
  expect(seqsByWords(at.book.reader, ['name7', 'bri'])).toEqual([7]);
});

test('the index never runs out of room for more', async () => {
  comeIn(820);
  expect(await steps(thinSearch(at.book.writer, 0))).toBeGreaterThan(0);
  expect(searchSegments(at.book.writer)).toBeLessThan(100);
  comeIn(10);
  expect(await steps(thinSearch(at.book.writer, 0))).toBe(0);
});
