import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, importSteps, lastOf, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, commit, bring } = importSteps(() => at);

const header = 'First Name,Last Name,Company,Title,Email,Mobile,City\n';
const william =
  'William,Kessler,"Kessler Drives, Inc.",Buyer,william@kessler.example,217-555-0142,Rockford\n';
const bill = 'Bill,Kessler,Kessler Drives,,,217-555-0142,Rockford\n';
const both = header + william + bill;

const same = async (importId: string) => {
  const { suggestions } = await at.client.imports.suggestions({ importId, limit: 50 });
  const suggestionId = suggestions[0]?.suggestionId ?? 'none';
  await at.client.imports.decide({ commandId: at.id(), importId, suggestionId, decision: 'same' });
};
const takeBack = async (listId: string) =>
  (await lastOf(await at.client.imports.undo({ commandId: at.id(), listId }))).buckets;
const people = () =>
  at.book.reader
    .all<{ name: string }>('SELECT full_name AS name FROM seen_prospect ORDER BY name')
    .map(({ name }) => name);

test('rows that a rep said to be one person are that person in the same file again', async () => {
  const { importId } = await open(listFile(both));
  await check(importId);
  await same(importId);
  await check(importId);
  const first = await commit(importId);
  const again = await bring(listFile(both));
  expect(again.done.counts).toMatchObject({ new: 0, same: 2, maybe: 0 });
  expect(people()).toEqual(['William Kessler']);
  for (const listId of [again.done.listId, first.listId]) await takeBack(listId);
  expect(people()).toEqual([]);
  expect(countIn(at, 'list_line')).toBe(0);
});

test('so are two of a list who became one, and they are two once they were parted', async () => {
  const { done } = await bring(listFile(both));
  const before = at.book.reader.all('SELECT * FROM list_line');
  await same(done.listId);
  const again = await bring(listFile(both));
  expect(again.done.counts).toMatchObject({ new: 0, same: 2, maybe: 0 });
  expect(people()).toEqual(['William Kessler']);
  await takeBack(again.done.listId);
  await at.client.history.undo({ commandId: at.id() });
  expect(at.book.reader.all('SELECT * FROM list_line')).toEqual(before);
  expect((await bring(listFile(both))).done.counts).toMatchObject({ new: 0, same: 2 });
  expect(people()).toEqual(['Bill Kessler', 'William Kessler']);
});

test('so is the row of a second list that became somebody of the first', async () => {
  await bring(listFile(header + william, 'one.csv'));
  const { done } = await bring(listFile(header + bill, 'two.csv'));
  await same(done.listId);
  expect((await bring(listFile(header + bill, 'two.csv'))).done.counts).toMatchObject({ new: 0, same: 1 });
  expect(people()).toEqual(['William Kessler']);
});
