import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, phone, record, runFixture } from './testing-formats.ts';

describe('Apollo accounts', () => {
  const run = runFixture('apollo-accounts.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Apollo accounts',
      format: 'apollo_accounts',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Company Name': 'company',
      '# Employees': 'employeeCount',
      Industry: 'industry',
      Website: 'domain',
      'Company Country': 'country',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        company: 'Brightline Foods',
        domain: 'brightline.example',
        industry: 'food production',
        employeeCount: 120,
        country: 'US',
        custom: {
          'company name for emails': 'Brightline',
          'company linkedin url': 'http://www.linkedin.com/company/brightline',
          keywords: 'mill',
          'apollo record id': '6400bb01',
          'short description': 'Bakes.',
          'founded year': '1988',
        },
      }),
      record({
        line: 3,
        company: 'Formline',
        domain: 'formline.example',
        employeeCount: 11,
        country: 'DE',
        custom: { 'apollo record id': '6400bb02' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Seamless.AI', () => {
  const run = runFixture('seamless.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Seamless.AI export',
      format: 'seamless',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Research Date': 'listDate',
      'Contact Full Name': 'fullName',
      'First Name': 'firstName',
      'Middle Name': 'middleName',
      'Last Name': 'lastName',
      Title: 'title',
      Seniority: 'seniority',
      'Company Name': 'company',
      'Company Name - Cleaned': 'company',
      Website: 'domain',
      List: 'sourceDetail',
      'Contact LI Profile URL': 'linkedinUrl',
      'Email 1': 'emails',
      'Email 2': 'emails',
      'Personal Email': 'emails',
      'Contact Phone 1': 'phones.work',
      'Company Phone 1': 'phones.company',
      'Contact Phone 2': 'phones.work',
      'Contact Mobile Phone': 'phones.mobile',
      'Contact City': 'city',
      'Contact State': 'state',
      'Contact Country': 'country',
      'Company Street 1': 'address',
      'Company City': 'city',
      'Company State': 'state',
      'Company Post Code': 'postalCode',
      'Company Country': 'country',
      'Company Website Domain': 'domain',
      'Company Industry': 'industry',
      'Company Staff Count': 'employeeCount',
      'Company Staff Count Range': 'employeeCount',
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
        seniority: 'VP',
        company: 'Brightline Foods, Inc.',
        domain: 'brightline.example',
        industry: 'Food Production',
        employeeCount: 120,
        phones: [
          phone('work', '+12175550142', '217-555-0142'),
          phone('mobile', '+12175550143', '217-555-0143'),
          phone('work', '+12175550100', '217-555-0100'),
        ],
        emails: [
          email('dana@brightline.example'),
          email('d.whitlock@brightline.example'),
          email('dana@post.example', 'home'),
        ],
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        city: 'Springfield',
        state: 'IL',
        country: 'US',
        sourceDetail: 'Autumn fair',
        listDate: '2026-03-14',
        custom: {
          'company street 1': '12 Mill Lane',
          'company city': 'Chicago',
          'company post code': '60601',
          'company name - cleaned': 'Brightline Foods',
          'company staff count range': '51 - 200',
          department: 'Operations',
          'email 1 validation': 'Valid',
          'email 1 total ai': '98%',
          'contact phone 1 total ai': '90%',
          'contact location': 'Springfield, IL, United States',
          'company li profile url': 'https://www.linkedin.com/company/brightline',
        },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        title: 'Owner',
        company: 'Formline LLC',
        phones: [phone('work', '+12175550180', '217-555-0180')],
        linkedinUrl: 'https://www.linkedin.com/in/tom-lund-example',
        address: '9 Dock Street',
        city: 'Peoria',
        state: 'IL',
        postalCode: '61602',
        listDate: '2026-03-25',
        custom: { 'company name - cleaned': 'Formline' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Salesgenie', () => {
  const run = runFixture('salesgenie.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Salesgenie list',
      format: 'salesgenie',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Company Name': 'company',
      'Executive First Name': 'firstName',
      'Executive Last Name': 'lastName',
      'Executive Title': 'title',
      'Location Address': 'address',
      'Location City': 'city',
      'Location State': 'state',
      'Location ZIP Code': 'postalCode',
      'Phone Number Combined': 'phones.work',
      'Fax Number Combined': 'phones.fax',
      'Location Employee Size Actual': 'employeeCount',
      'Primary SIC Description': 'industry',
      Website: 'domain',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'DANA',
        lastName: 'WHITLOCK',
        fullName: 'DANA WHITLOCK',
        title: 'OWNER',
        company: 'BRIGHTLINE FOODS',
        domain: 'brightline.example',
        industry: 'BREAD & CAKE',
        employeeCount: 120,
        phones: [phone('work', '+12175550142', '(217) 555-0142')],
        address: '12 MILL LN',
        city: 'BOSTON',
        state: 'MA',
        postalCode: '02139',
        custom: {
          'executive gender': 'Female',
          'location sales volume actual': '$4,000,000',
          'primary sic code': '2051',
          'years in database': '12',
          county: 'SUFFOLK',
        },
      }),
      record({
        line: 3,
        firstName: 'TOM',
        lastName: 'LUND',
        fullName: 'TOM LUND',
        company: 'FORMLINE',
        phones: [phone('work', '+12175550180', '(217) 555-0180')],
        address: '9 DOCK ST',
        city: 'PEORIA',
        state: 'IL',
        postalCode: '61602',
        custom: { county: 'PEORIA' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Hunter', () => {
  const run = runFixture('hunter-leads.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Hunter leads',
      format: 'hunter_leads',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      email: 'emails',
      first_name: 'firstName',
      last_name: 'lastName',
      position: 'title',
      company: 'company',
      company_industry: 'industry',
      company_size: 'employeeCount',
      website: 'domain',
      country_code: 'country',
      linkedin_url: 'linkedinUrl',
      phone_number: 'phones.work',
      twitter: 'xHandle',
      notes: 'notes',
      source: 'source',
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
        industry: 'Food',
        employeeCount: '51-200',
        phones: [phone('work', '+12175550142', '+1 217 555 0142')],
        emails: [email('dana@brightline.example')],
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        xHandle: 'danaw',
        country: 'US',
        source: 'Hunter',
        notes: 'Wrote first.',
        custom: {
          confidence_score: '94',
          sending_status: 'pending',
          'verification.status': 'valid',
          'verification.date': '2026-03-01',
        },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        phones: [phone('work', '+493023125123', '030 23125123')],
        emails: [email('tom@formline.example')],
        country: 'DE',
        source: 'Hunter',
        custom: { confidence_score: '60', sending_status: 'sent', 'verification.status': 'accept_all' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});
