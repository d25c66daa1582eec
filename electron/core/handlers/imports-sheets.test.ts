import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, importSteps, listFile } from '../testing-imports.ts';
import { madeWorkbook } from '../testing-workbooks.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, commit, bring } = importSteps(() => at);

const header = ['Name', 'Company', 'Email', 'Phone'];
const workbook = () =>
  listFile(
    madeWorkbook([
      {
        name: 'Visitors',
        rows: [
          header,
          ['Dana Whitlock', 'Brightline', 'dana@brightline.example', 2_175_550_142],
          [null, null, null, 'call'],
        ],
      },
      {
        name: 'Prices',
        rows: [
          ['Article', 'Price'],
          ['Valve', 12],
        ],
      },
      {
        name: 'Press',
        hidden: true,
        rows: [
          header,
          ['Victor Amsel', 'Formline', 'victor@formline.example', '217-555-0150'],
          [null, null, null, '?'],
        ],
      },
    ]),
    'fair.xlsx',
  );

describe('a workbook of several sheets', () => {
  test('shows them, and reads the one with people', async () => {
    const preview = await open(workbook());
    expect(preview).toMatchObject({
      fileName: 'fair.xlsx',
      format: 'an Excel workbook',
      delimiter: '',
      sheet: 'Visitors',
      sheets: [
        { name: 'Visitors', hidden: false, rows: 2 },
        { name: 'Prices', hidden: false, rows: 1 },
        { name: 'Press', hidden: true, rows: 2 },
      ],
      rows: [
        { line: 2, cells: ['Dana Whitlock', 'Brightline', 'dana@brightline.example', '2175550142'] },
        { line: 3 },
      ],
    });
  });
  test('another sheet stays chosen through check, rejected rows and commit', async () => {
    const { importId } = await open(workbook());
    const preview = await at.client.imports.reopen({ importId, reading: { sheet: 'Press' } });
    expect(preview).toMatchObject({
      sheet: 'Press',
      rows: [{ cells: ['Victor Amsel', 'Formline'].concat(['victor@formline.example', '217-555-0150']) }, {}],
    });
    const review = await check(importId);
    expect(review.sample).toMatchObject([{ line: 2, name: 'Victor Amsel' }]);
    expect(review.rejected).toMatchObject([{ line: 3, raw: '\t\t\t?' }]);
    const { fileName, text } = await at.client.imports.rejected({ importId });
    expect(fileName).toBe('fair rejected.csv');
    await commit(importId);
    expect(at.book.reader.all('SELECT full_name FROM seen_prospect')).toEqual([
      { full_name: 'Victor Amsel' },
    ]);
    // The rejected rows come back as a list of text, and are read with the same mapping.
    await bring(listFile(text.replace('\r\n,,', '\r\nIris Null,,'), fileName));
    expect(at.book.reader.all('SELECT full_name FROM seen_prospect ORDER BY seq')).toEqual([
      { full_name: 'Victor Amsel' },
      { full_name: 'Iris Null' },
    ]);
  });
  test('one that is not there is refused, and what was chosen stays', async () => {
    const { importId } = await open(workbook());
    await expect(at.client.imports.reopen({ importId, reading: { sheet: 'Sales' } })).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
      message: 'fair.xlsx has no sheet called Sales. Nothing was changed.',
      data: { forward: 'It has Visitors, Prices, Press.' },
    });
    expect((await check(importId)).sample).toMatchObject([{ name: 'Dana Whitlock' }]);
  });
  test('the same row of another sheet is somebody else', async () => {
    await bring(workbook());
    const { importId, before } = await open(workbook());
    expect(before).toMatchObject({ name: 'fair, Visitors' });
    const preview = await at.client.imports.reopen({ importId, reading: { sheet: 'Press' } });
    expect(preview.before).toBeNull();
    expect((await check(importId)).counts).toMatchObject({ new: 1, same: 0 });
    await commit(importId);
    expect(countIn(at, 'seen_prospect')).toBe(2);
    expect((await at.client.imports.list({})).lists).toMatchObject([
      { name: 'fair, Press', fileName: 'fair.xlsx', format: 'an Excel workbook' },
      { name: 'fair, Visitors' },
    ]);
  });
  test('comes in once, however often', async () => {
    await bring(workbook());
    const { review } = await bring(workbook());
    expect(review.counts).toMatchObject({ new: 0, same: 1, rejected: 1 });
    expect(countIn(at, 'seen_prospect')).toBe(1);
  });
});

test('contact cards come in as any list does, and again as nobody', async () => {
  const cards = () =>
    listFile(
      new Uint8Array(readFileSync(join(import.meta.dirname, '../import/fixtures/contacts-30.vcf'))),
      'contacts.vcf',
    );
  const preview = await open(cards());
  expect(preview).toMatchObject({ format: 'contact cards (vCard)', delimiter: '', sheets: [], sheet: null });
  expect(preview.rows[0]).toMatchObject({ line: 1 });
  const { review } = await bring(cards());
  expect(review.counts).toMatchObject({ rows: 4, accepted: 2, rejected: 2, new: 2 });
  expect(review.rejected[0]).toMatchObject({ line: 45, reason: 'A group of contacts, not a person.' });
  expect(at.book.reader.all('SELECT full_name FROM seen_prospect ORDER BY seq')).toMatchObject([
    { full_name: 'Dana Whitlock' },
    {},
  ]);
  expect((await bring(cards())).review.counts).toMatchObject({ new: 0, same: 2 });
});
