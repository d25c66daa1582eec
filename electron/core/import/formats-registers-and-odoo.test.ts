import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, phone, record, runFixture } from './testing-formats.ts';

describe('Frappe contacts: further numbers in lines of their own', () => {
  const run = runFixture('frappe-contacts.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Frappe contacts',
      format: 'frappe_contacts',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      ID: 'externalId',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Status: 'status',
      Salutation: 'prefix',
      'Company Name': 'company',
      Designation: 'title',
      'Email ID (Email IDs)': 'emails',
      'Number (Contact Numbers)': 'phones.other',
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
        phones: [
          phone('other', '+12175550142', '217-555-0142'),
          phone('other', '+12175550143', '217-555-0143'),
        ],
        emails: [email('dana@brightline.example'), email('dana@post.example')],
        status: 'Open',
        externalId: 'Dana Whitlock-Brightline',
        custom: {
          'id (email ids)': 'e1\ne2',
          'is primary (email ids)': '1\n0',
          'id (contact numbers)': 'p1\np2',
          'is primary phone (contact numbers)': '1\n0',
        },
      }),
      record({
        line: 4,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        phones: [phone('other', '+12175550180', '217-555-0180')],
        status: 'Open',
        externalId: 'Tom Lund-Formline',
        custom: { 'id (contact numbers)': 'p3', 'is primary phone (contact numbers)': '1' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Companies House', () => {
  const run = runFixture('companies-house.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Companies House register',
      format: 'companies_house_bulk',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      CompanyName: 'company',
      CompanyNumber: 'externalId',
      'RegAddress.AddressLine1': 'address',
      'RegAddress.AddressLine2': 'address',
      'RegAddress.PostTown': 'city',
      'RegAddress.County': 'state',
      'RegAddress.Country': 'country',
      'RegAddress.PostCode': 'postalCode',
      CompanyStatus: 'status',
      'SICCode.SicText_1': 'industry',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        company: 'BRIGHTLINE FOODS LIMITED',
        industry: '10710 - Manufacture of bread',
        address: '12 MILL LANE, SUITE 4',
        city: 'LEEDS',
        state: 'WEST YORKSHIRE',
        postalCode: 'LS1 1AA',
        country: 'GB',
        status: 'Active',
        externalId: '00417001',
        custom: {
          companycategory: 'Private Limited Company',
          countryoforigin: 'United Kingdom',
          incorporationdate: '14/03/1988',
          'accounts.accountrefday': '31',
          'accounts.accountrefmonth': '3',
          'accounts.nextduedate': '31/12/2026',
          uri: 'http://business.data.example/id/company/00417001',
          'previousname_1.condate': '01/02/1999',
          'previousname_1.companyname': 'WHITLOCK BAKERS LIMITED',
          confstmtnextduedate: '28/03/2027',
          confstmtlastmadeupdate: '14/03/2026',
        },
      }),
      record({
        line: 3,
        company: 'LUND & OKAFOR (SCOTLAND) LTD',
        address: '71-75 SHELTON STREET',
        city: 'GLASGOW',
        postalCode: 'G1 1AA',
        status: 'Active - Proposal to Strike off',
        externalId: 'SC123456',
        custom: {
          companycategory: 'Private Limited Company',
          countryoforigin: 'United Kingdom',
          incorporationdate: '02/04/2020',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('an SBA search', () => {
  const run = runFixture('sba-search.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'SBA small business list',
      format: 'sba_search',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 1,
      accepted: 1,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      legal_business_name: 'company',
      contact_person: 'fullName',
      email: 'emails',
      phone: 'phones.work',
      website: 'domain',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        company: 'Brightline Foods LLC',
        domain: 'brightline.example',
        phones: [phone('work', '+12175550142', '2175550142')],
        emails: [email('dana@brightline.example')],
        custom: {
          uei: 'AB12CD34EF56',
          year_established: '1988',
          sam_active: 'true',
          certifications: 'WOSB; HUBZone',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Odoo partners: firms and people in one file', () => {
  const run = runFixture('odoo-partners.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Odoo partners',
      format: 'odoo',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 3,
      accepted: 3,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      ID: 'externalId',
      Name: 'fullName',
      'Related Company': 'company',
      Street: 'address',
      Street2: 'address',
      City: 'city',
      State: 'state',
      ZIP: 'postalCode',
      Country: 'country',
      Website: 'domain',
      Phone: 'phones.work',
      Mobile: 'phones.mobile',
      Email: 'emails',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        company: 'Brightline Foods',
        domain: 'brightline.example',
        phones: [phone('work', '+12175550100', '217-555-0100')],
        address: '12 Mill Lane, Suite 4',
        city: 'Springfield',
        state: 'Illinois',
        postalCode: '62701',
        country: 'US',
        externalId: '__export__.res_partner_12',
        custom: { 'company type': 'Company', customer: 'TRUE', supplier: 'FALSE' },
      }),
      record({
        line: 3,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        company: 'Brightline Foods',
        phones: [phone('mobile', '+12175550143', '2175550143')],
        emails: [email('dana@brightline.example')],
        externalId: '__export__.res_partner_13',
        custom: { 'company type': 'Individual', 'address type': 'Contact' },
      }),
      record({
        line: 4,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Brightline Foods',
        phones: [phone('work', '+12175550180', '217-555-0180')],
        address: '9 Dock Street',
        city: 'Peoria',
        state: 'Illinois',
        postalCode: '61602',
        country: 'US',
        externalId: '__export__.res_partner_14',
        custom: { 'company type': 'Individual', 'address type': 'Other address' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Odoo contacts', () => {
  const run = runFixture('odoo-contacts.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Odoo partners',
      format: 'odoo',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      Name: 'fullName',
      'Related company': 'company',
      Street: 'address',
      ZIP: 'postalCode',
      City: 'city',
      State: 'state',
      Country: 'country',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        company: 'Aurora Mills',
        address: '25 Pacific Road',
        city: 'San José',
        state: 'California',
        postalCode: '95101',
        country: 'US',
        custom: { 'is a company': '1', tags: 'Fair,VIP' },
      }),
      record({
        line: 3,
        firstName: 'Rosa',
        lastName: 'Martins',
        fullName: 'Rosa Martins',
        company: 'Aurora Mills',
        address: '27 Pacific Road',
        city: 'San José',
        state: 'California',
        postalCode: '95102',
        country: 'US',
        custom: { 'is a company': '0', 'address type': 'Invoice address' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});
