import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, describe, expect, test } from 'vitest';
import { type MadeCell, type MadeSheet, madeWorkbook } from '../testing-workbooks.ts';
import { dryRun } from './dry-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-books-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (bytes: Uint8Array, name = 'list.xlsx'): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const run = (bytes: Uint8Array, sheet?: string, name?: string) =>
  dryRun(put(bytes, name), name ?? 'list.xlsx', {
    defaultCountry: 'US',
    reading: sheet === undefined ? {} : { sheet },
  });
const header = ['Name', 'Company', 'Email', 'Phone'];
const sheetOf = (
  rows: readonly (readonly MadeCell[] | null)[],
  more: Partial<MadeSheet> = {},
): MadeSheet => ({
  name: 'People',
  rows,
  ...more,
});
const people = [header, ['Dana Whitlock', 'Brightline', 'dana@brightline.example', '217-555-0142']];

describe('a total at the foot is skipped, and is no row that was rejected', () => {
  const head = ['Record ID', 'First Name', 'Last Name', 'Company', 'Phone', 'Amount', 'Note'];
  const dana = [101, 'Dana', 'Whitlock', 'Brightline', '217-555-0142', 625_000, 'x'];
  test.each([
    ['a sum too long for a word', ['Total', null, null, null, null, 1_250_000, null]],
    ['under the firm', [null, null, null, 'Total', null, 1_250_000, null]],
    ['with its currency', ['TOTAL', null, null, null, null, 'EUR 1.200,50', null]],
    ['a share', ['Total', null, null, null, null, '12 of 13', null]],
    ['with what is not there', ['Total', null, null, null, null, 1200.5, 'n/a']],
    ['a sum', ['Sum', null, null, null, null, 1200.5, null]],
    ['people', ['Total people', 1, null, null, null, null, null]],
  ] as const)('%s', (_, total) => {
    const { records, rejected, skipped } = run(madeWorkbook([sheetOf([head, dana, [...total]])]));
    expect({ records: records.length, rejected, skipped }).toEqual({
      records: 1,
      rejected: [],
      skipped: [{ line: 3, kind: 'total' }],
    });
  });
  test('and a firm of that name with its number is a row', () => {
    const total = [null, null, null, 'Total', 2_175_550_150, null, null];
    const { records, skipped } = run(madeWorkbook([sheetOf([head, dana, total])]));
    expect(skipped).toEqual([]);
    expect(records[1]).toMatchObject({ company: 'Total', phones: [{ e164: '+12175550150' }] });
  });
});

describe('a workbook comes in as it is seen', () => {
  /** Everything at once, as the organizer of a fair would send it. */
  const fair = madeWorkbook([
    { name: 'Notes', rows: [['How to read this'], ['Call them'], ['Soon']] },
    sheetOf(
      [
        ['Formline Chicago 2026: visitors of booth B12'],
        ['As of 18 November'],
        null,
        [
          'First\nName',
          'Last Name',
          'Company',
          'Phone\n(office)',
          'Mobile',
          'Email',
          'Zip',
          'List Date',
          'Employees',
          'Do Not Call',
          'Badge',
          'Profile',
        ],
        [
          'Dana',
          { rich: ['Whit', 'lock'], phonetic: 'ウィットロック' },
          { inline: 'Brightline & Co' },
          2_175_550_142,
          { number: 12_175_550_143, format: '"+"0' },
          { text: 'Write to Dana', link: 'mailto:dana@brightline.example?subject=Fair' },
          { number: 2139, format: '00000' },
          { number: 46_344, format: 14 },
          { number: 120, format: '#,##0' },
          false,
          { number: 417, format: '000000' },
          { text: 'LinkedIn', link: 'https://www.linkedin.com/in/dana-whitlock-example' },
        ],
        [
          { formula: 'PROPER("victor")', value: 'Victor' },
          'Amsel',
          'Formline_x000D_ Tooling',
          '217-555-0150 x12',
          { error: '#N/A' },
          { text: 'victor@formline.example', link: 'mailto:victor@formline.example' },
          { number: '61820', format: '00000' },
          { number: 46_345.5, format: 'dd/mm/yyyy\\ hh:mm' },
          { formula: '25*2', value: 50 },
          true,
          { formula: 'HYPERLINK("https://badge.example/418","418")', value: '418' },
        ],
        null,
        ['Iris', 'Null', 'Okafor'],
        ['Total', null, null, 3],
        ...Array.from({ length: 40 }, () => [{ painted: true }, { painted: true }] as const),
      ],
      { dimension: 'A1:XFD1048576' },
    ),
    { name: 'Secret', hidden: true, rows: people },
  ]);

  test('whatever is in its cells', () => {
    const found = run(fair);
    expect(found).toMatchObject({
      format: 'xlsx',
      encoding: 'utf-8',
      delimiter: '',
      sheet: 'People',
      headerLine: 4,
    });
    expect(found.mapping).toMatchObject({
      'First Name': 'firstName',
      'Phone (office)': 'phones.work',
      Email: 'emails',
      'List Date': 'listDate',
      'Profile link': 'linkedinUrl',
    });
    expect(found.records[0]).toMatchObject({
      sheet: 'People',
      row: 5,
      line: 5,
      fullName: 'Dana Whitlock',
      company: 'Brightline & Co',
      phones: [
        { type: 'work', e164: '+12175550142' },
        { type: 'mobile', e164: '+12175550143' },
      ],
      emails: [{ value: 'dana@brightline.example' }],
      postalCode: '02139',
      listDate: '2026-11-18',
      employeeCount: 120,
      doNotCall: false,
      linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
      custom: { badge: '000417' },
    });
    expect(found.records[1]).toMatchObject({
      line: 6,
      firstName: 'Victor',
      company: 'Formline Tooling',
      phones: [{ e164: '+12175550150', ext: '12' }],
      emails: [{ value: 'victor@formline.example' }],
      postalCode: '61820',
      listDate: '2026-11-19',
      employeeCount: 50,
      doNotCall: true,
    });
    expect(found.records[2]).toMatchObject({ line: 8, fullName: 'Iris Null' });
    expect(found.records).toHaveLength(3);
    expect(found.skipped).toEqual([
      { line: 1, kind: 'preamble' },
      { line: 2, kind: 'preamble' },
      { line: 3, kind: 'preamble' },
      { line: 7, kind: 'blank' },
      { line: 9, kind: 'total' },
    ]);
    expect(found.warnings).toContainEqual({
      line: 6,
      field: 'phones.mobile',
      text: '“#N/A” stands for nothing here, read as empty.',
    });
  });
  test('a report that was laid out for reading: titles, groups, subtotals and a footer', () => {
    const report = [
      [null, 'New Leads Report'],
      [null, 'As of 2026-11-18 09:00:00 Central Standard Time/CST • Generated by Maya Rep'],
      null,
      [null, 'Filtered By'],
      [null, '   Show: All leads'],
      null,
      [null, 'Lead Owner  ↑', null, 'First Name', 'Last Name', 'Company / Account', 'Email'],
      [null, 'Maya Rep', null, 'Dana', 'Whitlock', 'Brightline', 'dana@brightline.example'],
      [null, null, null, 'Victor', 'Amsel', 'Formline', 'victor@formline.example'],
      [null, 'Subtotal', null, 'Count', 2],
      [null, 'Otto Bell', null, 'Iris', 'Null', 'Okafor & Lund', 'iris@okafor.example'],
      [null, 'Total', null, 'Count', 3],
      null,
      [null, 'Confidential Information - Do Not Distribute'],
    ];
    const { format, headerLine, records, counts } = run(madeWorkbook([sheetOf(report)]));
    expect({ format, headerLine }).toEqual({ format: 'salesforce_report', headerLine: 7 });
    expect(records.map(({ row, fullName, owner }) => [row, fullName, owner])).toEqual([
      [8, 'Dana Whitlock', 'Maya Rep'],
      [9, 'Victor Amsel', 'Maya Rep'],
      [11, 'Iris Null', 'Otto Bell'],
    ]);
    expect(counts).toMatchObject({ rejected: 0, skipped: 10 });
  });
  test('a table that stands aside from the corner, or has no header', () => {
    const aside = [
      null,
      [null, null, 'Visitors'],
      [null, null, ...header],
      [null, null, ...(people[1] ?? [])],
    ];
    expect(run(madeWorkbook([sheetOf(aside)])).records).toMatchObject([
      { row: 4, fullName: 'Dana Whitlock' },
    ]);
    const bare = run(madeWorkbook([sheetOf(people.slice(1))]));
    expect(bare).toMatchObject({
      headerLine: 0,
      records: [{ row: 1, emails: [{ value: 'dana@brightline.example' }] }],
    });
  });
  test('a header where somebody says that it is, or none', () => {
    const path = put(madeWorkbook([sheetOf([['Visitors', 'of', 'the', 'fair'], ...people])]));
    const read = (headerLine: number) =>
      dryRun(path, 'list.xlsx', {
        defaultCountry: 'US',
        reading: { headerLine },
        mapping: { Visitors: 'fullName', 'Column 1': 'fullName' },
      });
    expect(read(1)).toMatchObject({ headerLine: 1, records: [{ row: 2, fullName: 'Name' }, { row: 3 }] });
    expect(read(2)).toMatchObject({ headerLine: 2, records: [{ row: 3, fullName: 'Dana Whitlock' }] });
    expect(read(0)).toMatchObject({ headerLine: 0, records: [{ row: 1, fullName: 'Visitors' }, {}, {}] });
  });
  test('a sheet that somebody names, hidden or not', () => {
    expect(run(fair, 'secret')).toMatchObject({
      sheet: 'Secret',
      records: [{ line: 2, fullName: 'Dana Whitlock' }],
    });
    expect(() => run(fair, 'Visitors')).toThrow(
      'list.xlsx has no sheet called Visitors. Nothing was changed.',
    );
  });
  test('another reader finds the same texts in the cells that both know', async () => {
    const rows = [
      header,
      ...Array.from({ length: 300 }, (_, n) => [
        `Person ${n}`,
        `Firm ${n % 7}`,
        `p${n}@x.example`,
        `217-555-01${n % 100}`,
      ]),
    ];
    const path = put(madeWorkbook([sheetOf(rows)]));
    const { records } = dryRun(path, 'list.xlsx', { defaultCountry: 'US' });
    const other = await readSheet(path);
    expect(records.map(({ line, fullName, company }) => [line, fullName, company])).toEqual(
      other.slice(1).map(([name, company], index) => [index + 2, name, company]),
    );
  });
});

describe('numbers that are dates', () => {
  const dated = (cell: MadeCell, since1904 = false) =>
    run(
      madeWorkbook(
        [
          sheetOf([
            ['Name', 'List Date'],
            ['Dana', cell],
            ['Victor', { number: 46_000, format: 14 }],
          ]),
        ],
        { since1904 },
      ),
    ).records[0]?.listDate;
  test.each([
    [14, 45_352, '2024-03-01'],
    [15, 45_352, '2024-03-01'],
    [22, 45_352.75, '2024-03-01'],
    ['yyyy-mm-dd', 45_352, '2024-03-01'],
    ['[$-409]d\\-mmm\\-yy;@', 45_352, '2024-03-01'],
    ['dd"."mm"."yyyy', 45_352, '2024-03-01'],
    ['[Red]m/d/yyyy', 61, '1900-03-01'],
  ])('%s of %d', (format, number, date) => {
    expect(dated({ number, format })).toBe(date);
  });
  test('counted from 1904', () => {
    expect(dated({ number: 43_890, format: 14 }, true)).toBe('2024-03-01');
  });
  test('written out', () => {
    expect(dated({ iso: '2024-03-01T00:00:00' })).toBe('2024-03-01');
  });
});

describe('which sheet is read', () => {
  test('the one with people, wherever it stands', () => {
    const prices = {
      name: 'Prices',
      rows: [
        ['Article', 'Price'],
        ['Valve', 12],
        ['Pump', 30],
      ],
    };
    const { sheet, headerLine } = run(madeWorkbook([prices, { name: 'Empty', rows: [] }, sheetOf(people)]));
    expect({ sheet, headerLine }).toEqual({ sheet: 'People', headerLine: 1 });
  });
  test('never a hidden one unasked', () => {
    const bytes = madeWorkbook([
      { name: 'Cover', rows: [] },
      { name: 'Data', hidden: true, rows: people },
    ]);
    expect(() => run(bytes)).toThrow(
      'list.xlsx shows nothing: what it holds is on hidden sheets. Nothing was changed.',
    );
    expect(run(bytes, 'Data').counts).toMatchObject({ accepted: 1 });
  });
  test('and is found where no list of parts names it', () => {
    const bare = madeWorkbook([sheetOf(people)], {
      more: { 'xl/_rels/workbook.xml.rels': strToU8('<Relationships/>') },
    });
    expect(run(bare).records).toMatchObject([{ fullName: 'Dana Whitlock' }]);
  });
  test('an empty workbook says so', () => {
    expect(() => run(madeWorkbook([{ name: 'One', rows: [] }]))).toThrow(
      'list.xlsx is empty. Nothing was changed.',
    );
  });
});

describe('what other writers do', () => {
  /** A workbook of nothing but these parts. */
  const bare = (sheet: string, more: Readonly<Record<string, string>> = {}) =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'xl/workbook.xml':
            '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="Blatt 1" sheetId="7" rel:id="R7"/></x:sheets></x:workbook>',
          'xl\\_rels\\workbook.xml.rels':
            '<Relationships><Relationship Id="R7" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/Worksheets/S.xml"/></Relationships>',
          'xl/worksheets/s.xml': sheet,
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    );
  test('prefixes, no addresses of cells, no styles and no shared texts', () => {
    const { sheet, records } = run(
      bare(
        '\uFEFF<?xml version="1.0"?><x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row><x:c t="str"><x:v>Name</x:v></x:c><x:c t="inlineStr"><x:is><x:t>Phone</x:t></x:is></x:c></x:row><!-- b --><x:row><x:c t="str"><x:v><![CDATA[Dana & Co]]></x:v></x:c><x:c s="9"><x:v>2.175550142E9</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    );
    expect(sheet).toBe('Blatt 1');
    expect(records).toMatchObject([{ row: 2, fullName: 'Dana & Co', phones: [{ e164: '+12175550142' }] }]);
  });
  test('a range of employees that became a date, and the noise of a double', () => {
    const rows = [
      ['Company', 'Employees', 'Zip', 'Score'],
      ['Formline', { number: 18_568, format: 17 }, 61_820, { number: '0.30000000000000004', format: 0 }],
      ['Brightline', { number: 46_032, format: 16 }, 2139, { number: '4.4207946012300001E11', format: 0 }],
    ];
    const { records } = run(madeWorkbook([sheetOf(rows)]));
    expect(records).toMatchObject([
      { employeeCount: '11-50', postalCode: '61820', custom: { score: '0.3' } },
      { employeeCount: '1-10', postalCode: '02139', custom: { score: '442079460123' } },
    ]);
  });
});

describe('archives', () => {
  test('LinkedIn’s own is read where the connections are', () => {
    const csv = (text: string) => strToU8(text);
    const archive = zipSync({
      'Email Addresses.csv': csv('Email Address,Confirmed\nme@x.example,Yes\n'),
      'Connections.csv': csv(
        'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nDana,Whitlock,https://www.linkedin.com/in/dana-whitlock-example,,Brightline,VP,15 Mar 2024\n',
      ),
      'Profile.csv': csv('First Name,Last Name,Headline\nMaya,Rep,Sales\n'),
      'media/1.jpg': csv('x'),
    });
    const found = run(archive, undefined, 'Basic_LinkedInDataExport.zip');
    expect(found).toMatchObject({
      format: 'linkedin_connections',
      sheet: 'Connections.csv',
      headerLine: 4,
      delimiter: ',',
    });
    expect(found.records[0]).toMatchObject({ line: 5, fullName: 'Dana Whitlock', company: 'Brightline' });
    expect(run(archive, 'Profile.csv').records).toMatchObject([{ line: 2, fullName: 'Maya Rep' }]);
    expect(() => run(archive, 'Other.csv')).toThrow('list.xlsx has no list called Other.csv.');
  });
  test('cards in an archive', () => {
    const archive = zipSync({ 'contacts/all.vcf': strToU8('BEGIN:VCARD\nFN:Dana Whitlock\nEND:VCARD\n') });
    expect(run(archive)).toMatchObject({ format: 'vcard', records: [{ fullName: 'Dana Whitlock' }] });
  });
  test('one without a list says so', () => {
    expect(() => run(zipSync({ 'a.jpg': strToU8('x') }), undefined, 'pictures.zip')).toThrow(
      'pictures.zip is an archive without a list in it. Nothing was changed.',
    );
  });
});

describe('what is no workbook, or would do harm, is refused in one sentence', () => {
  const bomb = madeWorkbook([sheetOf(people)], {
    more: { 'xl/worksheets/sheet1.xml': new Uint8Array(40 << 20).fill(32) },
  });
  test('one that unpacks to far more than it is', () => {
    expect(() => run(bomb)).toThrow(
      'list.xlsx would unpack to far more than any list of people. Nothing was changed.',
    );
  });
  test('one that lies about how much that is', () => {
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('504b0102', 0, 'hex'); at >= 0; at = lying.indexOf('504b0102', at + 4, 'hex'))
      if (lying.readUInt32LE(at + 24) > 1 << 20) lying.writeUInt32LE(60_000, at + 24);
    expect(() => run(lying)).toThrow('list.xlsx would unpack to far more than any list of people.');
  });
  test('files that share their bytes', () => {
    const text = strToU8('Name,Email\nDana,dana@x.example\n'.repeat(3000));
    const packed = Buffer.from(
      zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.csv`, text]))),
    );
    for (
      let at = packed.indexOf('504b0102', 0, 'hex');
      at >= 0;
      at = packed.indexOf('504b0102', at + 4, 'hex')
    )
      packed.writeUInt32LE(packed.length >> 3, at + 20);
    expect(() => run(packed)).toThrow('would unpack to far more than any list of people');
  });
  test('a cell beyond all bounds', () => {
    const cell = Array.from({ length: 9 << 16 }, (_, n) => n.toString(36).padStart(16, '_')).join('');
    expect(() => run(madeWorkbook([sheetOf([header, ['Dana', { inline: cell }]])]))).toThrow(
      'list.xlsx has a cell longer than 8 MB, so it is no list of people. Nothing was changed.',
    );
  });
  test('one that is cut off', () => {
    const whole = madeWorkbook([sheetOf(people)]);
    expect(() => run(whole.subarray(0, whole.length - 200))).toThrow(
      'list.xlsx is damaged: its end is missing.',
    );
  });
  test('one whose sheet is broken', () => {
    const broken = madeWorkbook([sheetOf(people)], {
      more: { 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row></sheetData>') },
    });
    expect(() => run(broken)).toThrow('list.xlsx is damaged: xl/worksheets/sheet1.xml in it cannot be read.');
  });
  test.each([
    ['book.xlsb', 'xl/workbook.bin', 'is a binary Excel workbook'],
    ['letter.docx', 'word/document.xml', 'is a text document, not a list'],
    ['list.numbers', 'Index/Document.iwa', 'is a Numbers spreadsheet'],
    ['list.ods', 'content.xml', 'is an OpenDocument file'],
  ])('%s', (name, part, what) => {
    expect(() => run(zipSync({ [part]: strToU8('x') }), undefined, name)).toThrow(
      `${name} ${what}. Nothing was changed.`,
    );
  });
});
