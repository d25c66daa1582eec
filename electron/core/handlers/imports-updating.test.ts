import { afterEach, beforeEach, expect, test } from 'vitest';
import { recordOf } from '#shared/domain/match/testing-record.ts';
import type { Candidate } from '#shared/domain/import/candidate.ts';
import { loadingOf } from '../import/apply.ts';
import { Accounts } from '../store/imports/accounts.ts';
import { updateProspect } from '../store/imports/updating.ts';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { bring } = importSteps(() => at);

const header = 'First Name,Last Name,Email,Phone,Do Not Call\n';
const numbers = () => at.book.reader.all('SELECT e164, ext FROM seen_phone ORDER BY position');

test('a new extension of a known number is a number of its own, and is not added twice', async () => {
  await bring(listFile(`${header}Dana,Whitlock,dana@brightline.example,217-555-0142,\n`, 'one.csv'));
  await bring(listFile(`${header}Dana,Whitlock,dana@brightline.example,217-555-0142 x12,\n`, 'two.csv'));
  const both = [
    { e164: '+12175550142', ext: null },
    { e164: '+12175550142', ext: '12' },
  ];
  expect(numbers()).toEqual(both);
  await bring(listFile(`${header}Dana,W.,dana@brightline.example,217-555-0142 ext. 12,\n`, 'three.csv'));
  await bring(listFile(`${header}D.,Whitlock,dana@brightline.example,(217) 555-0142,\n`, 'four.csv'));
  expect(numbers()).toEqual(both);
});

test('what a row says of somebody who was made one with another is said of the other', async () => {
  await bring(listFile(`${header}Dana,Whitlock,dana@brightline.example,,\n`, 'one.csv'));
  const { writer } = at.book;
  const record = {
    ...recordOf({ fullName: 'Dana Whitlock', title: 'Buyer', doNotCall: true }),
    externalValues: [],
  } as unknown as Candidate;
  const applied = writer.transaction(() => {
    writer.run(
      `INSERT INTO folded (list_seq, gone_seq, stay_seq, lists, rows) VALUES (1, 999, 1, '[]', '[]')`,
    );
    return updateProspect(
      writer,
      999,
      record,
      new Accounts(writer, [record]),
      loadingOf(at.book.world, writer, 1),
    );
  });
  expect(applied).toBe(1);
  expect(writer.all('SELECT kind, prospect_seq FROM suppression')).toEqual([
    { kind: 'person', prospect_seq: 1 },
  ]);
  expect(writer.value('SELECT title FROM prospect WHERE seq = 1')).toBe('Buyer');
});

test('whom a list gives another firm, address, field or note is found by it, and by what stood before', async () => {
  const columns = 'First Name,Last Name,Email,Company,Notes,Favorite Fruit\n';
  const found = async (text: string) => (await at.client.prospects.find({ text })).found.length;
  await bring(listFile(`${columns}Dana,Whitlock,dana@brightline.example,,,\n`, 'one.csv'));
  await bring(
    listFile(
      `${columns}Dana,Whitlock,dana@brightline.example;dw@home.example,Kessler Drives,Met at the harbor,Quince\n`,
      'two.csv',
    ),
  );
  for (const text of ['dana', 'kessler', 'dw home', 'quince', 'harbor'])
    expect(await found(text), text).toBe(1);
});
