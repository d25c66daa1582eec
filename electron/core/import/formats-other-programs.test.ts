import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dryRun } from './dry-run.ts';
import { email, phone } from './testing-formats.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A list written as columns, one row: header to cell. */
function row(columns: { readonly [header: string]: string }, above: readonly string[] = []) {
  const path = join(folder, 'list');
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',');
  writeFileSync(path, [...above, line(Object.keys(columns)), line(Object.values(columns))].join('\n'));
  const run = dryRun(path, 'list.csv', { defaultCountry: null });
  return { ...run, record: run.records[0] };
}

describe('programs of no fixture are understood by what their headers say', () => {
  test('Dynamics, which says what is not allowed', () => {
    const { format, record } = row({
      '(Do Not Modify) Lead': 'a1',
      '(Do Not Modify) Row Checksum': 'x',
      Topic: 'Ovens',
      'Status Reason': 'New',
      'First Name': 'Dana',
      'Last Name': 'Whitlock',
      'Do not allow Phone Calls': 'Do Not Allow',
      'Do not allow Emails': 'Allow',
    });
    expect(format).toBe('dynamics');
    expect(record).toMatchObject({
      fullName: 'Dana Whitlock',
      status: 'New',
      externalId: 'a1',
      doNotCall: true,
      consent: {},
      custom: { topic: 'Ovens' },
    });
  });
  test('Constant Contact: the place behind the words, who left in a status', () => {
    expect(
      row({
        'Email address': 'tom@formline.example',
        'First name': 'Tom',
        'Street address line 1 - Work': '9 Dock Street',
        'City - Work': 'Peoria',
        'City - Home': 'Chicago',
        'Email status': 'Unsubscribed',
      }).record,
    ).toMatchObject({
      address: '9 Dock Street',
      city: 'Peoria',
      consent: { email: 'opted_out' },
      custom: { 'city - home': 'Chicago' },
    });
    expect(row({ Email: 'tom@formline.example', 'Email Status': 'Verified' }).record).toMatchObject({
      consent: {},
      custom: { 'email status': 'Verified' },
    });
  });
  test('Keap: an extension for each number', () => {
    expect(
      row({
        'First Name': 'Dana',
        'Phone 1': '(217) 555-0142',
        'Phone 1 Ext': '12',
        'Phone 1 Type': 'Work',
        'Phone 2': '(217) 555-0143',
        'Phone 2 Ext': '',
        'Phone 2 Type': 'Mobile',
      }).record?.phones,
    ).toEqual([
      phone('work', '+12175550142', '(217) 555-0142', '12'),
      phone('mobile', '+12175550143', '(217) 555-0143'),
    ]);
  });
  test('Calendly: the guest and not the host', () => {
    expect(
      row({
        'User Name': 'Maya Ortiz',
        'User Email': 'maya@rep.example',
        'Invitee Name': 'Dana Whitlock',
        'Invitee Email': 'dana@brightline.example',
        'Invitee Time Zone': 'Eastern Time - US & Canada',
      }).record,
    ).toMatchObject({
      fullName: 'Dana Whitlock',
      emails: [email('dana@brightline.example')],
      timeZone: 'America/New_York',
    });
  });
  test('Insightly, whose record ids are not HubSpot’s', () => {
    const { format, record } = row({
      'Record ID': '77',
      'First Name': 'Dana',
      'Contact Owner': 'Maya',
      'Email Address 1': 'd@x.example',
      'Email Label 1': 'WORK',
      'Mail Address City': 'Peoria',
    });
    expect(format).toBe('insightly_contacts');
    expect(record).toMatchObject({ city: 'Peoria', owner: 'Maya', externalId: '77' });
  });
  test('a report of a webinar, under lines of its own', () => {
    const { headerLine, record } = row(
      {
        Attended: 'Yes',
        'User Name (Original Name)': 'Dana',
        'First Name': 'Dana',
        'Last Name': 'Whitlock',
        Email: 'd@x.example',
        'Country/Region Name': 'United States',
        Organization: 'Brightline',
      },
      [
        'Attendee Report,,,',
        'Topic,Webinar ID,# Registered,# Cancelled',
        'Ovens of tomorrow,812 3456 7890,41,2',
        'Attendee Details,,,',
      ],
    );
    expect(headerLine).toBe(5);
    expect(record).toMatchObject({
      fullName: 'Dana Whitlock',
      country: 'US',
      company: 'Brightline',
      custom: { attended: 'Yes' },
    });
  });
  test('forms of LinkedIn and Facebook', () => {
    expect(
      row({
        'Ad name': 'A',
        'Campaign name': 'Spring',
        'Form name': 'F',
        'Lead ID': '550e',
        'Submitted at': '2026-03-14T09:12:44Z',
        'First name': 'Dana',
        'LinkedIn profile link': 'https://www.linkedin.com/in/dana-example',
      }),
    ).toMatchObject({
      format: 'linkedin_lead_form',
      record: {
        sourceDetail: 'Spring',
        listDate: '2026-03-14',
        linkedinUrl: 'https://www.linkedin.com/in/dana-example',
      },
    });
    expect(
      row({
        id: 'l:1',
        created_time: '2026-03-14T09:12:44-05:00',
        adset_id: 'as:1',
        form_id: 'f:1',
        full_name: 'Dana Whitlock',
        phone_number: 'p:+12175550142',
      }),
    ).toMatchObject({
      format: 'facebook_leads',
      record: { fullName: 'Dana Whitlock', phones: [phone('work', '+12175550142', 'p:+12175550142')] },
    });
  });
  test('remarks in brackets, and a contact of a firm', () => {
    expect(
      row({
        'Company Name': 'Brightline',
        'Employees (Single Site)': '40',
        'Employees (Total)': '120',
        'Key Contact First Name': 'Dana',
        'Key Contact Title': 'VP',
        'Phone (HQ)': '217-555-0100',
        'Name (of assistant)': 'Bo',
      }).record,
    ).toMatchObject({
      employeeCount: 120,
      firstName: 'Dana',
      title: 'VP',
      phones: [phone('work', '+12175550100', '217-555-0100')],
      custom: { 'employees (single site)': '40', 'name (of assistant)': 'Bo' },
    });
  });
  test('a number on a register of those who must not be called closes the person', () => {
    expect(
      row({ Name: 'Dana Whitlock', Mobile: '217-555-0143', 'DNC Mobile': 'Yes' }).record?.doNotCall,
    ).toBe(true);
  });
});
