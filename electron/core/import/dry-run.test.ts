import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dryRun } from './dry-run.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
const run = (name: string) => dryRun(fixture(name), name, { defaultCountry: 'US' });

const folder = mkdtempSync(join(tmpdir(), 'handset-dry-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const runText = (text: string) => {
  const path = join(folder, 'list.csv');
  writeFileSync(path, text);
  return dryRun(path, 'list.csv', { defaultCountry: 'US' });
};

describe('files import without touching a setting', () => {
  test('LinkedIn connections', () => {
    const { format, headerLine, counts, records, skipped, groups } = run('linkedin-connections.csv');
    expect({ format, headerLine }).toEqual({ format: 'linkedin_connections', headerLine: 4 });
    expect(counts).toEqual({
      rows: 5,
      accepted: 5,
      warned: 0,
      rejected: 0,
      skipped: 4,
      new: 4,
      same: 1,
      maybe: 0,
    });
    expect(skipped).toEqual([
      { line: 1, kind: 'preamble' },
      { line: 2, kind: 'preamble' },
      { line: 3, kind: 'preamble' },
      { line: 8, kind: 'blank' },
    ]);
    expect(records[0]).toMatchObject({
      line: 5,
      fullName: 'Dana Whitlock',
      title: 'VP, Operations',
      linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
      listDate: '2024-03-15',
    });
    expect(records[1]).toMatchObject({
      firstName: 'Victor',
      lastName: 'Amsel',
      suffix: 'MBA',
      company: 'Formline, Inc.',
    });
    expect(records[2]).toMatchObject({ line: 7, fullName: null });
    expect(records[3]).toMatchObject({ fullName: 'Iris Null', company: 'Okafor & Lund' });
    expect(groups).toEqual([{ lines: [5, 10], decision: 'merge', why: 'The same LinkedIn profile.' }]);
  });
  test('HubSpot contacts', () => {
    const { format, mapping, records, rejected } = run('hubspot-contacts.csv');
    expect(format).toBe('hubspot_contacts');
    expect(mapping).toMatchObject({
      'Record ID': 'externalId',
      'Associated Company': 'company',
      'Marketing contact status': 'custom',
    });
    expect(rejected).toEqual([{ line: 4, reason: 'No name, e-mail, phone, profile or company.' }]);
    expect(records[0]?.emails.map((email) => email.value)).toEqual([
      'dana@brightline.example',
      'd.whitlock@brightline.example',
      'dana@home.example',
    ]);
    expect(records[1]).toMatchObject({
      country: 'DE',
      consent: { email: 'opted_out' },
      domain: 'lund-maschinen.example',
    });
    expect(records[1]?.phones).toEqual([
      { type: 'work', e164: '+493023125123', ext: null, raw: '030 23125123' },
    ]);
    expect(records[2]?.phones).toEqual([
      { type: 'work', e164: '+12175550150', ext: '12', raw: '(217) 555-0150 ext. 12' },
      { type: 'mobile', e164: '+12175550151', ext: null, raw: '2175550151.0' },
    ]);
    expect(records[2]).toMatchObject({ title: 'Plant "Lead" Manager', consent: {} });
  });
  test('a Salesforce report, with its footer', () => {
    const { format, encoding, records, skipped, warnings } = run('salesforce-report.csv');
    expect({ format, encoding }).toEqual({ format: 'salesforce_report', encoding: 'windows-1252' });
    expect(records.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(records[0]).toMatchObject({ address: '12 Mill Lane Suite 4', doNotCall: false, consent: {} });
    expect(records[1]).toMatchObject({
      company: 'Société Lumière',
      country: 'FR',
      doNotCall: true,
      consent: { email: 'opted_out' },
    });
    expect(records[2]).toMatchObject({ firstName: null, fullName: 'Nakata', phones: [] });
    expect(skipped.map(({ kind }) => kind)).toEqual([
      'blank',
      'blank',
      'footer',
      'footer',
      'footer',
      'footer',
      'footer',
    ]);
    expect(warnings.map(({ line, field }) => [line, field])).toEqual([
      [4, 'phones.work'],
      [5, 'firstName'],
      [5, 'phones.work'],
    ]);
  });
  test('Apollo contacts: the firm’s line last and once, the person’s own city first', () => {
    const { format, records } = run('apollo-contacts.csv');
    expect(format).toBe('apollo_contacts');
    expect(records[0]).toMatchObject({
      city: 'Springfield',
      employeeCount: 120,
      xHandle: 'danaw',
      externalId: '6500aa01',
      doNotCall: false,
    });
    expect(records[0]?.phones.map(({ type, e164 }) => `${type} ${e164}`)).toEqual([
      'work +12175550142',
      'mobile +12175550143',
      'work +12175550100',
    ]);
    expect(records[0]?.custom).toMatchObject({ 'company city': 'Chicago', 'email status': 'Verified' });
    expect(records[1]).toMatchObject({ doNotCall: true, employeeCount: 11 });
  });
  test('a German list with semicolons in windows-1252', () => {
    const { encoding, delimiter, records, counts } = run('kunden-semikolon.csv');
    expect({ encoding, delimiter, warned: counts.warned }).toEqual({
      encoding: 'windows-1252',
      delimiter: ';',
      warned: 0,
    });
    expect(records[0]).toMatchObject({
      prefix: 'Herr',
      fullName: 'Jörg Brandis',
      company: 'Müller & Söhne GmbH',
      address: 'Hauptstraße 5',
      country: 'DE',
      listDate: '2024-03-15',
      employeeCount: '51-200',
      notes: 'Messe Köln; Stand "B12"',
    });
    expect(records[1]).toMatchObject({ employeeCount: '11-50', doNotCall: true });
  });
  test('tabs, a title, a repeated header and a total', () => {
    const { headerLine, records, rejected, skipped } = run('badges.tsv');
    expect(headerLine).toBe(3);
    expect(
      records.map(({ line, firstName, lastName, suffix, listDate }) => [
        line,
        firstName,
        lastName,
        suffix,
        listDate,
      ]),
    ).toEqual([
      [4, 'DANA', 'WHITLOCK', null, '2026-11-18'],
      [5, 'Victor', 'Amsel', 'Jr.', '2026-11-19'],
      [9, 'Elena', 'Nakata', null, '2026-11-19'],
    ]);
    expect(rejected.map(({ line }) => line)).toEqual([8]);
    expect(skipped.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '1 preamble',
      '2 preamble',
      '6 blank',
      '7 repeated header',
      '10 total',
    ]);
  });
  test('UTF-16 from Excel', () => {
    expect(run('utf16.csv').records[0]).toMatchObject({
      fullName: 'Renée Lefèvre',
      company: 'Société Lumière',
    });
  });
  test('lines that end in CR', () => {
    expect(run('only-cr.csv').records.map(({ line, fullName }) => [line, fullName])).toEqual([
      [2, 'Dana Whitlock'],
      [3, 'Victor Amsel'],
    ]);
  });
  test('a quote that was never closed costs one cell', () => {
    expect(
      run('unclosed-quote.csv').records.map(({ line, fullName, notes }) => [line, fullName, notes]),
    ).toEqual([
      [2, 'Dana Whitlock', 'Met at the fair'],
      [3, 'Victor Amsel', 'Wants a quote'],
      [4, 'Iris Null', 'Two\nlines'],
    ]);
  });
});

describe('the same person twice in a file', () => {
  const groups = (rows: string) =>
    runText(`First Name,Last Name,Suffix,Email,Phone,Company Phone\n${rows}`).groups.map(({ lines, why }) => [
      lines,
      why,
    ]);
  test('by e-mail, over three rows', () => {
    expect(
      groups('Dana,Whitlock,,dana@x.example,,\nD.,Whitlock,,DANA@x.example ,,\nDana,,,dana@x.example,,\n'),
    ).toEqual([[[2, 3, 4], 'The same e-mail address.']]);
  });
  test('not by e-mail when the names conflict, or Sr is not Jr', () => {
    expect(groups('Dana,Whitlock,,x@x.example,,\nVictor,Amsel,,x@x.example,,\n')).toEqual([]);
    expect(groups('Dana,Whitlock,Sr,x@x.example,,\nDana,Whitlock,Jr,x@x.example,,\n')).toEqual([]);
  });
  test('not by a role mailbox, a switchboard, or blanks', () => {
    expect(
      groups('Dana,Whitlock,,info@x.example,,217-555-0100\nD,W,,info@x.example,,217-555-0100\n'),
    ).toEqual([]);
    expect(groups('Dana,,,,,\nVictor,,,,,\n')).toEqual([]);
  });
  test('by all that a row says, where it says more than a name', () => {
    const rows = (text: string) =>
      runText(`Name,Company,City,Booth\n${text}`)
        .groups.filter(({ decision }) => decision === 'merge')
        .map(({ lines }) => lines);
    expect(rows('Dana Whitlock,Brightline,Peoria,B1\nDANA WHITLOCK,Brightline Inc.,Peoria,B1\n')).toEqual([
      [2, 3],
    ]);
    expect(rows('Dana Whitlock,Brightline,Peoria,B1\nDana Whitlock,Brightline,Peoria,B2\n')).toEqual([]);
    expect(rows('Dana Whitlock,,,\nDana Whitlock,,,\n')).toEqual([]);
  });
  test('by the same name and a number of their own, not by the number alone', () => {
    const rows = (text: string) =>
      runText(`Name,Mobile,City\n${text}`).groups.map(({ lines, why }) => [lines, why]);
    expect(
      rows('Dana Whitlock,217-555-0142,Peoria\nVictor Amsel,217-555-0142,\nDANA WHITLOCK,+12175550142,\n'),
    ).toEqual([[[2, 4], 'The same name and number.']]);
    expect(
      groups('Dana,Whitlock,,,217-555-0142,\nVictor,Amsel,,,217-555-0142,\nDANA,WHITLOCK,,,+12175550142,\n'),
    ).toEqual([[[2, 4], 'The same row.']]);
  });
});

describe('what no field can hold is kept', () => {
  test('a cell that is no e-mail, a date that is none, a column of its own', () => {
    const { records, warnings, counts } = runText('Name,Email,Date,Booth\nDana,8/09 NO ANSWER,soon 3,B12\n');
    expect(records[0]?.custom).toEqual({ email: '8/09 NO ANSWER', date: 'soon 3', booth: 'B12' });
    expect(warnings.map(({ field }) => field)).toEqual(['emails', 'listDate']);
    expect(counts.warned).toBe(1);
  });
  test('a ZIP code gets its zero back, another country’s code is left', () => {
    const code = (text: string) => runText(text).records[0]?.postalCode;
    expect(code('Name,Zip,Country\nDana,2139,USA\n')).toBe('02139');
    expect(code('Name,Zip\nDana,2139\n')).toBe('02139');
    expect(code('Name,Zip,Country\nDana,2600,Australia\n')).toBe('2600');
    expect(code('Name,Postcode,State\nDana,2600,NSW\n')).toBe('2600');
  });
  test('day and month are told by the column', () => {
    expect(
      runText('Name,Date\nA,03/04/2024\nB,25/04/2024\n').records.map(({ listDate }) => listDate),
    ).toEqual(['2024-04-03', '2024-04-25']);
  });
});

describe('what cannot be a list of people is refused', () => {
  test('no usable column', () => {
    expect(() => runText('Color,Weight\nred,5\n')).toThrow(
      'list.csv has no column with a name, e-mail, phone, profile or company. Nothing was changed.',
    );
  });
  test('a header and no rows', () => {
    expect(() => runText('Name,Email\n')).toThrow(
      'list.csv has a line of headers and no rows. Nothing was changed.',
    );
  });
});
