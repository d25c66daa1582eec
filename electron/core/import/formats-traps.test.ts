import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dryRun } from './dry-run.ts';
import { email, phone, runFixture } from './testing-formats.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-traps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A list as it is typed here, read without touching a setting. */
function read(text: string, fileName = 'list.csv') {
  const path = join(folder, 'list');
  writeFileSync(path, text);
  return dryRun(path, fileName, { defaultCountry: null });
}
const first = (text: string, fileName?: string) => read(text, fileName).records[0];

describe('one header, two meanings', () => {
  test('Title is Mr or Ms in Outlook’s layout and wherever it holds them, else the job', () => {
    expect(first('Title,First Name,Last Name,Job Title\nMs.,Dana,Whitlock,Buyer\n')).toMatchObject({
      prefix: 'Ms.',
      title: 'Buyer',
    });
    expect(
      first('Title,First Name,Last Name,E-mail Display Name,Business Street\nCEO,Dana,Whitlock,,\n'),
    ).toMatchObject({
      prefix: 'CEO',
      title: null,
    });
    expect(first('Titel;Vorname;Nachname\nDr.;Anna;Lund\nProf. Dr.;Jörg;Brandis\n')).toMatchObject({
      prefix: 'Dr.',
      title: null,
    });
    expect(
      first('Title,Forename,Surname,Position\nMr,Tom,Lund,Director\nMrs,Iris,Okafor,Buyer\n'),
    ).toMatchObject({ prefix: 'Mr', title: 'Director' });
    expect(first('Title,First Name,Last Name\nCEO,Dana,Whitlock\n')).toMatchObject({
      prefix: null,
      title: 'CEO',
    });
  });
  test('URL is a profile in LinkedIn’s file and a site in Close’s', () => {
    expect(
      first(
        'First Name,Last Name,URL,Company,Position,Connected On\nDana,Whitlock,https://www.linkedin.com/in/dana-example,X,Y,15 Mar 2024\n',
      ),
    ).toMatchObject({ linkedinUrl: 'https://www.linkedin.com/in/dana-example', domain: null });
    expect(
      first(
        'lead_name,url,status_label,primary_contact_name\nBrightline,https://brightline.example,Open,Dana Whitlock\n',
      ),
    ).toMatchObject({
      company: 'Brightline',
      domain: 'brightline.example',
      linkedinUrl: null,
      fullName: 'Dana Whitlock',
    });
  });
  test('Lead Name is a person in Zoho and a firm in Close', () => {
    expect(first('Record Id,Lead Owner,Company,Lead Name\n1,Maya,Brightline,Dana Whitlock\n')).toMatchObject({
      fullName: 'Dana Whitlock',
      company: 'Brightline',
    });
  });
  test('STATUS is the lead’s, and what the Data Loader did is not', () => {
    const { records, mapping } = read(
      'ID,ISDELETED,LASTNAME,EMAIL,CREATEDDATE,STATUS\n1,false,Lund,tom@x.example,2026-03-14,Item Created\n2,false,Okafor,iris@x.example,2026-03-14,Item Updated\n',
    );
    expect(mapping['STATUS']).toBe('custom');
    expect(records.map(({ status, custom }) => [status, custom['status']])).toEqual([
      [null, 'Item Created'],
      [null, 'Item Updated'],
    ]);
    expect(first('LASTNAME,EMAIL,STATUS\nLund,tom@x.example,Working\n')?.status).toBe('Working');
  });
  test('Date is the day of revealing in Lusha, a founding is no arrival', () => {
    expect(first('Name,Date\nDana,14/03/2026\n')?.listDate).toBe('2026-03-14');
    expect(
      first('CompanyName,RegAddress.PostTown,IncorporationDate\nBRIGHTLINE LTD,LEEDS,14/03/1988\n'),
    ).toMatchObject({
      listDate: null,
      custom: { incorporationdate: '14/03/1988' },
    });
  });
});

describe('opted out, opted in, and neither', () => {
  const consent = (header: string, cell: string) => first(`Name,${header}\nDana,${cell}\nTom,\n`)?.consent;
  test.each([
    'Email Opt Out',
    'HASOPTEDOUTOFEMAIL',
    'Unsubscribed from all email',
    'emailAddressIsOptedOut',
    'Do Not Email',
  ])('a tick under %s is out, its absence is not in', (header) => {
    expect(consent(header, 'true')).toEqual({ email: 'opted_out' });
    expect(consent(header, '1')).toEqual({ email: 'opted_out' });
    expect(consent(header, 'false')).toEqual({});
    expect(consent(header, '0')).toEqual({});
  });
  test('a day of leaving is out', () =>
    expect(consent('UNSUB_TIME', '2026-02-01 08:00:00')).toEqual({ email: 'opted_out' }));
  test('a billing flag of HubSpot says nothing', () => {
    expect(
      first('Record ID,Email,Contact owner,Marketing contact status\n1,d@x.example,Maya,Marketing contact\n'),
    ).toMatchObject({
      consent: {},
      custom: { 'marketing contact status': 'Marketing contact' },
    });
  });
  test('who must not be contacted must be neither called nor written to', () => {
    expect(first('Name,Do Not Contact\nDana,yes\nTom,no\n')).toMatchObject({
      doNotCall: true,
      consent: { email: 'opted_out' },
    });
    expect(first('Name,Do Not Contact\nTom,no\nDana,yes\n')).toMatchObject({ doNotCall: false, consent: {} });
  });
  test('the name of a Mailchimp file says it of everybody in it', () => {
    const list =
      'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,LEID\nd@x.example,Dana,2,2026-01-02 08:00:00,1\n';
    expect(first(list, 'subscribed_members_export_a1b2.csv')?.consent).toEqual({ email: 'opted_in' });
    expect(first(list, 'unsubscribed_members_export_a1b2.csv')?.consent).toEqual({ email: 'opted_out' });
    expect(first(list, 'cleaned_members_export_a1b2.csv')?.consent).toEqual({ email: 'opted_out' });
    expect(first(list, 'nonsubscribed_members_export.csv')?.consent).toEqual({});
    expect(first('Email Address,First Name\nd@x.example,Dana\n', 'unsubscribed_people.csv')?.consent).toEqual(
      {},
    );
  });
});

describe('what stands beside a number or an address', () => {
  test('Google’s label is its kind, and a cell may hold several', () => {
    expect(
      first(
        'First Name,Phone 1 - Label,Phone 1 - Value,E-mail 1 - Label,E-mail 1 - Value\nDana,* Mobile,+1 217-555-0143 ::: +1 217-555-0144,Home,d@x.example\n',
      ),
    ).toMatchObject({
      phones: [
        phone('mobile', '+12175550143', '+1 217-555-0143'),
        phone('mobile', '+12175550144', '+1 217-555-0144'),
      ],
      emails: [email('d@x.example', 'home')],
    });
  });
  test('Lusha’s and Close’s types', () => {
    expect(
      first(
        'Name,Phone 1,Phone 1 Type,Phone 2,Phone 2 Type\nDana,+12175550142,Direct,+12175550143,Mobile\n',
      )?.phones.map(({ type }) => type),
    ).toEqual(['work', 'mobile']);
    expect(
      first(
        'lead_name,status_label,primary_contact_name,primary_contact_primary_phone,primary_contact_primary_phone_type\nX,Open,Dana Whitlock,+12175550143,mobile\n',
      )?.phones,
    ).toEqual([phone('mobile', '+12175550143', '+12175550143')]);
  });
  test('Twenty’s calling code, over the list’s own country', () => {
    expect(
      first(
        'Name / First Name,Phones / Primary Phone Number,Phones / Primary Phone Calling Code\nJörg,3023125123,+49\nDana,2175550142,+1\n',
      )?.phones,
    ).toEqual([phone('work', '+493023125123', '3023125123')]);
  });
  test('an extension in a column of its own is the desk’s, never the mobile’s', () => {
    const of = (row: string) => first(`Name,Phone,Mobile,Ext\nDana,${row}\n`);
    expect(of('217-555-0142,217-555-0143,12')?.phones.map(({ ext }) => ext)).toEqual(['12', null]);
    expect(of(',217-555-0143,12')).toMatchObject({ phones: [{ ext: null }], custom: { ext: '12' } });
    expect(of('217-555-0142 x9,217-555-0143,12')).toMatchObject({
      phones: [{ ext: '9' }, { ext: null }],
      custom: { ext: '12' },
    });
  });
  test('an assistant’s number is another person’s', () => {
    expect(first("Name,Phone,Assistant's Phone\nDana,217-555-0142,217-555-0199\n")).toMatchObject({
      phones: [{ e164: '+12175550142' }],
      custom: { "assistant's phone": '217-555-0199' },
    });
  });
});

describe('who is one person', () => {
  test('a badge that several reps scanned', () => {
    expect(runFixture('badge-scans.txt').groups.map(({ lines, decision }) => [lines, decision])).toEqual([
      [[2, 3], 'merge'],
    ]);
  });
  test('not a guest who carries the buyer’s address, were it of the same family and initial', () => {
    const { groups, counts } = runFixture('eventbrite.csv');
    expect(groups.filter(({ decision }) => decision === 'merge')).toEqual([]);
    expect(counts.same).toBe(0);
  });
  test('not everybody with the switchboard that Apollo gives to all of a firm', () => {
    expect(runFixture('apollo-2026.csv').groups).toEqual([]);
  });
});

test('a list is the same whatever the order of its columns', () => {
  const row = {
    'Last Name': 'Lund',
    'First Name': 'Tom',
    Company: 'Formline',
    'Company City': 'Peoria',
    City: '',
    Phone: '217-555-0180',
    Type: 'Partner',
  };
  const of = (headers: readonly (keyof typeof row)[]) =>
    first(`${headers.join(',')}\n${headers.map((header) => row[header]).join(',')}\n`);
  const headers = Object.keys(row) as (keyof typeof row)[];
  expect(of(headers.toReversed())).toEqual(of(headers));
  expect(of(headers.toSorted())).toEqual(of(headers));
});
