import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { cleanCell } from './clean.ts';
import { readCountry } from './countries.ts';
import { customaryOrder, decideOrder, readDate, weighDate } from './dates.ts';
import { isRoleMailbox, readEmails } from '../record/emails.ts';
import { decodeEntities, plainNote } from './markup.ts';
import { readPhones } from './phones.ts';
import { readBoolean, readConsent, readEmployeeCount } from './values.ts';
import { readDomain, readLinkedIn, readXHandle } from '../record/weblinks.ts';

describe('a cell is cleaned', () => {
  const cases: readonly [string, string][] = [
    ['Brightline', 'Brightline'],
    ['\uFEFF Brightline\u00A0Ltd\u200B ', 'Brightline Ltd'],
    ["'+1 217-555-0142", '+1 217-555-0142'],
    ["'=SUM(A1)", '=SUM(A1)'],
    ["'tis", "'tis"],
    ['="00123"', '00123'],
    ['Mu\u0308ller', 'Müller'],
    ['[not provided]', ''],
    ['N/A', ''],
    ['#REF!', ''],
    ['0/0/00', ''],
    ['-', ''],
    ['Nonesuch Mills', 'Nonesuch Mills'],
  ];
  test.each(cases)('%j', (cell, text) => expect(cleanCell(cell).text).toBe(text));
  test('a placeholder is said to be one', () =>
    expect(cleanCell('#N/A').warning).toContain('stands for nothing'));
  test('Null is a surname in a name column', () => {
    expect(cleanCell('Null', true).text).toBe('Null');
    expect(cleanCell('Null').text).toBe('');
  });
  test('character references become characters, unknown ones stay', () => {
    expect(decodeEntities('Amsel &amp; S&ouml;hne &#8211; &bogus;')).toBe('Amsel & Söhne – &bogus;');
  });
  test('tags leave a note, a bare < stays', () => {
    expect(plainNote('<p>Met at <b>booth</b></p><br>size < 50')).toBe('Met at booth\n\nsize < 50');
  });
});

describe('phones', () => {
  const cases: readonly [string, 'US' | 'GB' | 'DE' | null, string | null, string | null][] = [
    ['(217) 555-0142', 'US', '+12175550142', null],
    ['(217) 555-0142 ext. 12', 'US', '+12175550142', '12'],
    ['217.555.0142x9', 'US', '+12175550142', '9'],
    ['+1 217-555-0142 #31', null, '+12175550142', '31'],
    ['+12175550142;ext=7', null, '+12175550142', '7'],
    ['2175550142.0', 'US', '+12175550142', null],
    ['1.2175550142E+10', 'US', '+12175550142', null],
    ['1.21756E+10', 'US', null, null],
    ['07700 900123', 'GB', '+447700900123', null],
    ['+44 (0)20 7946 0123', null, '+442079460123', null],
    ['0044 20 7946 0123', 'DE', '+442079460123', null],
    ['030 23125123', 'DE', '+493023125123', null],
    ['tel: 217-555-0142', 'US', '+12175550142', null],
    ['217-555-0142', null, null, null],
    ['NO ANSWER 8/09', 'US', null, null],
    ['12', 'US', null, null],
  ];
  test.each(cases)('%s in %s', (cell, country, e164, ext) => {
    const { phones } = readPhones(cell, 'work', country);
    expect(phones).toHaveLength(1);
    expect(phones[0]).toMatchObject({ e164, ext, raw: cell.trim() });
  });
  test('two numbers in one cell are two', () => {
    expect(
      readPhones('+1 217 555 0142 ::: +1 217 555 0143', 'work', null).phones.map((phone) => phone.e164),
    ).toEqual(['+12175550142', '+12175550143']);
    expect(readPhones('217-555-0142, 217-555-0143', 'work', 'US').phones).toHaveLength(2);
  });
  test('a reserved number is possible, kept, and said to be out of service', () => {
    const read = readPhones('07700 900123', 'mobile', 'GB');
    expect(read.phones[0]?.e164).toBe('+447700900123');
    expect(read.warnings).toEqual(['+447700900123 is not in service by the numbering plan. Kept.']);
  });
  test('North American numbers are read as the library reads them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 999 }),
        fc.integer({ min: 200, max: 999 }),
        fc.integer({ min: 0, max: 9999 }),
        (area, exchange, rest) => {
          const cell = `(${area}) ${exchange}-${String(rest).padStart(4, '0')}`;
          const { phones, warnings } = readPhones(cell, 'work', 'US');
          const parsed = parsePhoneNumberFromString(cell, 'US');
          expect(phones[0]?.e164).toBe(parsed?.number);
          expect(warnings.length === 0).toBe(parsed?.isValid());
        },
      ),
      { numRuns: 500, seed: 20261121 },
    );
  });
  test('the calling code may stand in its own column', () => {
    expect(readPhones('0491 570 006', 'work', 'US', { callingCode: '+61' }).phones[0]?.e164).toBe(
      '+61491570006',
    );
  });
});

describe('e-mails', () => {
  test('several in a cell', () => {
    const texts = [
      'a@x.example; b@x.example',
      'a@x.example, b@x.example',
      'a@x.example ::: b@x.example',
      '["a@x.example","b@x.example"]',
    ];
    for (const text of texts)
      expect(readEmails(text, null).emails.map((each) => each.value)).toEqual(['a@x.example', 'b@x.example']);
  });
  test('the words around an address are no address', () => {
    expect(readEmails('Dana Whitlock <Dana@X.example>', null)).toEqual({
      emails: [{ value: 'dana@x.example', type: 'work' }],
      unread: [],
    });
  });
  test('what is no address is handed back', () => {
    expect(readEmails('8/09 NO ANSWER', null)).toEqual({ emails: [], unread: ['8/09', 'NO', 'ANSWER'] });
    expect(readEmails('dana@@x.example', null).emails).toEqual([]);
  });
  test('desks are not people', () => {
    expect(['info@x.example', 'sales2@x.example', 'no-reply@x.example'].every(isRoleMailbox)).toBe(true);
    expect(isRoleMailbox('dana@x.example')).toBe(false);
  });
});

describe('addresses on the web', () => {
  const linkedIn: readonly [string, string | null, string | null][] = [
    [
      'https://www.linkedin.com/in/Dana-Whitlock-42/?trk=x',
      'https://www.linkedin.com/in/dana-whitlock-42',
      'dana-whitlock-42',
    ],
    [
      'http://de.linkedin.com/in/j%C3%B6rg-brandis',
      'https://www.linkedin.com/in/jörg-brandis',
      'jörg-brandis',
    ],
    ['linkedin.com/pub/victor-amsel/1/2/3', 'https://www.linkedin.com/in/victor-amsel', 'victor-amsel'],
    ['https://www.linkedin.com/in/ACwAABcDeF', 'https://www.linkedin.com/in/ACwAABcDeF', null],
    [
      'https://www.linkedin.com/sales/lead/ACwAAA,NAME',
      'https://www.linkedin.com/sales/lead/ACwAAA,NAME',
      null,
    ],
    ['https://www.linkedin.com/company/brightline', null, null],
    ['https://brightline.example', null, null],
  ];
  test.each(linkedIn)('%s', (text, url, slug) =>
    expect(readLinkedIn(text)).toEqual(url === null ? null : { url, slug }),
  );
  const domains: readonly [string, string | null][] = [
    ['http://www.Brightline.example/', 'brightline.example'],
    ['brightline.example/about?x=1', 'brightline.example'],
    ['https://www.facebook.com/brightline', null],
    ['none yet', null],
  ];
  test.each(domains)('%s', (text, domain) => expect(readDomain(text)).toBe(domain));
  test('X handles', () => {
    expect(readXHandle('https://twitter.com/danaw?lang=en')).toBe('danaw');
    expect(readXHandle('@danaw')).toBe('danaw');
    expect(readXHandle('not a handle')).toBeNull();
  });
});

describe('dates', () => {
  const cases: readonly [string, string | null][] = [
    ['15 Mar 2024', '2024-03-15'],
    ['7-Feb-22', '2022-02-07'],
    ['2024-03-12 09:14', '2024-03-12'],
    ['2010-10-14T12:00:00.000Z', '2010-10-14'],
    ['3/15/18, 10:22 AM', '2018-03-15'],
    ['15.03.2024', '2024-03-15'],
    ['March 5, 2024', '2024-03-05'],
    ['5. März 2024', '2024-03-05'],
    ['20260304', '2026-03-04'],
    ['45352', '2024-03-01'],
    ['31/02/2024', null],
    ['soon', null],
  ];
  test.each(cases)('%s', (text, date) => expect(readDate(text, 'month first', true)).toBe(date));
  test('the column decides between day and month', () => {
    const evidence = { dayFirst: 0, monthFirst: 0, either: 0 };
    for (const cell of ['03/04/2024', '25/04/2024']) weighDate(cell, evidence);
    expect(decideOrder(evidence)).toBe('day first');
    expect(readDate('03/04/2024', 'day first')).toBe('2024-04-03');
    expect(readDate('03/04/2024', 'month first')).toBe('2024-03-04');
  });
  test('where none decides, the country does', () => {
    expect(decideOrder({ dayFirst: 0, monthFirst: 0, either: 4 })).toBeNull();
    expect([customaryOrder('US'), customaryOrder('GB')]).toEqual(['month first', 'day first']);
  });
});

describe('small values', () => {
  test('countries by code and name', () => {
    const cases: readonly [string, string | null][] = [
      ['us', 'US'],
      ['U.S.A.', 'US'],
      ['UK', 'GB'],
      ['Deutschland', 'DE'],
      ['Allemagne', 'DE'],
      ['España', 'ES'],
      ['DEU', 'DE'],
      ['Freedonia', null],
    ];
    for (const [text, code] of cases) expect(readCountry(text)).toBe(code);
  });
  test('sizes that a spreadsheet made dates of', () => {
    const cases: readonly [string, number | string | null][] = [
      ['120', 120],
      ['1,200', 1200],
      ['51 - 200', '51-200'],
      ['Nov-50', '11-50'],
      ['10-Jan', '1-10'],
      ['2-Oct', '2-10'],
      ['10001+', '10001+'],
      ['many', null],
    ];
    for (const [text, count] of cases) expect(readEmployeeCount(text)).toBe(count);
  });
  test('yes and no', () => {
    expect(['TRUE', '1', 'x', 'ja'].map(readBoolean)).toEqual([true, true, true, true]);
    expect(['false', '0', 'nein'].map(readBoolean)).toEqual([false, false, false]);
    expect(readBoolean('perhaps')).toBeNull();
  });
  test('an unticked opt-out is not consent', () => {
    expect(readConsent('0', 'emailoptout')).toBeNull();
    expect(readConsent('1', 'emailoptout')).toBe('opted_out');
    expect(readConsent('2024-03-01', 'unsubtime')).toBe('opted_out');
    expect(readConsent('yes', 'emailconsent')).toBe('opted_in');
    expect(readConsent('Unsubscribed', 'personmarketingstatus')).toBe('opted_out');
    expect(readConsent('ask', 'phoneconsent')).toBeUndefined();
  });
});
