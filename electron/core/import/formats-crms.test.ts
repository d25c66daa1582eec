import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, phone, record, runFixture } from './testing-formats.ts';

describe('HubSpot contacts', () => {
  const run = runFixture('hubspot-contacts.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'HubSpot contacts',
      format: 'hubspot_contacts',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 4,
      accepted: 3,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Record ID': 'externalId',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Email: 'emails',
      'Phone Number': 'phones.work',
      'Mobile Phone Number': 'phones.mobile',
      'Job Title': 'title',
      'Associated Company': 'company',
      'Lead Status': 'status',
      'Contact owner': 'owner',
      'Create Date': 'listDate',
      City: 'city',
      'State/Region': 'state',
      'Country/Region': 'country',
      'Website URL': 'domain',
      'Original Traffic Source': 'source',
      'Unsubscribed from all email': 'consent.email',
      'Additional email addresses': 'emails',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP, Operations',
        company: 'Brightline Foods',
        domain: 'brightline.example',
        phones: [phone('work', '+12175550142', '+1 217-555-0142')],
        emails: [
          email('dana@brightline.example'),
          email('d.whitlock@brightline.example'),
          email('dana@home.example'),
        ],
        city: 'Springfield',
        state: 'IL',
        country: 'US',
        source: 'Offline Sources',
        listDate: '2024-03-12',
        owner: 'maya@rep.example',
        status: 'Open',
        externalId: '10051',
        custom: { 'associated company ids': '88;91', 'marketing contact status': 'Marketing contact' },
      }),
      record({
        line: 3,
        firstName: 'Jörg',
        lastName: 'Brandis',
        fullName: 'Jörg Brandis',
        title: 'Einkaufsleiter',
        company: 'Lund Maschinenbau GmbH',
        domain: 'lund-maschinen.example',
        phones: [phone('work', '+493023125123', '030 23125123')],
        city: 'Berlin',
        country: 'DE',
        source: 'Referrals',
        listDate: '2024-03-12',
        owner: 'maya@rep.example',
        externalId: '10052',
        consent: { email: 'opted_out' },
      }),
      record({
        line: 5,
        firstName: 'Victor',
        lastName: 'Amsel',
        fullName: 'Victor Amsel',
        title: 'Plant "Lead" Manager',
        company: 'Formline, Inc.',
        phones: [
          phone('work', '+12175550150', '(217) 555-0150 ext. 12', '12'),
          phone('mobile', '+12175550151', '2175550151.0'),
        ],
        emails: [email('info@formline.example')],
        city: 'Peoria',
        state: 'IL',
        country: 'US',
        source: 'Paid Search',
        listDate: '2024-03-13',
        owner: 'maya@rep.example',
        status: 'In progress',
        externalId: '10054',
        custom: { 'marketing contact status': 'Non-marketing contact' },
      }),
    ]);
    expect(run.rejected).toEqual([{ line: 4, reason: 'No name, e-mail, phone, profile or company.' }]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('a Salesforce report', () => {
  const run = runFixture('salesforce-report.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Salesforce report',
      format: 'salesforce_report',
      encoding: 'windows-1252',
      delimiter: ',',
      headerLine: 1,
      rows: 3,
      accepted: 3,
      warned: 2,
    });
    expect(fieldsOf(run)).toEqual({
      'Lead Owner': 'owner',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Title: 'title',
      'Company / Account': 'company',
      'Lead Source': 'source',
      Street: 'address',
      Email: 'emails',
      Phone: 'phones.work',
      'Do Not Call': 'doNotCall',
      'Email Opt Out': 'consent.email',
      Country: 'country',
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
        phones: [phone('work', '+12175550142', '(217) 555-0142')],
        emails: [email('dana@brightline.example')],
        address: '12 Mill Lane Suite 4',
        country: 'US',
        source: 'Trade Show',
        owner: 'Maya Ortiz',
        custom: { rating: 'Hot' },
      }),
      record({
        line: 4,
        firstName: 'Renée',
        lastName: 'Lefèvre',
        fullName: 'Renée Lefèvre',
        title: 'Directrice',
        company: 'Société Lumière',
        phones: [phone('work', '+33639981234', '06 39 98 12 34')],
        emails: [email('renee@lumiere.example')],
        address: '3 rue du Port',
        country: 'FR',
        source: 'Web',
        owner: 'Maya Ortiz',
        doNotCall: true,
        consent: { email: 'opted_out' },
        custom: { rating: 'Warm' },
      }),
      record({
        line: 5,
        lastName: 'Nakata',
        fullName: 'Nakata',
        company: 'Nakata & Sons',
        source: 'Web',
        owner: 'Maya Ortiz',
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([
      { line: 6, kind: 'blank' },
      { line: 7, kind: 'blank' },
      { line: 8, kind: 'footer' },
      { line: 9, kind: 'footer' },
      { line: 10, kind: 'footer' },
      { line: 11, kind: 'footer' },
      { line: 12, kind: 'footer' },
    ]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([
      [4, 'phones.work'],
      [5, 'firstName'],
      [5, 'phones.work'],
    ]);
  });
});

describe('Salesforce Data Loader: the lead’s status and not the loader’s', () => {
  const run = runFixture('salesforce-data-loader-success.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Salesforce Data Loader file',
      format: 'salesforce_data_loader',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      ID: 'externalId',
      LASTNAME: 'lastName',
      FIRSTNAME: 'firstName',
      SALUTATION: 'prefix',
      TITLE: 'title',
      COMPANY: 'company',
      STREET: 'address',
      CITY: 'city',
      STATE: 'state',
      POSTALCODE: 'postalCode',
      COUNTRY: 'country',
      PHONE: 'phones.work',
      MOBILEPHONE: 'phones.mobile',
      FAX: 'phones.fax',
      EMAIL: 'emails',
      WEBSITE: 'domain',
      DESCRIPTION: 'notes',
      LEADSOURCE: 'source',
      STATUS: 'status',
      INDUSTRY: 'industry',
      NUMBEROFEMPLOYEES: 'employeeCount',
      HASOPTEDOUTOFEMAIL: 'consent.email',
      CREATEDDATE: 'listDate',
      DONOTCALL: 'doNotCall',
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
        employeeCount: 120,
        phones: [
          phone('work', '+12175550142', '(217) 555-0142'),
          phone('mobile', '+12175550143', '2175550143'),
        ],
        emails: [email('dana@brightline.example')],
        address: '12 Mill Lane Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        source: 'Trade Show',
        listDate: '2026-03-14',
        notes: 'Met twice',
        status: 'Open - Not Contacted',
        externalId: '00Q5f00000AbCdEEAV',
        custom: {
          isdeleted: 'false',
          ownerid: '0055f000000AaAaAAK',
          isconverted: 'false',
          lastmodifieddate: '2026-04-01T08:00:00.000Z',
          plant_count__c: '4',
          'status (2)': 'Item Created',
        },
      }),
      record({
        line: 4,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        phones: [phone('work', '+493023125123', '030 23125123')],
        emails: [email('tom@formline.example')],
        country: 'DE',
        listDate: '2026-03-15',
        status: 'Working',
        externalId: '00Q5f00000AbCdeEAV',
        doNotCall: true,
        consent: { email: 'opted_out' },
        custom: { isdeleted: 'false', 'status (2)': 'Item Updated' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Pipedrive: several values in a cell, and who agreed to what', () => {
  const run = runFixture('pipedrive-people.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Pipedrive people',
      format: 'pipedrive_people',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 4,
      accepted: 4,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Person - ID': 'externalId',
      'Person - Name': 'fullName',
      'Person - First name': 'firstName',
      'Person - Last name': 'lastName',
      'Person - Organization': 'company',
      'Person - Title': 'title',
      'Person - Email - Work': 'emails',
      'Person - Email - Home': 'emails',
      'Person - Email - Other': 'emails',
      'Person - Phone - Work': 'phones.work',
      'Person - Phone - Home': 'phones.home',
      'Person - Phone - Mobile': 'phones.mobile',
      'Person - Phone - Other': 'phones.other',
      'Person - Owner': 'owner',
      'Person - Marketing status': 'consent.email',
      'Person - Person created': 'listDate',
      'Person - Website': 'domain',
      'Person - City': 'city',
      'Person - State': 'state',
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
          phone('work', '+12175550142', '(217) 555-0142'),
          phone('work', '+12175550144', '(217) 555-0144'),
          phone('mobile', '+12175550143', '217-555-0143'),
        ],
        emails: [
          email('dana@brightline.example'),
          email('d.whitlock@brightline.example'),
          email('dana@post.example', 'home'),
        ],
        city: 'Springfield',
        state: 'Illinois',
        listDate: '2026-03-14',
        owner: 'Maya Ortiz',
        externalId: '301',
        consent: { email: 'opted_in' },
        custom: {
          'person - labels': 'Hot lead, Fair',
          'person - double opt-in': 'No',
          'person - machine count': '7',
        },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Lund, Okafor & Co',
        phones: [
          phone('home', '+493023125123', '+49 30 23125123'),
          phone('other', '+12175550180', '217-555-0180'),
        ],
        emails: [email('tom@formline.example')],
        listDate: '2026-03-15',
        owner: 'Maya Ortiz',
        externalId: '302',
        consent: { email: 'opted_out' },
      }),
      record({
        line: 4,
        firstName: 'Iris',
        lastName: 'Okafor',
        fullName: 'Iris Okafor',
        listDate: '2026-03-16',
        externalId: '303',
        consent: { email: 'opted_out' },
      }),
      record({
        line: 5,
        firstName: 'Elena',
        lastName: 'Nakata',
        fullName: 'Elena Nakata',
        emails: [email('elena@nakata.example')],
        listDate: '2026-03-16',
        externalId: '304',
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});
