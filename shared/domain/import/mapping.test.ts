import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileKind, recognizeFormat } from './formats.ts';
import { isField } from '../record/fields.ts';
import { customKey } from '../record/header.ts';
import { type Column, mapColumns, mappingOf, type Samples } from './mapping.ts';

const map = (headers: string, samples: Samples = []): Column[] => {
  const list = headers.split(',');
  return mapColumns(list, samples, recognizeFormat(list));
};
const fieldsOf = (headers: string, samples: Samples = []) =>
  Object.fromEntries(map(headers, samples).map(({ header, field }) => [header, field]));

describe('known layouts', () => {
  const cases: readonly [string, string][] = [
    ['First Name,Last Name,URL,Email Address,Company,Position,Connected On', 'LinkedIn connections'],
    ['profileUrl,fullName,vmid,defaultProfileUrl', 'PhantomBuster Sales Navigator export'],
    ['Record ID,First Name,Last Name,Email,Contact owner', 'HubSpot contacts'],
    ['Record Id,Lead Owner.id,Lead Owner,Company', 'Zoho leads'],
    ['Lead Owner,First Name,Last Name,Title,Company / Account,Lead Source', 'Salesforce report'],
    ['ID,ISDELETED,LASTNAME,CREATEDDATE', 'Salesforce Data Loader file'],
    ['Person - Name,Person - Organization', 'Pipedrive people'],
    ['id,lead_name,status_label,primary_contact_name', 'Close leads'],
    ['First Name,# Employees,Person Linkedin Url', 'Apollo contacts'],
    ['ZoomInfo Contact ID,Last Name,First Name', 'ZoomInfo contacts'],
    ['First Name,Work Email,Work Email Confidence,Phone 1,Phone 1 Type', 'Lusha export'],
    ['First Name,E-mail 1 - Label,E-mail 1 - Value', 'Google contacts'],
    ['Name,Given Name,E-mail 1 - Type', 'Google contacts (old layout)'],
    ['Title,First Name,Business Street,E-mail Display Name', 'Outlook contacts'],
    ['Email Address,MEMBER_RATING,LEID', 'Mailchimp audience'],
    ['Order #,Order Date,First Name,Attendee #', 'Eventbrite attendees'],
    ['id,salutationName,emailAddress', 'EspoCRM leads'],
    ['First Name,Non Primary E-mails for Import', 'SuiteCRM leads'],
    ['Name / First Name,Name / Last Name', 'Twenty people'],
    ['CompanyName, CompanyNumber,RegAddress.PostTown', 'Companies House register'],
    ['Name,Is a company,Related company', 'Odoo partners'],
  ];
  test.each(cases)('%s', (headers, name) => expect(recognizeFormat(headers.split(','))?.name).toBe(name));
  test('a table of no known make is none', () =>
    expect(recognizeFormat(['Name', 'Company', 'Phone'])).toBeUndefined());
});

describe('headers', () => {
  test('the case, the spaces and the accents of a header do not matter', () => {
    expect(fieldsOf('FIRSTNAME,last_name,Prénom ,e-mail:,Téléphone,PLZ')).toEqual({
      FIRSTNAME: 'firstName',
      last_name: 'lastName',
      Prénom: 'firstName',
      'e-mail:': 'emails',
      Téléphone: 'phones.work',
      PLZ: 'postalCode',
    });
  });
  test('look-alikes stay out of the fields they look like', () => {
    const fields = fieldsOf(
      'Email,Email Status,Email Confidence,Company Name for Emails,Company Linkedin Url,Last Contacted,Marketing contact status,Assistant’s Phone',
    );
    expect(Object.values(fields)).toEqual(['emails', ...Array.from({ length: 7 }, () => 'custom')]);
  });
  test('a label or a calling code beside a number is found', () => {
    const google = map('First Name,Phone 1 - Label,Phone 1 - Value,E-mail 1 - Label,E-mail 1 - Value');
    expect(google.map(({ field, labelAt }) => [field, labelAt])).toEqual([
      ['firstName', null],
      ['custom', null],
      ['phones.work', 1],
      ['custom', null],
      ['emails', 3],
    ]);
    expect(map('Phones / Primary Phone Number,Phones / Primary Phone Calling Code')[0]?.callingCodeAt).toBe(
      1,
    );
  });
  test('repeated and missing headers get names of their own', () => {
    expect(map('Notes,Notes,').map(({ header }) => header)).toEqual(['Notes', 'Notes (2)', 'Column 3']);
    expect(map('Notes (2),Notes,notes,Notes (2)').map(({ header }) => header)).toEqual([
      'Notes (2)',
      'Notes',
      'notes (3)',
      'Notes (2) (2)',
    ]);
  });
});

describe('where header and content disagree', () => {
  test('a URL is a profile or a site by what it holds', () => {
    expect(fieldsOf('Name,URL', [[], ['https://www.linkedin.com/in/dana-example']])).toMatchObject({
      URL: 'linkedinUrl',
    });
    expect(fieldsOf('Name,url', [[], ['https://brightline.example']])).toMatchObject({ url: 'domain' });
  });
  test('Outlook’s Title is Mr or Ms, and so is any Title that holds them', () => {
    expect(fieldsOf('Title,First Name,Job Title,Business Street,E-mail Display Name')).toMatchObject({
      Title: 'prefix',
      'Job Title': 'title',
    });
    expect(fieldsOf('Title,First Name', [['Mr', 'Ms.', 'Dr'], ['A']])).toMatchObject({ Title: 'prefix' });
    expect(fieldsOf('Title,First Name', [['CFO', 'VP'], ['A']])).toMatchObject({ Title: 'title' });
  });
  test('Data Loader’s own STATUS is not the lead’s', () => {
    const [lead, own] = map('STATUS,STATUS,ISDELETED,CREATEDDATE', [
      ['Open', 'Working'],
      ['Item Created', 'Item Updated'],
      [],
      [],
    ]);
    expect([lead?.field, own?.field]).toEqual(['status', 'custom']);
  });
  test('an unknown header is mapped by cells that are plainly one thing', () => {
    expect(
      fieldsOf('Who,Reach,Profil,Weight', [
        ['Dana'],
        ['a@x.example', 'b@x.example'],
        ['linkedin.com/in/dana-example'],
        ['12'],
      ]),
    ).toEqual({
      Who: 'custom',
      Reach: 'emails',
      Profil: 'linkedinUrl',
      Weight: 'custom',
    });
  });
  test('a calling code is no country', () => {
    expect(fieldsOf('Country code', [['+1', '44']])).toEqual({ 'Country code': 'custom' });
  });
});

test('a person’s choice goes before what was suggested', () => {
  const columns = mapColumns(['Company', 'Employer', 'City'], [], undefined, {
    Employer: 'company',
    Company: null,
    City: 'city',
  });
  expect(columns.map(({ field, rank }) => [field, rank < 0])).toEqual([
    ['custom', true],
    ['company', false],
    ['city', false],
  ]);
});

describe('what a file is called', () => {
  test('by the program that writes it so, else by what divides its cells', () => {
    expect(fileKind('hubspot_contacts', ',')).toBe('HubSpot contacts');
    expect(fileKind('table', ';')).toBe('a list with semicolons');
    expect(fileKind(undefined, ',')).toBe('a CSV list');
  });
});

describe('the order of the columns', () => {
  const pool =
    'First Name|Last Name|Name|Vorname|Nom|Nombre|Title|Job Title|Company|Company City|City|County|State|Region|Street|Street 2|Zip|Email|Email 2|Email Status|Phone|Phone Type|Mobile|Type|Status|URL|Website|Date|Notes|Owner|Booth|Country|Company Country|Record ID|Contact owner'.split(
      '|',
    );
  const cells = [
    'Dana Whitlock',
    'Tom',
    '217-555-0142',
    'dana@x.example',
    'Customer',
    'IL',
    'Springfield',
    'Open',
    'x',
  ];
  const column = fc.record({
    header: fc.constantFrom(...pool),
    samples: fc.array(fc.constantFrom(...cells), { maxLength: 4 }),
  });
  const table = fc.uniqueArray(column, { selector: ({ header }) => header, minLength: 1, maxLength: 14 });
  const fields = (columns: readonly { header: string; samples: readonly string[] }[]) => {
    const headers = columns.map(({ header }) => header);
    return mappingOf(
      mapColumns(
        headers,
        columns.map(({ samples }) => samples),
        recognizeFormat(headers),
      ),
    );
  };
  test('never changes what any of them holds', () => {
    fc.assert(
      fc.property(
        table.chain((columns) =>
          fc.tuple(fc.constant(columns), fc.shuffledSubarray(columns, { minLength: columns.length })),
        ),
        ([columns, shuffled]) => {
          expect(fields(shuffled)).toEqual(fields(columns));
        },
      ),
      { numRuns: 1000 },
    );
  });
  test('and every column gets exactly one field, known or its own', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 12 }),
            fc.constantFrom('a', 'A (2)', 'a (3)', ' a ', 'a?', 'A:', '?', '...', 'Column 2'),
          ),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (headers) => {
          const columns = mapColumns(headers, [], recognizeFormat(headers));
          expect(columns).toHaveLength(headers.length);
          expect(new Set(columns.map(({ header }) => header)).size).toBe(headers.length);
          expect(new Set(columns.map(({ header }) => customKey(header))).size).toBe(headers.length);
          expect(columns.every(({ field }) => isField(field))).toBe(true);
        },
      ),
    );
  });
});
