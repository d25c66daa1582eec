import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const { open, check, commit } = importSteps(() => at);
const header = 'First Name,Last Name,Company,Title,City,State,Street\n';
/** Four of one name at one firm, of whom no two rows say the same. */
const namesakes = `${header}David,Okonkwo,Larkmoor Pumps,Plant Manager,Rockford,IL,1 Elm Street
David,Okonkwo,Larkmoor Pumps,Plant Mgr,Rockford,IL,2 Elm Street
David,Okonkwo,Larkmoor Pumps,Buyer,Austin,TX,9 Oak Road
David,Okonkwo,Larkmoor Pumps,Nurse,Boston,MA,
`;

const pageOf = (importId: string) => at.client.imports.suggestions({ importId, limit: 50 });
const checked = async () => {
  const { importId } = await open(listFile(namesakes));
  await check(importId);
  return importId;
};
const decide = (importId: string, suggestionId: string, decision: 'same' | 'separate') =>
  at.client.imports.decide({ commandId: at.id(), importId, suggestionId, decision });

test('every pair of namesakes is decided by itself', async () => {
  const importId = await checked();
  const { suggestions } = await pageOf(importId);
  const ids = suggestions.map(({ suggestionId }) => suggestionId);
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  await decide(importId, ids[0] ?? '', 'same');
  expect((await check(importId)).counts).toMatchObject({ accepted: 4, same: 1 });
  expect((await pageOf(importId)).suggestions.map(({ decided }) => decided)).toEqual([
    'same',
    ...ids.slice(1).map(() => null),
  ]);
});

test('two kept separate leave the others to be decided, and stay so when the file comes again', async () => {
  const first = await checked();
  const { suggestions, total } = await pageOf(first);
  await decide(first, suggestions[0]?.suggestionId ?? '', 'separate');
  expect(await pageOf(first)).toMatchObject({ total, decided: 1 });
  const again = await pageOf(await checked());
  expect(again).toMatchObject({ total: total - 1, decided: 0 });
});

test('no pair is lost when the list comes in', async () => {
  const importId = await checked();
  const { total } = await pageOf(importId);
  await commit(importId);
  expect(await pageOf(importId)).toMatchObject({ total, decided: 0 });
});
