import { describe, expect, test } from 'vitest';
import { email, factsOf, fieldsOf, phone, record, runFixture } from './testing-formats.ts';

describe('Google contacts', () => {
  const run = runFixture('google-contacts.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Google contacts',
      format: 'google_contacts',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 3,
      accepted: 3,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'First Name': 'firstName',
      'Middle Name': 'middleName',
      'Last Name': 'lastName',
      'Name Prefix': 'prefix',
      'Name Suffix': 'suffix',
      'Organization Name': 'company',
      'Organization Title': 'title',
      Notes: 'notes',
      'E-mail 1 - Value': 'emails',
      'E-mail 2 - Value': 'emails',
      'Phone 1 - Value': 'phones.work',
      'Phone 2 - Value': 'phones.work',
      'Phone 3 - Value': 'phones.work',
      'Address 1 - Street': 'address',
      'Address 1 - City': 'city',
      'Address 1 - Region': 'state',
      'Address 1 - Postal Code': 'postalCode',
      'Address 1 - Country': 'country',
      'Address 1 - Extended Address': 'address',
      'Website 1 - Value': 'domain',
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
          phone('mobile', '+12175550143', '+1 217-555-0143'),
          phone('mobile', '+12175550144', '+1 217-555-0144'),
          phone('work', '+12175550142', '(217) 555-0142'),
          phone('fax', '+12175550101', '(217) 555-0101'),
        ],
        emails: [
          email('dana@brightline.example'),
          email('d.whitlock@brightline.example'),
          email('dana@post.example', 'home'),
        ],
        address: '12 Mill Lane, Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        notes: 'Met at the fair',
        custom: {
          'organization department': 'Plants',
          birthday: '--03-07',
          labels: '* myContacts ::: Fair',
          'e-mail 1 - label': '* Work',
          'e-mail 2 - label': 'Home',
          'phone 1 - label': 'Mobile',
          'phone 2 - label': '* Work',
          'phone 3 - label': 'Work Fax',
          'address 1 - label': 'Work',
          'address 1 - formatted': '12 Mill Lane\nSuite 4\nSpringfield, IL 62701\nUS',
          'website 1 - label': 'Work',
        },
      }),
      record({
        line: 6,
        company: 'Formline GmbH',
        phones: [phone('work', '+493023125100', '+49 30 23125100')],
        custom: { labels: '* myContacts', 'phone 1 - label': 'Main' },
      }),
      record({
        line: 7,
        firstName: '太郎',
        lastName: '中田',
        fullName: '太郎 中田',
        company: 'Nakata',
        emails: [email('taro@nakata.example')],
        custom: {
          'phonetic first name': 'たろう',
          'phonetic last name': 'なかた',
          labels: '* myContacts',
          'e-mail 1 - label': '* Other',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Google contacts, old layout', () => {
  const run = runFixture('google-contacts-old.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Google contacts (old layout)',
      format: 'google_contacts_old',
      encoding: 'utf-16le',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 1,
    });
    expect(fieldsOf(run)).toEqual({
      Name: 'fullName',
      'Given Name': 'firstName',
      'Additional Name': 'middleName',
      'Family Name': 'lastName',
      'Name Prefix': 'prefix',
      'Name Suffix': 'suffix',
      Occupation: 'title',
      Notes: 'notes',
      'E-mail 1 - Value': 'emails',
      'Phone 1 - Value': 'phones.work',
      'Address 1 - Street': 'address',
      'Address 1 - City': 'city',
      'Address 1 - Region': 'state',
      'Address 1 - Postal Code': 'postalCode',
      'Address 1 - Country': 'country',
      'Address 1 - Extended Address': 'address',
      'Organization 1 - Name': 'company',
      'Organization 1 - Title': 'title',
      'Website 1 - Value': 'domain',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        firstName: 'Renée',
        lastName: 'Lefèvre',
        fullName: 'Renée Lefèvre',
        title: 'Directrice',
        company: 'Société Lumière',
        domain: 'lumiere.example',
        phones: [phone('work', '+33639981234', '06 39 98 12 34')],
        emails: [email('renee@lumiere.example')],
        address: '3 rue du Port',
        city: 'Lyon',
        postalCode: '69001',
        country: 'FR',
        custom: {
          birthday: '--03-07',
          'group membership': '* myContacts',
          'e-mail 1 - type': '*',
          'phone 1 - type': 'Work',
          'address 1 - type': 'Work',
        },
      }),
      record({
        line: 3,
        firstName: 'Tom',
        lastName: 'Lund',
        fullName: 'Tom Lund',
        phones: [
          phone('home', '+12175550180', '+1 217-555-0180'),
          phone('home', '+12175550181', '+1 217-555-0181'),
        ],
        custom: { 'group membership': '* myContacts ::: Fair', 'phone 1 - type': 'Home' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([[2, 'phones.work']]);
  });
});

describe('Outlook', () => {
  const run = runFixture('outlook.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Outlook contacts',
      format: 'outlook_desktop',
      encoding: 'windows-1252',
      delimiter: ',',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 2,
    });
    expect(fieldsOf(run)).toEqual({
      Title: 'prefix',
      'First Name': 'firstName',
      'Middle Name': 'middleName',
      'Last Name': 'lastName',
      Suffix: 'suffix',
      Company: 'company',
      'Job Title': 'title',
      'Business Street': 'address',
      'Business Street 2': 'address',
      'Business Street 3': 'address',
      'Business City': 'city',
      'Business State': 'state',
      'Business Postal Code': 'postalCode',
      'Business Country/Region': 'country',
      'Home Street': 'address',
      'Home Street 2': 'address',
      'Home City': 'city',
      'Home State': 'state',
      'Home Postal Code': 'postalCode',
      'Home Country/Region': 'country',
      'Other Street': 'address',
      'Other City': 'city',
      'Business Fax': 'phones.fax',
      'Business Phone': 'phones.work',
      'Business Phone 2': 'phones.work',
      'Company Main Phone': 'phones.company',
      'Home Fax': 'phones.fax',
      'Home Phone': 'phones.home',
      'Home Phone 2': 'phones.home',
      'Mobile Phone': 'phones.mobile',
      'Other Phone': 'phones.other',
      'Primary Phone': 'phones.work',
      'E-mail Address': 'emails',
      'E-mail 2 Address': 'emails',
      Notes: 'notes',
      'Web Page': 'domain',
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
          phone('work', '+12175550142', '(217) 555-0142 ext 12', '12'),
          phone('mobile', '+12175550143', '217-555-0143'),
          phone('home', '+12175550160', '217-555-0160'),
          phone('work', '+12175550100', '217-555-0100'),
          phone('fax', '+12175550101', '217-555-0101'),
        ],
        emails: [email('dana@brightline.example')],
        address: '12 Mill Lane, Suite 4',
        city: 'Springfield',
        state: 'IL',
        postalCode: '62701',
        country: 'US',
        notes: 'Met at the fair\nCall Tuesday',
        custom: {
          'home street': '5 Elm Court',
          'home city': 'Peoria',
          department: 'Plants',
          "assistant's phone": '217-555-0199',
          'e-mail type': 'SMTP',
          'e-mail display name': 'Dana Whitlock (dana@brightline.example)',
          gender: 'Unspecified',
          initials: 'D.W.',
          priority: 'Normal',
          private: 'False',
          sensitivity: 'Normal',
        },
      }),
      record({
        line: 4,
        prefix: 'Dr.',
        firstName: 'Renée',
        lastName: 'Lefèvre',
        fullName: 'Renée Lefèvre',
        company: 'Société Lumière',
        phones: [phone('work', '+33639981234', '06 39 98 12 34')],
        city: 'Lyon',
        country: 'FR',
        custom: {
          'e-mail address': '/O=REP/OU=EXCHANGE/CN=RECIPIENTS/CN=RLEFEVRE',
          'e-mail type': 'EX',
          'e-mail display name': 'Lefèvre, Renée',
        },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([{ line: 5, kind: 'blank' }]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([
      [2, 'custom'],
      [2, 'custom'],
      [4, 'phones.work'],
      [4, 'emails'],
      [4, 'custom'],
      [4, 'custom'],
    ]);
  });
});

describe('Outlook.com', () => {
  const run = runFixture('outlook-com.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Outlook.com contacts',
      format: 'outlook_web',
      encoding: 'utf-8',
      delimiter: ',',
      headerLine: 1,
      rows: 1,
      accepted: 1,
      warned: 0,
    });
    expect(fieldsOf(run)).toEqual({
      'First Name': 'firstName',
      'Middle Name': 'middleName',
      'Last Name': 'lastName',
      Title: 'prefix',
      Suffix: 'suffix',
      'Web Page': 'domain',
      Notes: 'notes',
      'E-mail Address': 'emails',
      'E-mail 2 Address': 'emails',
      'E-mail 3 Address': 'emails',
      'Primary Phone': 'phones.work',
      'Home Phone': 'phones.home',
      'Home Phone 2': 'phones.home',
      'Mobile Phone': 'phones.mobile',
      'Home Fax': 'phones.fax',
      'Home Address': 'address',
      'Home Street': 'address',
      'Home Street 2': 'address',
      'Home City': 'city',
      'Home State': 'state',
      'Home Postal Code': 'postalCode',
      'Home Country': 'country',
      'Company Main Phone': 'phones.company',
      'Business Phone': 'phones.work',
      'Business Phone 2': 'phones.work',
      'Business Fax': 'phones.fax',
      Company: 'company',
      'Job Title': 'title',
      'Business Address': 'address',
      'Business Street': 'address',
      'Business City': 'city',
      'Business State': 'state',
      'Business Postal Code': 'postalCode',
      'Business Country': 'country',
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
        phones: [
          phone('work', '+12175550142', '217-555-0142'),
          phone('mobile', '+12175550143', '217-555-0143'),
          phone('work', '+12175550100', '217-555-0100'),
        ],
        emails: [email('dana@brightline.example'), email('dana@post.example')],
        address: '5 Elm Court',
        city: 'Peoria',
        state: 'IL',
        notes: 'Prefers mornings',
        custom: { location: 'Plant 2' },
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([]);
  });
});

describe('Outlook in German', () => {
  const run = runFixture('outlook-deutsch.csv');
  test('is recognized, and its columns are understood', () => {
    expect(factsOf(run)).toEqual({
      called: 'Outlook contacts',
      format: 'outlook_desktop',
      encoding: 'windows-1252',
      delimiter: ';',
      headerLine: 1,
      rows: 2,
      accepted: 2,
      warned: 2,
    });
    expect(fieldsOf(run)).toEqual({
      Anrede: 'prefix',
      Vorname: 'firstName',
      'Weitere Vornamen': 'middleName',
      Nachname: 'lastName',
      Suffix: 'suffix',
      Firma: 'company',
      Position: 'title',
      'Straße geschäftlich': 'address',
      'Ort geschäftlich': 'city',
      'Region geschäftlich': 'state',
      'Postleitzahl geschäftlich': 'postalCode',
      'Land/Region geschäftlich': 'country',
      'Straße privat': 'address',
      'Ort privat': 'city',
      'Postleitzahl privat': 'postalCode',
      'Fax geschäftlich': 'phones.fax',
      'Telefon geschäftlich': 'phones.work',
      'Telefon geschäftlich 2': 'phones.work',
      'Telefon (privat)': 'phones.home',
      Mobiltelefon: 'phones.mobile',
      'E-Mail-Adresse': 'emails',
      Notizen: 'notes',
      Webseite: 'domain',
    });
  });
  test('gives every value of every row', () => {
    expect(run.records).toEqual([
      record({
        line: 2,
        prefix: 'Herr',
        firstName: 'Jörg',
        lastName: 'Brandis',
        fullName: 'Jörg Brandis',
        title: 'Leiter Einkauf',
        company: 'Lund Maschinenbau GmbH',
        domain: 'lund-maschinen.example',
        phones: [
          phone('work', '+493023125123', '030 23125123'),
          phone('home', '+493023125200', '030 23125200'),
          phone('fax', '+493023125124', '030 23125124'),
        ],
        emails: [email('j.brandis@lund-maschinen.example')],
        address: 'Hauptstraße 5',
        city: 'Berlin',
        postalCode: '10115',
        country: 'DE',
        notes: 'Messe Köln',
        custom: {
          'ort privat': 'Potsdam',
          abteilung: 'Einkauf',
          'e-mail-typ': 'SMTP',
          'e-mail: angezeigter name': 'Jörg Brandis',
        },
      }),
      record({
        line: 3,
        prefix: 'Frau',
        firstName: 'Anna',
        lastName: 'Größe',
        fullName: 'Anna Größe',
        company: 'Größe Werkzeuge',
        phones: [
          phone('work', '+493023125150', '030 23125150'),
          phone('work', '+493023125151', '030 23125151'),
        ],
        emails: [email('a.groesse@werkzeuge.example')],
        country: 'DE',
      }),
    ]);
    expect(run.rejected).toEqual([]);
    expect(run.skipped).toEqual([]);
    expect(run.warnings.map(({ line, field }) => [line, field])).toEqual([
      [2, 'custom'],
      [3, 'custom'],
    ]);
  });
});
