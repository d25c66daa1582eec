import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { madeWorkbook } from '../testing-workbooks.ts';
import { dryRun } from './dry-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-kinds-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Rows = readonly (readonly string[])[];

const headers = ['First Name', 'Last Name', 'Company', 'Phone', 'Email', 'Booth', 'Notes'];

const csv = (rows: Rows) => strToU8(Papa.unparse(rows.map((row) => [...row])));
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const page = (rows: Rows) =>
  strToU8(
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('\n')}</tr>`).join('')}</table>`,
  );

/** The same list as programs of different minds would save it. */
const kinds: readonly (readonly [string, (rows: Rows) => Uint8Array])[] = [
  ['a workbook', (rows) => madeWorkbook([{ name: 'List', rows }])],
  [
    'a workbook with texts in their cells',
    (rows) => madeWorkbook([{ name: 'List', rows: rows.map((row) => row.map((inline) => ({ inline }))) }]),
  ],
  ['a page', page],
  ['an archive', (rows) => zipSync({ 'list.csv': csv(rows) })],
];

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ&<>;'",.|=\d-]{1,9}$/);
const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
const row = fc
  .tuple(text, text, text, fc.nat(99), word, text, text)
  .map(([first, last, company, number, mail, booth, notes]) => [
    first,
    last,
    company,
    `217-555-01${String(number).padStart(2, '0')}`,
    `${mail.replace(/[^a-z]/gi, '')}x@brightline.example`,
    booth,
    notes,
  ]);

const made = (bytes: Uint8Array) => {
  const path = join(folder, 'list');
  writeFileSync(path, bytes);
  const { records, rejected, counts, mapping } = dryRun(path, 'list', { defaultCountry: 'US' });
  return {
    records: records.map(({ sheet: _sheet, row: _row, ...record }) => record),
    rejected,
    counts,
    mapping,
  };
};

test.each(kinds)('a list makes the same people as %s and as text', (_, bytesOf) => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const all = [headers, ...rows];
      expect(made(bytesOf(all))).toEqual(made(csv(all)));
    }),
    { numRuns: 30 },
  );
});
