import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, phone, record, runFixture } from './testing-formats.ts';

describe('Close: a lead is a firm, its first contact the person', () => {
  const run = runFixture('close-leads.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Close leads',
      format: 'close_leads',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      id: 'externalId',
      lead_name: 'company',
      url: 'domain',
      description: 'notes',
      status_label: 'status',
      primary_contact_name: 'fullName',
      primary_contact_first_name: 'firstName',
      primary_contact_last_name: 'lastName',
      primary_contact_title: 'title',
      primary_contact_primary_phone: 'phones.work',
      primary_contact_other_phones: 'phones.other',
      primary_contact_primary_email: 'emails',
      primary_contact_other_emails: 'emails',
      primary_contact_primary_url: 'linkedinUrl',
      'custom.Lead Source': 'source',
      address_1_address_1: 'address',
      address_1_address_2: 'address',
      address_1_city: 'city',
      address_1_state: 'state',
      address_1_zipcode: 'postalCode',
      address_1_country: 'country',
      date_created: 'listDate',
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
        company: 'Brightline Foods, Inc.',
        domain: 'brightline.example',
        phones: [
          phone('work', '+12175550142', '+12175550142'),
          phone('other', '+12175550143', '+12175550143'),
          phone('other', '+12175550144', '+12175550144'),
        ],
        emails: [
          email('dana@brightline.example'),
          email('d.whitlock@brightline.example'),
          email('dana@post.example'),
        ],
        linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
        address: '12 Mill Lane, Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        source: 'Trade show',
        listDate: '2026-03-14',
        notes: 'Four plants.',
        status: 'Potential',
        externalId: 'lead_aB3xYz',
        custom: {
          status_id: 'stat_1',
          primary_contact_primary_phone_type: 'office',
          primary_contact_primary_email_type: 'office',
          'custom.duns-nummer': '004455661',
          date_updated: '2026-04-01T00:00:00+00:00',
          num_calls: '3',
          last_call_note: 'Call again',
          next_task_text: 'Send sheet',
        },
      }),
      record({
        line: 3,
        firstName: 'Jörg',
        lastName: 'Brandis',
        fullName: 'Jörg Brandis',
        company: 'Lund Maschinenbau GmbH',
        domain: 'lund-maschinen.example',
        phones: [phone('mobile', '+493023125123', '+493023125123')],
        linkedinUrl: 'https://www.linkedin.com/in/joerg-brandis-example',
        country: 'DE',
        listDate: '2026-03-15',
        status: 'Bad Fit',
        externalId: 'lead_cD4wUv',
        custom: {
          status_id: 'stat_2',
          primary_contact_primary_phone_type: 'mobile',
          'custom.duns-nummer': '000123456',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Zoho leads', () => {
  const run = runFixture('zoho-leads.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Zoho leads',
      format: 'zoho_leads',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Record Id': 'externalId',
      'Lead Owner': 'owner',
      Company: 'company',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Email: 'emails',
      Phone: 'phones.work',
      Mobile: 'phones.mobile',
      'Lead Source': 'source',
      'Lead Status': 'status',
      'Created Time': 'listDate',
      'Lead Name': 'fullName',
      Street: 'address',
      City: 'city',
      State: 'state',
      'Zip Code': 'postalCode',
      'Email Opt Out': 'consent.email',
      Salutation: 'prefix',
      'Unsubscribed Time': 'consent.email',
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
        company: 'Brightline Foods',
        phones: [
          phone('work', '+12175550142', '(217) 555-0142'),
          phone('mobile', '+12175550143', '217-555-0143'),
        ],
        emails: [email('dana@brightline.example')],
        address: '12 Mill Lane',
        city: 'Springfield',
        state: 'Illinois',
        postalCode: '62701',
        source: 'Trade Show',
        listDate: '2026-03-14',
        owner: 'Maya Ortiz',
        status: 'Attempted to Contact',
        externalId: 'zcrm_4876876000000411001',
        custom: {
          'lead owner.id': 'zcrm_4876876000000100',
          'is converted': 'false',
          'created by.id': 'zcrm_4876876000000100',
          'created by': 'Maya Ortiz',
          'modified by.id': 'zcrm_4876876000000100',
          'modified by': 'Maya Ortiz',
          'modified time': '2026-04-02 10:00:00',
          'last activity time': '2026-04-02 10:00:00',
          'line count': '3',
          tag: 'Fair;Hot',
          locked: 'false',
          'enrich status': 'Available',
        },
      }),
      record({
        line: 4,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        emails: [email('tom@formline.example')],
        listDate: '2026-03-15',
        owner: 'Maya Ortiz',
        externalId: 'zcrm_4876876000000411002',
        consent: { email: 'opted_out' },
        custom: {
          'lead owner.id': 'zcrm_4876876000000100',
          'is converted': 'false',
          'unsubscribed mode': 'Manual',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([{ line: 3, kind: 'blank' }]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Zoho leads, older layout', () => {
  const run = runFixture('zoho-leads-older.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Zoho leads',
      format: 'zoho_leads',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 1,
      accepted: 1,
      warned: 1,
    });
    expect(fieldsOf(run)).toEqual({
      'Record Id': 'externalId',
      'Lead Owner': 'owner',
      Company: 'company',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Title: 'title',
      Email: 'emails',
      Phone: 'phones.work',
      Website: 'domain',
      'Lead Source': 'source',
      'Lead Status': 'status',
      'No. of Employees': 'employeeCount',
      'Created Time': 'listDate',
      Street: 'address',
      City: 'city',
      State: 'state',
      'Zip Code': 'postalCode',
      Country: 'country',
      Description: 'notes',
      Twitter: 'xHandle',
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
        employeeCount: 120,
        phones: [phone('work', '+12175550142', '(217) 555-0142')],
        emails: [email('dana@brightline.example')],
        xHandle: 'danaw',
        address: '12 Mill Lane',
        city: 'Boston',
        state: 'MA',
        postalCode: '02139',
        country: 'US',
        source: 'Cold Call',
        listDate: '2019-03-14',
        notes: 'Asked for a price.',
        owner: 'Maya Ortiz',
        status: 'Contacted',
        externalId: '4876876000000411001',
        custom: { 'skype id': 'dana.w' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([[2, 'postalCode']]);
  });
});

describe('a formatted Salesforce report, each group named once', () => {
  const run = runFixture('salesforce-formatted.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Salesforce report',
      format: 'salesforce_report',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 7,
      rows: 3,
      accepted: 3,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Lead Source ↑': 'source',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      'Company / Account': 'company',
      Phone: 'phones.work',
      Email: 'emails',
      'Create Date': 'listDate',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 8,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        company: 'Brightline Foods',
        phones: [phone('work', '+12175550142', '(217) 555-0142')],
        emails: [email('dana@brightline.example')],
        source: 'Trade Show',
        listDate: '2026-03-14',
      }),
      record({
        line: 9,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        company: 'Formline',
        phones: [phone('work', '+12175550180', '(217) 555-0180')],
        emails: [email('tom@formline.example')],
        source: 'Trade Show',
        listDate: '2026-03-15',
      }),
      record({
        line: 11,
        firstName: 'Iris',
        lastName: 'Okafor',
        fullName: 'Iris Okafor',
        company: 'Null Controls',
        phones: [phone('work', '+12175550150', '(217) 555-0150')],
        emails: [email('iris@nullcontrols.example')],
        source: 'Web',
        listDate: '2026-03-16',
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([
      { line: 1, kind: 'preamble' },
      { line: 2, kind: 'preamble' },
      { line: 3, kind: 'preamble' },
      { line: 4, kind: 'preamble' },
      { line: 5, kind: 'preamble' },
      { line: 6, kind: 'preamble' },
      { line: 10, kind: 'total' },
      { line: 12, kind: 'total' },
      { line: 13, kind: 'total' },
      { line: 14, kind: 'blank' },
      { line: 15, kind: 'footer' },
      { line: 16, kind: 'footer' },
    ]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});
