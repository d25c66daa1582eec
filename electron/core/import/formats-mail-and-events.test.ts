import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, phone, record, runFixture } from './testing-formats.ts';

describe('a Mailchimp audience', () => {
  const run = runFixture('subscribed_members_export.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Mailchimp audience',
      format: 'mailchimp_audience',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Email Address': 'emails',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Address: 'address',
      'Phone Number': 'phones.work',
      Company: 'company',
      OPTIN_TIME: 'listDate',
      TIMEZONE: 'timeZone',
      CC: 'country',
      REGION: 'state',
      LEID: 'externalId',
      NOTES: 'notes',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'Dana',
        lastName: 'Whitlock',
        fullName: 'Dana Whitlock',
        company: 'Brightline Foods',
        phones: [phone('work', '+12175550142', '(217) 555-0142')],
        emails: [email('dana@brightline.example')],
        address: '12 Mill Lane, Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        timeZone: 'America/Chicago',
        listDate: '2026-03-14',
        notes: 'Asked for the price list.',
        externalId: '445566',
        consent: { email: 'opted_in' },
        custom: {
          member_rating: '3',
          optin_ip: '192.0.2.7',
          confirm_time: '2026-03-14 09:13:00',
          confirm_ip: '192.0.2.7',
          latitude: '39.7817000',
          longitude: '-89.6501000',
          gmtoff: '-6',
          dstoff: '-5',
          last_changed: '2026-04-01 08:00:00',
          euid: 'a1b2c3d4e5',
          tags: '"VIP","Blog"',
        },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        emails: [email('tom@formline.example')],
        state: 'BE',
        country: 'DE',
        timeZone: 'Europe/Berlin',
        listDate: '2026-03-15',
        externalId: '445567',
        consent: { email: 'opted_in' },
        custom: {
          member_rating: '2',
          optin_ip: '192.0.2.8',
          confirm_time: '2026-03-15 10:00:10',
          confirm_ip: '192.0.2.8',
          last_changed: '2026-03-15 10:00:10',
          euid: 'b2c3d4e5f6',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Mailchimp, who left', () => {
  const run = runFixture('unsubscribed_members_export.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Mailchimp audience',
      format: 'mailchimp_audience',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 1,
      accepted: 1,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Email Address': 'emails',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Address: 'address',
      'Phone Number': 'phones.work',
      Company: 'company',
      OPTIN_TIME: 'listDate',
      TIMEZONE: 'timeZone',
      CC: 'country',
      REGION: 'state',
      LEID: 'externalId',
      UNSUB_TIME: 'consent.email',
      NOTES: 'notes',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'Iris',
        lastName: 'Okafor',
        fullName: 'Iris Okafor',
        company: 'Null Controls',
        emails: [email('iris@nullcontrols.example')],
        state: 'IL',
        country: 'US',
        timeZone: 'America/Chicago',
        listDate: '2025-01-02',
        externalId: '445568',
        consent: { email: 'opted_out' },
        custom: {
          member_rating: '2',
          optin_ip: '192.0.2.9',
          confirm_time: '2025-01-02 08:00:10',
          confirm_ip: '192.0.2.9',
          last_changed: '2026-02-01 08:00:00',
          euid: 'c3d4e5f6a7',
          unsub_campaign_title: 'Spring letter',
          unsub_campaign_id: 'cmp1',
          unsub_reason: 'NORMAL: No reason',
          'unsub_reason (2)': 'NORMAL',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Eventbrite: a guest with the buyer’s address', () => {
  const run = runFixture('eventbrite.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Eventbrite attendees',
      format: 'eventbrite_attendees',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 4,
      accepted: 4,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'Order Date': 'listDate',
      'First Name': 'firstName',
      Surname: 'lastName',
      Email: 'emails',
      'Attendee Status': 'status',
      'Home Address 1': 'address',
      'Home Address 2': 'address',
      'Home City': 'city',
      'Home State': 'state',
      'Home Zip': 'postalCode',
      'Home Country': 'country',
      Company: 'company',
      'Job Title': 'title',
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
        address: '12 Mill Lane, Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        listDate: '2026-03-14',
        status: 'Checked In',
        custom: {
          'order #': '98001',
          quantity: '1',
          'ticket type': 'Day pass',
          'attendee #': '701',
          'order type': 'Eventbrite Completed',
          currency: 'USD',
          'total paid': '49.00',
          'fees paid': '4.19',
          'eventbrite fees': '2.90',
          'eventbrite payment processing': '1.29',
          'which machines, if any, do you run today': 'Mixers, ovens',
          'may we send you the newsletter': 'No, thanks',
        },
      }),
      record({
        line: 3,
        firstName: 'Derek',
        lastName: 'Whitlock',
        fullName: 'Derek Whitlock',
        company: 'Brightline Foods',
        emails: [email('dana@brightline.example')],
        listDate: '2026-03-14',
        status: 'Attending',
        custom: {
          'order #': '98001',
          quantity: '1',
          'ticket type': 'Day pass',
          'attendee #': '702',
          'order type': 'Eventbrite Completed',
          currency: 'USD',
          'total paid': '49.00',
          'fees paid': '4.19',
          'eventbrite fees': '2.90',
          'eventbrite payment processing': '1.29',
        },
      }),
      record({
        line: 4,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        emails: [email('tom@formline.example')],
        listDate: '2026-03-14',
        status: 'Not Attending',
        custom: {
          'order #': '98002',
          quantity: '1',
          'ticket type': 'Day pass',
          'attendee #': '703',
          'order type': 'Eventbrite Completed',
          currency: 'USD',
          'total paid': '0.00',
          'fees paid': '4.19',
          'eventbrite fees': '2.90',
          'eventbrite payment processing': '1.29',
        },
      }),
      record({
        line: 5,
        firstName: 'Iris',
        lastName: 'Okafor',
        fullName: 'Iris Okafor',
        emails: [email('iris@nullcontrols.example')],
        listDate: '2026-03-14',
        status: 'Refunded',
        custom: {
          'order #': '98003',
          quantity: '1',
          'ticket type': 'Day pass',
          'attendee #': '704',
          'order type': 'Eventbrite Completed',
          currency: 'USD',
          'total paid': '49.00',
          'fees paid': '4.19',
          'eventbrite fees': '2.90',
          'eventbrite payment processing': '1.29',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('a badge scanner of the trade’s standard', () => {
  const run = runFixture('badge-scans.txt');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Badge scans',
      format: 'badge_scans',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 3,
      accepted: 3,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'SHOW CODE': 'sourceDetail',
      'BADGE ID': 'externalId',
      'SCAN DATE': 'listDate',
      'SCANNED BY': 'owner',
      'FIRST NAME': 'firstName',
      'LAST NAME': 'lastName',
      TITLE: 'title',
      COMPANY: 'company',
      'ADDRESS 1': 'address',
      'ADDRESS 2': 'address',
      CITY: 'city',
      STATE: 'state',
      ZIP: 'postalCode',
      COUNTRY: 'country',
      PHONE: 'phones.work',
      EXT: 'phones.ext',
      FAX: 'phones.fax',
      'E-MAIL': 'emails',
      NOTES: 'notes',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'DANA',
        lastName: 'WHITLOCK',
        fullName: 'DANA WHITLOCK',
        title: 'VP OPERATIONS',
        company: 'BRIGHTLINE FOODS',
        phones: [phone('work', '+12175550142', '2175550142', '0012')],
        emails: [email('dana@brightline.example')],
        address: '12 MILL LANE, SUITE 4',
        city: 'BOSTON',
        state: 'MA',
        postalCode: '02139',
        country: 'US',
        sourceDetail: 'AF26',
        listDate: '2026-11-18',
        notes: 'WANTS A DEMO',
        owner: 'MAYA ORTIZ',
        externalId: '000417',
        custom: {
          'scan time': '10:12',
          'device serial': 'SN004',
          'buying role': 'DECIDES',
          'time frame': '0-3 MONTHS',
        },
      }),
      record({
        line: 3,
        firstName: 'DANA',
        lastName: 'WHITLOCK',
        fullName: 'DANA WHITLOCK',
        title: 'VP OPERATIONS',
        company: 'BRIGHTLINE FOODS',
        phones: [phone('work', '+12175550142', '2175550142', '0012')],
        emails: [email('dana@brightline.example')],
        sourceDetail: 'AF26',
        listDate: '2026-11-19',
        owner: 'TOM REYES',
        externalId: '000417',
        custom: { 'scan time': '15:40', 'device serial': 'SN007', 'time frame': 'NOW' },
      }),
      record({
        line: 4,
        firstName: 'IRIS',
        lastName: 'OKAFOR',
        fullName: 'IRIS OKAFOR',
        company: 'NULL CONTROLS',
        phones: [phone('work', '+12175550150', '2175550150'), phone('fax', '+12175550151', '2175550151')],
        city: 'PEORIA',
        state: 'IL',
        postalCode: '61602',
        country: 'US',
        sourceDetail: 'AF26',
        listDate: '2026-11-19',
        owner: 'MAYA ORTIZ',
        externalId: '000533',
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('a lead-capture app', () => {
  const run = runFixture('lead-capture.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Badge scans',
      format: 'badge_scans',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      Name: 'fullName',
      'Job title': 'title',
      Company: 'company',
      Email: 'emails',
      Notes: 'notes',
      'Scanned at': 'listDate',
      'Scanned by': 'owner',
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
        listDate: '2026-11-18',
        notes: 'Wants a demo',
        owner: 'Maya Ortiz',
        custom: {
          rating: '5',
          qualifiers: 'Decides; Budget this year',
          scans: '2',
          'shared fields': 'name,email',
          'email consent version': 'v3',
        },
      }),
      record({
        line: 3,
        firstName: 'TOM',
        lastName: 'LUND',
        fullName: 'TOM LUND',
        company: 'FORMLINE',
        listDate: '2026-11-18',
        owner: 'Maya Ortiz',
        custom: { rating: '3', scans: '1' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});
