import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, phone, record, runFixture } from './testing-formats.ts';

describe('EspoCRM: numbers and addresses as JSON', () => {
  const run = runFixture('espocrm-leads.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'EspoCRM leads',
      format: 'espocrm_leads',
      encoding: 'utf-8',
      delimiter: ';',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      id: 'externalId',
      name: 'fullName',
      salutationName: 'prefix',
      firstName: 'firstName',
      lastName: 'lastName',
      accountName: 'company',
      title: 'title',
      status: 'status',
      source: 'source',
      industry: 'industry',
      emailAddress: 'emails',
      emailAddressIsOptedOut: 'consent.email',
      emailAddressData: 'emails',
      phoneNumber: 'phones.work',
      phoneNumberData: 'phones.other',
      doNotCall: 'doNotCall',
      website: 'domain',
      addressStreet: 'address',
      addressCity: 'city',
      addressState: 'state',
      addressCountry: 'country',
      addressPostalCode: 'postalCode',
      description: 'notes',
      createdAt: 'listDate',
      assignedUserName: 'owner',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        prefix: 'Ms.',
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP Operations',
        company: 'Brightline Foods',
        domain: 'brightline.example',
        industry: 'Food',
        phones: [
          phone('work', '+12175550142', '+12175550142'),
          phone('mobile', '+12175550143', '+12175550143'),
        ],
        emails: [email('dana@brightline.example'), email('dana@post.example')],
        address: '12 Mill Lane',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        source: 'Trade Show',
        listDate: '2026-03-14',
        notes: '- wants a demo',
        owner: 'Maya Ortiz',
        status: 'In Process',
        externalId: '65f2a1b2c3d4e5f60',
        custom: { modifiedat: '2026-04-01 08:00:00', assigneduserid: 'u1' },
      }),
      record({
        line: 3,
        prefix: 'Mr.',
        firstName: 'Jörg',
        lastName: 'Brandis',
        fullName: 'Jörg Brandis',
        company: 'Lund Maschinenbau',
        phones: [phone('work', '+493023125123', '+493023125123')],
        emails: [email('j.brandis@lund-maschinen.example')],
        country: 'DE',
        listDate: '2026-03-15',
        status: 'New',
        externalId: '65f2a1b2c3d4e5f61',
        doNotCall: true,
        consent: { phone: 'opted_out', email: 'opted_out' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('SuiteCRM', () => {
  const run = runFixture('suitecrm-leads.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'SuiteCRM leads',
      format: 'suitecrm_leads',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'First Name': 'firstName',
      'Last Name': 'lastName',
      ID: 'externalId',
      Salutation: 'prefix',
      Title: 'title',
      'Account Name': 'company',
      Website: 'domain',
      'Email Address': 'emails',
      'Non Primary E-mails for Import': 'emails',
      'Phone Mobile': 'phones.mobile',
      'Phone Work': 'phones.work',
      'Phone Home': 'phones.home',
      'Phone Other': 'phones.other',
      'Phone Fax': 'phones.fax',
      'Primary Address Street': 'address',
      'Primary Address City': 'city',
      'Primary Address State': 'state',
      'Primary Address Postal Code': 'postalCode',
      'Primary Address Country': 'country',
      'Alt Address Street': 'address',
      'Alt Address City': 'city',
      Status: 'status',
      'Lead Source': 'source',
      'Lead Source Description': 'sourceDetail',
      Description: 'notes',
      'Do Not Call': 'doNotCall',
      'Assigned User Name': 'owner',
      'Date Created': 'listDate',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        prefix: 'Ms.',
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP Operations',
        company: 'Brightline Foods',
        domain: 'brightline.example',
        phones: [
          phone('work', '+12175550142', '+1 217 555 0142'),
          phone('mobile', '+12175550143', '+1 217 555 0143'),
          phone('fax', '+12175550101', '(217) 555-0101'),
          phone('other', '+12175550144', '(217) 555-0144'),
        ],
        emails: [
          email('dana@brightline.example'),
          email('d.whitlock@brightline.example'),
          email('dana@post.example'),
        ],
        address: '12 Mill Lane',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        source: 'Conference',
        sourceDetail: 'Autumn fair',
        listDate: '2026-03-14',
        notes: '=not a sum',
        owner: 'maya',
        status: 'Assigned',
        externalId: 'a1b2-c3d4',
        custom: {
          'alt address street': '5 Elm Court',
          'alt address city': 'Peoria',
          department: 'Plants',
          'account description': 'Bakes',
          'status description': 'By Maya',
          converted: '0',
          'date modified': '04/01/2026 08:00am',
        },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        listDate: '2026-03-15',
        status: 'New',
        externalId: 'a1b2-c3d5',
        doNotCall: true,
        custom: { 'date modified': '03/15/2026 10:00am' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('ACT!', () => {
  const run = runFixture('act-contacts.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'ACT! contacts',
      format: 'act_contacts',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      Contact: 'fullName',
      Title: 'title',
      Company: 'company',
      'Address 1': 'address',
      'Address 2': 'address',
      City: 'city',
      State: 'state',
      Zip: 'postalCode',
      Country: 'country',
      Phone: 'phones.work',
      'Phone Ext-': 'phones.ext',
      'Mobile Phone': 'phones.mobile',
      'Alt Phone': 'phones.other',
      Fax: 'phones.fax',
      'E-mail': 'emails',
      'Web Site': 'domain',
      'ID/Status': 'accountClass',
      'Record Manager': 'owner',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP Operations',
        company: 'Brightline Foods',
        domain: 'brightline.example',
        phones: [
          phone('work', '+12175550142', '217-555-0142', '12'),
          phone('mobile', '+12175550143', '217-555-0143'),
          phone('other', '+12175550144', '217-555-0144'),
        ],
        emails: [email('dana@brightline.example')],
        address: '12 Mill Lane, Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        owner: 'Maya Ortiz',
        custom: { 'e-mail login': 'dana@brightline.example', salutation: 'Dana' },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        phones: [phone('mobile', '+12175550180', '217-555-0180')],
        custom: { 'phone ext-': '7', salutation: 'Tom' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Twenty: the calling code beside the number', () => {
  const run = runFixture('twenty-people.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Twenty people',
      format: 'twenty_people',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      Id: 'externalId',
      'Name / First Name': 'firstName',
      'Name / Last Name': 'lastName',
      'Emails / Primary Email': 'emails',
      'Emails / Additional Emails': 'emails',
      'Phones / Primary Phone Number': 'phones.work',
      'Phones / Additional Phones': 'phones.other',
      'Linkedin / Link URL': 'linkedinUrl',
      'X / Link URL': 'xHandle',
      'Job Title': 'title',
      City: 'city',
      'Company / Name': 'company',
      'Company / Domain / Link URL': 'domain',
      'Creation date': 'listDate',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP Operations',
        company: 'Brightline Foods',
        domain: 'brightline.example',
        phones: [
          phone('work', '+12175550142', '2175550142'),
          phone('other', '+4923125123', '23125123'),
          phone('other', '+493023125124', '3023125124'),
        ],
        emails: [
          email('dana@brightline.example'),
          email('d.whitlock@brightline.example'),
          email('dana@post.example'),
        ],
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        xHandle: 'danaw',
        city: 'Springfield',
        listDate: '2026-03-14',
        externalId: '20202020-1c0e-4a1b-8f00-000000000001',
        custom: {
          'phones / primary phone country code': 'US',
          'phones / primary phone calling code': '+1',
          'created by / name': 'Maya Ortiz',
        },
      }),
      record({
        line: 3,
        firstName: 'Jörg',
        lastName: 'Brandis',
        fullName: 'Jörg Brandis',
        company: 'Lund Maschinenbau',
        phones: [phone('work', '+493023125123', '3023125123')],
        listDate: '2026-03-15',
        externalId: '20202020-1c0e-4a1b-8f00-000000000002',
        custom: { 'phones / primary phone country code': 'DE', 'phones / primary phone calling code': '+49' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Frappe leads', () => {
  const run = runFixture('frappe-leads.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Frappe CRM leads',
      format: 'frappe_leads',
      encoding: 'utf-8',
      delimiter: ';',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      ID: 'externalId',
      Salutation: 'prefix',
      'First Name': 'firstName',
      'Middle Name': 'middleName',
      'Last Name': 'lastName',
      Status: 'status',
      Email: 'emails',
      Website: 'domain',
      'Mobile No.': 'phones.mobile',
      Phone: 'phones.work',
      'No. of Employees': 'employeeCount',
      'Lead Owner': 'owner',
      Source: 'source',
      Industry: 'industry',
      'Full Name': 'fullName',
      'Job Title': 'title',
      Organization: 'company',
      LinkedIn: 'linkedinUrl',
      'X (Twitter)': 'xHandle',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        prefix: 'Ms',
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP Operations',
        company: 'Brightline Foods',
        domain: 'brightline.example',
        industry: 'Food',
        employeeCount: '51-200',
        phones: [
          phone('work', '+12175550142', '+1-2175550142'),
          phone('mobile', '+12175550143', '+1-2175550143'),
        ],
        emails: [email('dana@brightline.example')],
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        xHandle: 'danaw',
        source: 'Exhibition',
        owner: 'maya@rep.example',
        status: 'Contacted',
        externalId: 'CRM-LEAD-2026-00001',
        custom: { 'annual revenue': '4000000', converted: '0', territory: 'Midwest' },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        status: 'New',
        externalId: 'CRM-LEAD-2026-00002',
        custom: { converted: '0' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});
