import { describe, expect, test } from 'vitest';
import { isPlainlyPhone, startsWithData } from './column-content.ts';
import { mapColumns } from './mapping.ts';
import { recognizeFormat } from './formats.ts';

/** A table given as columns: header to its cells. */
const fieldsOf = (columns: { readonly [header: string]: readonly string[] }) => {
  const headers = Object.keys(columns);
  return Object.fromEntries(
    mapColumns(headers, Object.values(columns), recognizeFormat(headers)).map(({ header, field }) => [
      header,
      field,
    ]),
  );
};
/** A table without headers, as rows. */
const fieldsOfRows = (...rows: readonly (readonly string[])[]) => {
  const width = Math.max(...rows.map((row) => row.length));
  const samples = Array.from({ length: width }, (_, index) =>
    rows.map((row) => row[index] ?? '').filter((cell) => cell !== ''),
  );
  return mapColumns(
    Array.from({ length: width }, () => ''),
    samples,
    undefined,
  ).map(({ field }) => field);
};

describe('a column whose cells contradict its header', () => {
  test('of addresses that are numbers, and of numbers that are addresses, goes by its cells', () => {
    expect(
      fieldsOf({
        Name: ['Dana Whitlock', 'Tom Lund'],
        Email: ['217-555-0142', '217-555-0180'],
        Phone: ['dana@x.example', 'tom@x.example'],
      }),
    ).toEqual({ Name: 'fullName', Email: 'phones.other', Phone: 'emails' });
  });
  test.each([
    ['Phone', ['yes', 'no', 'yes']],
    ['Email', ['sent', 'opened', 'sent']],
    ['Mail', ['Y', 'N']],
    ['Country', ['1', '49']],
    ['Country code', ['+1', '44']],
    ['Date', ['soon', 'later', 'TBD']],
    ['X', ['x']],
    ['Decision Maker', ['Y', 'N', 'Y']],
    ['Account', ['10045578', '10045579']],
    ['Zip', ['north', 'south', 'west']],
    ['Region', ['EMEA', 'APAC', 'EMEA']],
    [
      'LinkedIn',
      ['https://www.linkedin.com/company/brightline', 'https://www.linkedin.com/company/formline'],
    ],
    ['Employees', ['Dana, Tom', 'Iris', 'Maya']],
    ['Cost', ['high', 'low']],
    ['Region', ['Midwest', 'Northeast']],
    ['ST', ['Main St', 'Mill St']],
    ['Prospect', ['Hot', 'Cold']],
    ['LinkedIn', ['https://crm.example/1', 'https://crm.example/2']],
    ['Site', ['Chicago plant', 'Peoria plant']],
    ['Office', ['Chicago', 'Peoria']],
    ['Position', ['1', '2']],
    ['Lead URL', ['https://crm.example/1', 'https://crm.example/2']],
  ])('%s of %j is kept as it is', (header, cells) => {
    expect(fieldsOf({ Name: ['Dana', 'Tom'], [header]: cells })[header]).toBe('custom');
  });
  test('one odd cell, or one cell alone, contradicts nothing', () => {
    expect(fieldsOf({ Email: ['8/09 NO ANSWER'] })).toEqual({ Email: 'emails' });
    expect(fieldsOf({ Phone: ['217-555-0142', 'ask Tom', '217-555-0180'] })).toEqual({
      Phone: 'phones.work',
    });
  });
  test('a State of stages is a status, a Website of profiles is LinkedIn', () => {
    expect(fieldsOf({ State: ['Open', 'Closed', 'Open'] })).toEqual({ State: 'status' });
    expect(fieldsOf({ Website: ['linkedin.com/in/dana-example', 'linkedin.com/in/tom-example'] })).toEqual({
      Website: 'linkedinUrl',
    });
  });
});

describe('a header nobody knows', () => {
  test('is understood by cells that can be one thing only', () => {
    expect(
      fieldsOf({
        Reach: ['dana@x.example', 'tom@x.example; t@y.example'],
        Ring: ['+49 30 23125123', '(217) 555-0142'],
        Profil: ['linkedin.com/in/dana-example', 'linkedin.com/in/tom-example'],
        Weight: ['12', '13'],
        When: ['2026-03-14', '2026-03-15'],
        Reference: ['2175550142', '2175550143'],
        'ZIP+4 code': ['62701-1234', '62702-1234'],
      }),
    ).toEqual({
      Reach: 'emails',
      Ring: 'phones.other',
      Profil: 'linkedinUrl',
      Weight: 'custom',
      When: 'custom',
      Reference: 'custom',
      'ZIP+4 code': 'custom',
    });
  });
  test.each([
    'Referred by email',
    'Manager contact',
    '2nd Contact Email',
    'Contact 2 Email',
    'Created by (mail)',
    'Billing e-mail 1',
  ])('%s is somebody else’s address', (header) =>
    expect(fieldsOf({ [header]: ['a@x.example', 'b@x.example'] })[header]).toBe('custom'),
  );
  test('speaks of names only where nothing else says who the rows are', () => {
    const names = { 'Name 1': ['Brightline Inc', 'Formline LLC'], 'Name 2': ['Dana Whitlock', 'Tom Lund'] };
    expect(fieldsOf(names)).toEqual({ 'Name 1': 'company', 'Name 2': 'fullName' });
    expect(fieldsOf({ ...names, Company: ['Brightline', 'Formline'] })['Name 1']).toBe('custom');
  });
});

describe('a table without headers', () => {
  test('is understood by its cells', () => {
    expect(
      fieldsOfRows(
        [
          'Dana Whitlock',
          'Brightline Foods Inc',
          'VP Operations',
          '(217) 555-0142',
          'dana@x.example',
          'Springfield',
          'IL',
          '62701',
          'www.x.example',
        ],
        [
          'Tom Lund',
          'Formline LLC',
          'Plant Manager',
          '(217) 555-0180',
          'tom@y.example',
          'Peoria',
          'IL',
          '61602',
          'www.y.example',
        ],
      ),
    ).toEqual([
      'fullName',
      'company',
      'title',
      'phones.work',
      'emails',
      'city',
      'state',
      'postalCode',
      'domain',
    ]);
  });
  test('in German too, last name first or in a column of its own', () => {
    expect(
      fieldsOfRows(
        ['Brandis, Jörg', 'Lund Maschinenbau GmbH', '030 23125123', 'Berlin', 'Deutschland'],
        ['Größe, Anna', 'Größe Werkzeuge KG', '030 23125150', 'Hamburg', 'Deutschland'],
      ),
    ).toEqual(['fullName', 'company', 'phones.work', 'city', 'country']);
  });
  test('of nothing but numbers, of whatever kind', () => {
    expect(fieldsOfRows(['2175550142'], ['2175550143'])).toEqual(['phones.work']);
    expect(fieldsOfRows(['02079460123', '+44 7700 900123'], ['02079460124', '+44 7700 900124'])).toEqual([
      'phones.work',
      'phones.other',
    ]);
  });
  test('what is not plain stays as it is', () => {
    expect(fieldsOfRows(['blue', '12', 'B12', 'Alpha Beta'], ['red', '13', 'C4', 'Gamma Delta'])).toEqual([
      'custom',
      'custom',
      'custom',
      'custom',
    ]);
  });
  test('numbers that only look like telephones are none', () => {
    expect(fieldsOfRows(['dana@x.example', '2175550142'], ['tom@x.example', '2175550142'])[1]).toBe('custom');
    expect(fieldsOfRows(['dana@x.example', '2175550142'], ['tom@x.example', '2175550180'])[1]).toBe(
      'phones.work',
    );
  });
});

describe('a first line that is one more of the lines below it', () => {
  test.each([
    [['Dana Whitlock', 'Tom Lund', 'Maria Okafor']],
    [['Brightline Foods Inc', 'Formline LLC', 'Null Controls']],
    [['Dana', 'Tom', 'Maria', 'Xaviera']],
  ])('%j', (cells) => expect(startsWithData(cells)).toBe(true));
  test.each([
    [['Contact', 'Tom Lund', 'Maria Okafor']],
    [['Mark Status', 'open', 'closed']],
    [['Dana Whitlock']],
    [['Inc', 'Formline LLC', 'Brightline Inc']],
    [['Grant', 'yes', 'no']],
  ])('not %j', (cells) => expect(startsWithData(cells)).toBe(false));
});

describe('names in one column, in two, and in the words of other languages', () => {
  test('“Name” beside “Vorname” is the family’s', () => {
    expect(fieldsOf({ Name: ['Brandis', 'von Lund'], Vorname: ['Jörg', 'Anna'] })).toEqual({
      Name: 'lastName',
      Vorname: 'firstName',
    });
    expect(fieldsOf({ Name: ['Jörg Brandis', 'Anna Lund'], Vorname: ['Jörg', 'Anna'] })).toMatchObject({
      Name: 'fullName',
    });
  });
  test.each(['Nombre', 'Nom', 'Nome', 'First Name', 'Vorname'])(
    '%s alone, of several words, is the whole name',
    (header) => {
      expect(fieldsOf({ [header]: ['María García', 'José Ruiz'] })).toEqual({ [header]: 'fullName' });
      expect(fieldsOf({ [header]: ['María', 'José'] })).not.toEqual({ [header]: 'fullName' });
    },
  );
  test('“Name” is a firm where the table is one of firms', () => {
    expect(fieldsOf({ Name: ['Brightline'], Industry: ['Food'], Employees: ['12'] })).toMatchObject({
      Name: 'company',
    });
    expect(fieldsOf({ name: ['Brightline'], contact_name: ['Dana Whitlock'] })).toEqual({
      name: 'company',
      contact_name: 'fullName',
    });
    expect(fieldsOf({ Name: ['Dana Whitlock'], Industry: ['Food'], Email: ['d@x.example'] })).toMatchObject({
      Name: 'fullName',
    });
  });
  test('a table of deals has no people', () => {
    expect(fieldsOf({ NAME: ['Widgets'], STAGENAME: ['Won'], CLOSEDATE: ['2026-01-01'] }).NAME).toBe(
      'custom',
    );
  });
});

describe('what a row says of its own arrival', () => {
  test('a class of account, under headers that may mean it, only in its words', () => {
    const of = (header: string, cells: readonly string[]) =>
      fieldsOf({ Name: ['Dana'], [header]: cells })[header];
    expect(of('Account Class', ['target', 'existing', 'Former'])).toBe('accountClass');
    expect(of('Customer Type', ['Customer', 'Prospect'])).toBe('accountClass');
    expect(of('Type', ['Customer - Direct', 'Partner', 'Prospect'])).toBe('accountClass');
    expect(of('Type', ['Customer', 'Bakery'])).toBe('custom');
    expect(of('Type', [])).toBe('custom');
    expect(of('Relationship', ['friend', 'cousin'])).toBe('custom');
  });
  test('a cost, where it holds figures', () => {
    expect(fieldsOf({ Name: ['Dana'], 'Lead Cost': ['$45.00', '12'] })['Lead Cost']).toBe('cost');
  });
});

test('a number is plain by its form', () => {
  for (const text of [
    '+1 217 555 0142',
    '(217) 555-0142',
    '217.555.0142',
    '0049 30 23125123',
    '030/23125123',
    '06 39 98 12 34',
  ])
    expect([text, isPlainlyPhone(text)]).toEqual([text, true]);
  for (const text of [
    '2175550142',
    '2026-03-14',
    '3/15/2026',
    '62701-1234',
    '123-45-6789',
    'DE123456789',
    '192.168.0.1',
    '12 Mill Lane',
    '10045578',
    '1,234,567',
  ])
    expect([text, isPlainlyPhone(text)]).toEqual([text, false]);
});
