import { describe, expect, test } from 'vitest';
import { dryRunOf, warned } from './testing-quirks.ts';

/** A list of one person with this in the cell of one column. */
const cell = (
  header: string,
  text: string,
  more: { country?: 'US' | 'GB' | 'DE' | 'FR'; others?: string } = {},
) => {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const run = dryRunOf(`Name,${header}\nDana Whitlock,${quoted}\n${more.others ?? ''}`, {
    country: more.country ?? 'US',
  });
  const [record] = run.records;
  if (record === undefined) throw new Error('no record');
  return { run, record, warnings: warned(run) };
};

describe('numbers', () => {
  const one = (text: string, country: 'US' | 'GB' | 'DE' | 'FR' = 'US') => {
    const { record, warnings } = cell('Phone', text, { country });
    expect(record.phones).toHaveLength(1);
    return { e164: record.phones[0]?.e164, ext: record.phones[0]?.ext, raw: record.phones[0]?.raw, warnings };
  };
  const read: readonly [string, string, string | null][] = [
    ["'+1 217-555-0142", '+12175550142', null],
    ['="2175550142"', '+12175550142', null],
    ['1.2175550142E+10', '+12175550142', null],
    ['1,2175550142E+10', '+12175550142', null],
    ['2.175550142E9', '+12175550142', null],
    ['2175550142.0', '+12175550142', null],
    ['2175550142,0', '+12175550142', null],
    ['217-555-0142 ext 123', '+12175550142', '123'],
    ['217-555-0142 x123', '+12175550142', '123'],
    ['217-555-0142x123', '+12175550142', '123'],
    ['217-555-0142 #123', '+12175550142', '123'],
    ['217-555-0142 extn. 123', '+12175550142', '123'],
    ['217-555-0142 Extension: 123', '+12175550142', '123'],
    ['217-555-0142 poste 123', '+12175550142', '123'],
    ['217-555-0142,,123', '+12175550142', '123'],
    ['+1-217-555-0142;ext=123', '+12175550142', '123'],
    ['tel:+1-217-555-0142;ext=123', '+12175550142', '123'],
    ['(217)\u00A0555\u20110142', '+12175550142', null],
    ['\u202A+1 217 555 0142\u202C', '+12175550142', null],
  ];
  test.each(read)('%j', (text, e164, ext) => expect(one(text)).toMatchObject({ e164, ext }));
  test('digits that a spreadsheet threw away are not made up', () => {
    const { e164, raw, warnings } = one('1.55512E+10');
    expect({ e164, raw }).toEqual({ e164: null, raw: '1.55512E+10' });
    expect(warnings).toEqual(['2 phones.work: The spreadsheet lost digits of “1.55512E+10”. Kept as text.']);
  });
  test('a float of another country', () => {
    expect(one('447700900194.0', 'GB').e164).toBe('+447700900194');
    expect(one('4.47700900194E+11', 'GB').e164).toBe('+447700900194');
  });
  const possible: readonly [string, 'GB' | 'FR', string][] = [
    ['07700 900123', 'GB', '+447700900123'],
    ['01632 960123', 'GB', '+441632960123'],
    ['06 39 98 12 34', 'FR', '+33639981234'],
    ['+353 20 910 1234', 'GB', '+353209101234'],
  ];
  test.each(possible)('%s is possible, kept, and said', (text, country, e164) => {
    const found = one(text, country);
    expect(found.e164).toBe(e164);
    expect(found.warnings).toEqual([`2 phones.work: ${e164} is not in service by the numbering plan. Kept.`]);
  });
  test('an extension in a column of its own', () => {
    const run = dryRunOf('Name,Phone,Ext\nDana Whitlock,217-555-0142,007\n');
    expect(run.records[0]?.phones).toMatchObject([{ e164: '+12175550142', ext: '007' }]);
  });
  test.each([
    '217-555-0142 ::: 217-555-0143',
    '217-555-0142; 217-555-0143',
    '217-555-0142, 217-555-0143',
    '217-555-0142 / 217-555-0143',
    '217-555-0142\n217-555-0143',
    '["217-555-0142","217-555-0143"]',
    '[{"number":"2175550142","callingCode":"+1","countryCode":"US"},{"number":"2175550143","callingCode":"+1","countryCode":"US"}]',
    '[{"phoneNumber":"+12175550142","primary":true,"type":"Mobile","optOut":false},{"phoneNumber":"+12175550143","primary":false,"type":"Office"}]',
  ])('several in a cell: %j', (text) => {
    const { record, warnings } = cell('Phone', text);
    expect(record.phones.map(({ e164 }) => e164)).toEqual(['+12175550142', '+12175550143']);
    expect(warnings.filter((each) => !each.includes('in service'))).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  test.each([
    'a@x.example ::: b@x.example',
    'a@x.example; b@x.example',
    'a@x.example, b@x.example',
    'a@x.example / b@x.example',
    '["a@x.example","b@x.example"]',
    '[{"emailAddress":"a@x.example","primary":true,"optOut":false},{"emailAddress":"b@x.example"}]',
  ])('several in a cell: %j', (text) => {
    const { record, warnings } = cell('Email', text);
    expect(record.emails.map(({ value }) => value)).toEqual(['a@x.example', 'b@x.example']);
    expect(warnings).toEqual([]);
  });
  test('a company or a title is never taken apart', () => {
    const run = dryRunOf(
      'Name,Company,Job Title\nDana,"Okafor; Lund / Söhne, Inc.","VP; Sales, Ops / EMEA"\n',
    );
    expect(run.records[0]).toMatchObject({
      company: 'Okafor; Lund / Söhne, Inc.',
      title: 'VP; Sales, Ops / EMEA',
    });
  });
});

describe('dates', () => {
  const people = ['Dana Whitlock', 'Victor Amsel', 'Iris Okafor', 'Elena Nakata', 'Jon Brandis', 'Mia Lund'];
  const dates = (...cells: string[]) => {
    const run = dryRunOf(
      `Name,Created Date\n${cells.map((each, index) => `${people[index]},"${each}"`).join('\n')}\n`,
    );
    return { found: run.records.map(({ listDate }) => listDate), warnings: warned(run) };
  };
  test('the order is one for a column, by the cells that leave no doubt', () => {
    expect(dates('03/04/2024', '25/04/2024', '01/02/2024').found).toEqual([
      '2024-04-03',
      '2024-04-25',
      '2024-02-01',
    ]);
    expect(dates('03/04/2024', '04/25/2024').found).toEqual(['2024-03-04', '2024-04-25']);
    expect(dates('03.04.2024', '04-05-24').found[0]).toBe('2024-04-03');
  });
  test('where none decides, the custom of the country does, and each such cell is told', () => {
    const { found, warnings } = dates('03/04/2024', '05/05/2024');
    expect(found).toEqual(['2024-03-04', '2024-05-05']);
    expect(warnings).toEqual([
      '2 listDate: “03/04/2024” can be read two ways. Read with the month first: 2024-03-04.',
    ]);
  });
  test('serials, seconds and compact dates are read where the column holds dates', () => {
    expect(dates('2024-03-01', '45352', '45352.75', '1709251200', '1709251200000', '20260304').found).toEqual(
      ['2024-03-01', '2024-03-01', '2024-03-01', '2024-03-01', '2024-03-01', '2026-03-04'],
    );
    const { record } = cell('Booth', '45352');
    expect(record).toMatchObject({ listDate: null, custom: { booth: '45352' } });
  });
  test.each(['0/0/00', '1899-12-30', '12/30/1899', '00.00.0000', '1900-01-00', '1899-12-30T00:00:00.000Z'])(
    '%s is no date',
    (text) => {
      const { found, warnings } = dates('2024-03-01', text);
      expect(found).toEqual(['2024-03-01', null]);
      expect(warnings).toEqual([`3 listDate: “${text}” stands for nothing here, read as empty.`]);
    },
  );
});

describe('sizes', () => {
  const sizes: readonly [string, number | string][] = [
    ['Nov-50', '11-50'],
    ['10-Jan', '1-10'],
    ['2-Oct', '2-10'],
    ['Okt-50', '10-50'],
    ['10. Jan', '1-10'],
    ['2050-11-01', '11-50'],
    ['2026-01-10 00:00:00', '1-10'],
    ['1.001-5.000', '1001-5000'],
    ['1,200', 1200],
    ['1.200', 1200],
    ['1200.0', 1200],
    ['51 – 200 Mitarbeiter', '51-200'],
    ['10,001+ employees', '10001+'],
    ['1.2E+03', 1200],
  ];
  test.each(sizes)('%s', (text, size) => expect(cell('# Employees', text).record.employeeCount).toBe(size));
});

describe('codes', () => {
  test('a ZIP code gets its zero back, and it is said', () => {
    const run = dryRunOf(
      'Name,City,State,Zip\nDana,Boston,MA,2139\nVictor,Holtsville,NY,501\nIris,Boston,MA,2139-1234\n',
    );
    expect(run.records.map(({ postalCode }) => postalCode)).toEqual(['02139', '00501', '02139-1234']);
    expect(warned(run)[0]).toBe('2 postalCode: “2139” had lost its leading zero. Read as 02139.');
  });
  test('="00123" is text', () => {
    expect(cell('Badge ID', '="00123"').record.externalId).toBe('00123');
    const bare = dryRunOf('Name,Badge ID\nDana,="00123"\n');
    expect(bare.records[0]?.externalId).toBe('00123');
  });
  test('an id that lost its digits names nobody', () => {
    const { record, warnings } = cell('Record ID', '4.87688E+18');
    expect(record).toMatchObject({ externalId: null, custom: { 'record id': '4.87688E+18' } });
    expect(warnings).toEqual([
      '2 externalId: The spreadsheet lost digits of “4.87688E+18”. Kept beside the record.',
    ]);
    expect(cell('Record ID', '1207.0').record.externalId).toBe('1207');
  });
});

describe('what stands for nothing', () => {
  test.each([
    '#N/A',
    '#REF!',
    '########',
    '[not provided]',
    'N/A',
    '-',
    '#VALUE!',
    '#NV',
    '\\N',
    '--',
    '(unknown)',
    'test',
    'TBD',
  ])('%s', (text) => {
    const { record, warnings } = cell('Company', text);
    expect(record.company).toBeNull();
    expect(warnings).toEqual([`2 company: “${text}” stands for nothing here, read as empty.`]);
  });
  test('a guest of somebody has no name yet', () => {
    const run = dryRunOf(
      'First Name,Last Name,Email\nGuest of,Dana Whitlock,dana@brightline.example\nTest,Test,t@x.example\n',
    );
    expect(run.records.map(({ fullName }) => fullName)).toEqual([null, null]);
    expect(
      dryRunOf('Name,Email\nGuest of Dana Whitlock,dana@brightline.example\n').records[0]?.fullName,
    ).toBeNull();
    expect(warned(run)[0]).toBe('2 firstName: “Guest of” stands for nothing here, read as empty.');
  });
  test('Null, O, None, Test-Driver and Na are surnames', () => {
    const surnames = ['Null', 'O', 'None', 'Test-Driver', 'Na', "O'Neil", 'Tester', 'Guest'];
    const run = dryRunOf(`First Name,Last Name\n${surnames.map((each) => `Iris,${each}`).join('\n')}\n`);
    expect(run.records.map(({ lastName }) => lastName)).toEqual(surnames);
    expect(run.counts.warned).toBe(0);
  });
});

describe('markup', () => {
  test('character references become characters in names, firms and titles', () => {
    const run = dryRunOf(
      'Name,Company,Title\nJ&ouml;rg &#x42;randis,AT&amp;amp;M &amp; S&#246;hne,Head of R&amp;D &ndash; EMEA&nbsp;&#146;s\n',
    );
    expect(run.records[0]).toMatchObject({
      fullName: 'Jörg Brandis',
      company: 'AT&M & Söhne',
      title: 'Head of R&D – EMEA ’s',
    });
  });
  test('tags leave notes', () => {
    const { record } = cell(
      'Notes',
      '<style>p{}</style><p>Met at <b>booth</b><br/>12</p><!-- x --> size < 50 &amp; more',
    );
    expect(record.notes).toBe('Met at booth\n12\n size < 50 & more');
  });
});

describe('characters nobody sees', () => {
  const cases: readonly [string, string, string][] = [
    ['NUL', 'Bright\u0000line', 'Brightline'],
    ['Ctrl-Z', 'Brightline\u001A', 'Brightline'],
    ['a stray byte-order mark', '\uFEFFBrightline', 'Brightline'],
    ['a no-break space', 'Bright\u00A0Line', 'Bright Line'],
    ['a zero-width space', 'Bright\u200Bline', 'Brightline'],
    ['direction marks', '\u202DBrightline\u202C', 'Brightline'],
    ['an isolate', '\u2066Brightline\u2069', 'Brightline'],
    ['decomposed accents', 'Mu\u0308ller', 'Müller'],
  ];
  test.each(cases)('%s', (_, text, company) => {
    const { record, warnings } = cell('Company', text);
    expect(record.company).toBe(company);
    expect(warnings).toEqual([
      `2 company: ${text.normalize('NFC') === text ? 'Characters that nobody sees were taken out.' : 'Accents were put together with their letters.'}`,
    ]);
  });
  test('joiners stay where a script or an emoji needs them', () => {
    const persian = 'می\u200Cخواهم';
    expect(cell('Company', persian).record.company).toBe(persian);
    expect(cell('Notes', 'Engineer 👩\u200D💻').record.notes).toBe('Engineer 👩\u200D💻');
  });
  test('one apostrophe before = + - @ or a digit is taken off, others stay', () => {
    expect(cell('Company', "'=SUM(A1)").record.company).toBe('=SUM(A1)');
    expect(cell('Company', "'@home").record.company).toBe('@home');
    expect(cell('Company', "''=x").record.company).toBe("''=x");
    expect(cell('Company', "'tis Ltd").record.company).toBe("'tis Ltd");
    expect(cell('Company', "'3M").record.company).toBe('3M');
  });
});
