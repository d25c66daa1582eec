import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, record, runFixture } from './testing-formats.ts';

describe('LinkedIn connections', () => {
  const run = runFixture('linkedin-connections.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'LinkedIn connections',
      format: 'linkedin_connections',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 4,
      rows: 5,
      accepted: 5,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'First Name': 'firstName',
      'Last Name': 'lastName',
      URL: 'linkedinUrl',
      'Email Address': 'emails',
      Company: 'company',
      Position: 'title',
      'Connected On': 'listDate',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 5,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP, Operations',
        company: 'Brightline Foods',
        emails: [email('dana@brightline.example')],
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        listDate: '2024-03-15',
      }),
      record({
        line: 6,
        firstName: 'Victor',
        lastName: 'Amsel',
        suffix: 'MBA',
        fullName: 'Victor Amsel',
        title: 'Plant Manager',
        company: 'Formline, Inc.',
        linkedinUrl: 'https://www.linkedin.com/in/victor-amsel-example',
        listDate: '2024-04-02',
      }),
      record({
        line: 7,
        linkedinUrl: 'https://www.linkedin.com/in/quiet-profile-example',
        listDate: '2024-04-09',
      }),
      record({
        line: 9,
        firstName: 'Iris',
        lastName: 'Null',
        fullName: 'Iris Null',
        title: 'CFO',
        company: 'Okafor & Lund',
        linkedinUrl: 'https://www.linkedin.com/in/iris-null-example',
        listDate: '2023-11-11',
      }),
      record({
        line: 10,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        title: 'VP, Operations',
        company: 'Brightline Foods',
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        listDate: '2024-03-15',
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([
      { line: 1, kind: 'preamble' },
      { line: 2, kind: 'preamble' },
      { line: 3, kind: 'preamble' },
      { line: 8, kind: 'blank' },
    ]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('LinkedIn connections of 2018, without addresses of profiles or lines above the header', () => {
  const run = runFixture('linkedin-connections-2018.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'LinkedIn connections',
      format: 'linkedin_connections',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 3,
      accepted: 3,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'First Name': 'firstName',
      'Last Name': 'lastName',
      'Email Address': 'emails',
      Company: 'company',
      Position: 'title',
      'Connected On': 'listDate',
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
        emails: [email('dana@brightline.example')],
        listDate: '2018-03-15',
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        title: 'Owner',
        company: 'Formline, Inc.',
        listDate: '2017-11-02',
      }),
      record({
        line: 4,
        firstName: 'Iris',
        lastName: 'Okafor',
        fullName: 'Iris Okafor',
        title: 'Buyer',
        company: 'Null Controls',
        listDate: '2022-02-07',
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('LinkedIn connections of before 2016, in Outlook’s layout', () => {
  const run = runFixture('linkedin-outlook-layout.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Outlook contacts',
      format: 'outlook_desktop',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      Title: 'prefix',
      'First Name': 'firstName',
      'Middle Name': 'middleName',
      'Last Name': 'lastName',
      Suffix: 'suffix',
      'E-mail Address': 'emails',
      'E-mail 2 Address': 'emails',
      'E-mail 3 Address': 'emails',
      'Business Street': 'address',
      'Business Street 2': 'address',
      'Business Street 3': 'address',
      'Business City': 'city',
      'Business State': 'state',
      'Business Postal Code': 'postalCode',
      'Business Country': 'country',
      'Home Street': 'address',
      'Home City': 'city',
      Company: 'company',
      'Job Title': 'title',
      'Business Fax': 'phones.fax',
      'Business Phone': 'phones.work',
      'Business Phone 2': 'phones.work',
      'Home Phone': 'phones.home',
      'Mobile Phone': 'phones.mobile',
      'Other Phone': 'phones.other',
      'Web Page': 'domain',
      Notes: 'notes',
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
        emails: [email('dana@brightline.example')],
      }),
      record({
        line: 3,
        firstName: 'Tom',
        middleName: 'B.',
        lastName: 'Lund',
        suffix: 'Jr.',
        fullName: 'Tom B. Lund',
        title: 'Owner',
        company: 'Formline',
        emails: [email('tom@formline.example'), email('tom.lund@post.example')],
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('PhantomBuster: the public profile before the opaque one', () => {
  const run = runFixture('phantombuster.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'PhantomBuster Sales Navigator export',
      format: 'phantombuster_sales_navigator',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      fullName: 'fullName',
      firstName: 'firstName',
      lastName: 'lastName',
      companyName: 'company',
      title: 'title',
      summary: 'notes',
      industry: 'industry',
      name: 'fullName',
      vmid: 'externalId',
      query: 'sourceDetail',
      timestamp: 'listDate',
      defaultProfileUrl: 'linkedinUrl',
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
        company: 'Brightline & Sons',
        industry: 'Food Production',
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        sourceDetail: 'https://www.linkedin.com/sales/search/people?query=plant',
        listDate: '2026-03-04',
        notes: 'Runs four plants.\nLikes short calls.',
        externalId: 'ACwAAAExampleOne',
        custom: {
          profileurl: 'https://www.linkedin.com/sales/lead/ACwAAAExampleOne,NAME_SEARCH,a1B2',
          companyid: '778899',
          companyurl: 'https://www.linkedin.com/sales/company/778899',
          regularcompanyurl: 'https://www.linkedin.com/company/778899',
          titledescription: 'Everything that moves',
          companylocation: 'Peoria, Illinois',
          location: 'Greater Munich Metropolitan Area',
          durationinrole: '2 years 3 months',
          connectiondegree: '2nd',
          sharedconnectionscount: '4',
          linkedinprofileurl: 'https://www.linkedin.com/in/ACwAAAExampleOne',
          ispremium: 'false',
          isopenlink: 'true',
        },
      }),
      record({
        line: 4,
        firstName: 'Jörg',
        lastName: 'Brandis',
        fullName: 'Jörg Brandis',
        title: 'Leiter Einkauf',
        company: 'Lund Maschinenbau',
        industry: 'Machinery',
        listDate: '2026-03-04',
        externalId: 'ACwAAAExampleTwo',
        custom: {
          profileurl: 'https://www.linkedin.com/sales/lead/ACwAAAExampleTwo,NAME_SEARCH,c3D4',
          location: 'Berlin, Germany',
          linkedinprofileurl: 'https://www.linkedin.com/in/ACwAAAExampleTwo',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Evaboot: the public profile before the id, ranges that Excel ate', () => {
  const run = runFixture('evaboot.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Evaboot export',
      format: 'evaboot',
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
      'Current Job': 'title',
      Email: 'emails',
      'Linkedin URL Public': 'linkedinUrl',
      'Company Name': 'company',
      'Company Domain': 'domain',
      'Company Website URL': 'domain',
      'Company Industry': 'industry',
      'Company Employee Range': 'employeeCount',
      'Company Employee Exact Count': 'employeeCount',
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
        industry: 'Food Production',
        employeeCount: 48,
        emails: [email('dana@brightline-mail.example')],
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        custom: {
          'company employee range': 'Nov-50',
          location: 'Peoria, Illinois, United States',
          'email status': 'safe',
          'linkedin url unique id': 'https://www.linkedin.com/in/ACwAAAExampleOne',
          'matches filters': 'YES',
          'company linkedin url unique id': 'https://www.linkedin.com/company/778899',
          'company location': 'Chicago, Illinois',
          'company year founded': '0',
          'company type': 'Privately Held',
          'company headquarters (full address)': '12 Mill Lane, Chicago, IL 60601, US',
          'department headcounts': 'Operations: 12\nSales: 4',
          'company employee growth 1 year (%)': '4.5',
          'company revenue min (millions usd)': '0.0 ONE',
        },
      }),
      record({
        line: 4,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        title: 'Owner',
        company: 'Formline',
        domain: 'formline.example',
        employeeCount: '51-200',
        linkedinUrl: 'https://www.linkedin.com/in/tom-lund-example',
        custom: {
          'email status': 'not found',
          'linkedin url unique id': 'https://www.linkedin.com/in/ACwAAAExampleTwo',
          'matches filters': 'NO',
          'no match reasons': 'Job title',
          'company type': 'Public Company',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});
