import { afterEach, beforeEach, expect, test } from 'vitest';
import { comparedOf } from '#shared/domain/match/compared.ts';
import { recordOf } from '#shared/domain/match/testing-record.ts';
import { type TestBook, testBook } from '#core/testing.ts';
import { importSteps, listFile } from '#core/testing-imports.ts';
import { type Breadth, candidatesInBook } from './candidates-in-book.ts';

const header = 'First Name,Last Name,Company,Email,Phone\n';
const inBook = [
  'William,Kessler,Kessler Drives GmbH,w.kessler@kessler.example,(312) 555-0142',
  'Nora,Kessler,Kessler Drives GmbH,nora@kessler.example,(312) 555-0142',
  'William,Kessler,Amsel Foods,will@amsel.example,(512) 555-0108',
];

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
  await importSteps(() => at).bring(listFile(`${header}${inBook.join('\n')}\n`));
});
afterEach(() => at.close());

function found(said: Parameters<typeof recordOf>[0], breadth: Breadth): string[] {
  const { reader } = at.book;
  const seqs = candidatesInBook(reader, [{ row: 0, compared: comparedOf(recordOf(said)) }], breadth).get(0);
  return [...(seqs ?? [])]
    .map((seq) => reader.value<string>('SELECT value FROM email WHERE prospect_seq = ?', [seq]))
    .toSorted();
}

const bill = {
  firstName: 'Bill',
  lastName: 'Kessler',
  fullName: 'Bill Kessler',
  company: 'Kessler Drives',
  phones: [{ type: 'work', e164: '+13125550142', ext: null, raw: '(312) 555-0142' }],
} as const;

test('wide: whoever has the number or the name, and colleagues one of whose names is alike', () => {
  expect(found(bill, 'wide')).toEqual([
    'nora@kessler.example',
    'w.kessler@kessler.example',
    'will@amsel.example',
  ]);
});

test('close: where the number is the firm’s, both names must be alike, and a bare name is not asked for', () => {
  expect(found(bill, 'close')).toEqual(['w.kessler@kessler.example']);
});

test('close: a row without a firm is found by its name, and by an address whatever the name', () => {
  const { company: _firm, phones: _shared, ...named } = bill;
  expect(found({ ...named, company: null }, 'close')).toEqual([
    'w.kessler@kessler.example',
    'will@amsel.example',
  ]);
  const emails = [{ value: 'nora@kessler.example', type: 'work' }] as const;
  expect(found({ firstName: 'Petra', emails }, 'close')).toContain('nora@kessler.example');
});
