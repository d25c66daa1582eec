import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { Problem } from '#shared/contract/problems.ts';
import { madeWorkbook } from '../testing-workbooks.ts';
import { openTable, readTable } from './open.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads a file to its end: how many rows it has, or the one sentence that it is answered with. */
function outcomeOf(bytes: Uint8Array): number | string {
  const path = join(folder, 'list');
  writeFileSync(path, bytes);
  try {
    let rows = 0;
    for (const batch of readTable(openTable(path, 'list', {}))) rows += batch.rows.length;
    return rows;
  } catch (error) {
    if (error instanceof Problem && error.code === 'UNREADABLE_FILE') return error.message;
    throw error;
  }
}

/** How many rows, or the one sentence. */
const readOrRefused = /^(\d+|list .+\. Nothing was changed\.)$/s;

const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../import/fixtures', name));
const workbook = madeWorkbook([
  {
    name: 'People',
    rows: [
      ['Name', 'Email', 'Since'],
      ['Dana', { text: 'mail', link: 'mailto:dana@x.example' }, { number: 45_352, format: 14 }],
      [{ rich: ['Vic', 'tor'] }, { inline: 'victor@x.example' }, { error: '#REF!' }],
    ],
  },
]);
const stored = (text: string) => zipSync({ 'people.csv': strToU8(text) }, { level: 0 });
const page = strToU8(
  '<html><table><tr><th>Name<th>Email<tr><td rowspan=2>Dana<td><a href="mailto:d@x.example">d</a><tr><td>v@x.example</table>',
);

const seeds: readonly (readonly [string, Uint8Array])[] = [
  ['workbook', workbook],
  ['archive of lists', stored('Name,Email\nDana,dana@x.example\n'.repeat(20))],
  ['page', page],
  [
    'workbook in XML',
    strToU8(
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">Name</Data></Cell></Row><Row ss:Index="3"><Cell ss:Index="1" ss:MergeAcross="2" ss:HRef="mailto:d@x.example"><Data ss:Type="Number">7</Data></Cell></Row></Table></Worksheet></Workbook>',
    ),
  ],
  ['cards 2.1', fixture('contacts-21.vcf')],
  ['cards 3.0', fixture('contacts-30.vcf')],
  ['cards 4.0', fixture('contacts-40.vcf')],
];

describe('whatever happens to the bytes of a file, it is read or answered with one sentence', () => {
  test.each(seeds)('%s, whole', (_, bytes) => {
    expect(outcomeOf(bytes)).toBeGreaterThan(0);
  });
  test.each(seeds)('%s, changed anywhere', (_, bytes) => {
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.option(fc.nat(bytes.length)),
        (changes, end) => {
          const broken = Uint8Array.from(bytes);
          for (const [at, byte] of changes) broken[at] = byte;
          expect(String(outcomeOf(broken.subarray(0, end ?? broken.length)))).toMatch(readOrRefused);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a workbook whose parts are changed before they are packed', () => {
    const parts = {
      '_rels/.rels':
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="s"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="s" Type="x/worksheet" Target="s.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="t.xml"/><Relationship Id="u" Type="x/styles" Target="u.xml"/></Relationships>',
      'xl/t.xml': '<sst><si><t>Name</t></si><si><r><t>Da</t></r><r><t>na</t></r></si></sst>',
      'xl/u.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>',
      'xl/s.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Email</t></is></c></row><row><c t="s"><v>1</v></c><c t="str"><f>HYPERLINK("mailto:d@x.example")</f><v>x</v></c><c s="0"><v>7</v></c></row></sheetData></worksheet>',
    };
    const whole = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
    const length = whole.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    expect(outcomeOf(zipSync(Object.fromEntries(whole)))).toBe(1);
    const change = fc.tuple(fc.nat(length - 1), fc.constantFrom(...Buffer.from('<>/"=&#; r1A9\n\0é')));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        let before = 0;
        const broken = whole.map(([name, bytes]) => {
          const copy = Uint8Array.from(bytes);
          for (const [at, byte] of changes)
            if (at >= before && at < before + copy.length) copy[at - before] = byte;
          before += copy.length;
          return [name, copy] as const;
        });
        expect(String(outcomeOf(zipSync(Object.fromEntries(broken))))).toMatch(readOrRefused);
      }),
      { numRuns: 100 },
    );
  });
  test('text of markup and of cards, in any order', () => {
    const pieces = fc.constantFrom(
      '<table>',
      '</table>',
      '<tr>',
      '<td colspan=99999>',
      '<td rowspan=9>',
      '</td>',
      '<a href=',
      '<!--',
      '-->',
      '<',
      '&',
      '&#x110000;',
      '"',
      "'",
      'Dana',
      '\n',
      '<script>',
      '</script',
      'x@y.example',
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'AGENT:',
      'N:a;b\\',
      'TEL;TYPE="a',
      ':',
      '=\n',
      'NOTE;QUOTED-PRINTABLE:=C3',
      'PHOTO;BASE64:AAAA\n',
      ' ',
      'item1.',
      '\0',
    );
    fc.assert(
      fc.property(
        fc.constantFrom('<table>', 'BEGIN:VCARD\n'),
        fc.array(pieces, { maxLength: 60 }),
        (start, rest) => {
          expect(String(outcomeOf(strToU8(start + rest.join(''))))).toMatch(readOrRefused);
        },
      ),
      { numRuns: 200 },
    );
  });
});
