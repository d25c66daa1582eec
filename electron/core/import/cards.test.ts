import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { dryRun } from './dry-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'handset-cards-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = (name: string, country: 'US' | 'DE' = 'US') =>
  dryRun(join(import.meta.dirname, 'fixtures', name), name, { defaultCountry: country });
const read = (content: string | Buffer, name = 'people.vcf') => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return dryRun(path, name, { defaultCountry: 'US' });
};
const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

describe('contact cards of each version come in whole', () => {
  test('2.1, with quoted-printable and an assistant’s card inside', () => {
    const { format, encoding, delimiter, records, skipped } = fixture('contacts-21.vcf', 'DE');
    expect({ format, encoding, delimiter }).toEqual({ format: 'vcard', encoding: 'utf-8', delimiter: '' });
    expect(records[0]).toMatchObject({
      line: 1,
      prefix: 'Dr.',
      firstName: 'Jörg',
      lastName: 'Grünwald',
      fullName: 'Jörg Grünwald',
      title: 'Leiter Einkauf',
      company: 'Hallstein & Söhne',
      domain: 'hallstein.example',
      phones: [
        { type: 'work', e164: '+493023125014', ext: null, raw: '030 23125 014' },
        { type: 'mobile', e164: '+493023125015', ext: null, raw: '+49 30 23125 015' },
        { type: 'fax', e164: '+493023125016', ext: null, raw: '030 23125 016' },
        { type: 'other', e164: '+493023125017', ext: null, raw: '030 23125 017' },
      ],
      emails: [
        { value: 'joerg@hallstein.example', type: 'work' },
        { value: 'j.gruenwald@hallstein.example', type: 'work' },
      ],
      address: 'Lange Straße 12, 2. Stock',
      city: 'Berlin',
      postalCode: '10115',
      country: 'DE',
      notes: 'Met at the fair.\nWants a call in May; bring the price list.',
      custom: {
        department: 'Einkauf, Lager',
        role: 'Einkauf',
        birthday: '19710304',
        'assistant name': 'Lena Thiel',
        "assistant's phone": '030 23125 018',
        'other details':
          'Website: http://joerg.example/ ::: Address: Birkenweg 3, Potsdam, Brandenburg, 14467, Germany',
      },
    });
    // The last card is never ended, and is one all the same.
    expect(records[1]).toMatchObject({ line: 37, fullName: 'Victor Amsel' });
    expect(skipped).toEqual([{ line: 36, kind: 'blank' }]);
  });
  test('3.0, as an address book of Apple’s writes it', () => {
    const { records, rejected, mapping } = fixture('contacts-30.vcf');
    expect(records[0]).toMatchObject({
      line: 1,
      prefix: 'Ms.',
      firstName: 'Dana',
      middleName: 'Rose May',
      lastName: 'Whitlock',
      suffix: 'MBA CPA',
      title: 'VP, Operations',
      company: 'Brightline, Inc.',
      domain: 'brightline.example',
      phones: [
        { type: 'work', e164: '+12175550100', ext: '12' },
        { type: 'mobile', e164: '+12175550142' },
        { type: 'home', e164: '+12175550143' },
        { type: 'work', e164: '+12175550199' },
        { type: 'other', e164: '+12175550178' },
      ],
      emails: [
        { value: 'dana@brightline.example', type: 'work' },
        { value: 'dana.w@mail.example', type: 'home' },
      ],
      linkedinUrl: 'https://www.linkedin.com/in/dana-whitlock-example',
      xHandle: 'danawhitlock',
      address: '400 Prairie Avenue Suite 9',
      city: 'Champaign',
      state: 'IL',
      country: 'US',
      timeZone: 'America/Chicago',
      notes: 'Two lines, one\nand more; with a semicolon',
      externalId: '5f0c2c1e-0b5a-4f6e-9d3e-1c6b7f0a0001',
      custom: {
        department: 'Operations, North',
        categories: 'Customers,Fair',
        birthday: '1980-05-21',
        'assistant name': 'Susan Holt',
        "assistant's phone": '217-555-0177 ::: +1-217-555-0176',
        'other details': 'facebook: http://www.facebook.com/dana.w ::: X-SPOUSE: Otto',
      },
    });
    expect(records[1]).toMatchObject({
      line: 37,
      fullName: null,
      company: 'Formline Tooling',
      phones: [{ type: 'work', e164: '+12175550160' }],
    });
    expect(rejected).toEqual([
      { line: 45, reason: 'A group of contacts, not a person.' },
      { line: 52, reason: 'No name, e-mail, phone, profile or company.' },
    ]);
    expect(mapping).toMatchObject({ 'Full Name': 'fullName', 'Mobile Phone': 'phones.mobile', X: 'xHandle' });
  });
  test('4.0, with addresses for numbers, preferences and kinds', () => {
    const { records, rejected } = fixture('contacts-40.vcf');
    expect(records[0]).toMatchObject({
      fullName: 'Renée Lefèvre',
      prefix: 'Mme',
      company: 'Société Montclair',
      phones: [
        { type: 'work', e164: '+33639980012', ext: null },
        { type: 'work', e164: '+33639980011', ext: '102' },
        { type: 'mobile', e164: '+33639980013', ext: null },
      ],
      emails: [
        { value: 'renee.lefevre@montclair.example', type: 'work' },
        { value: 'renee@lefevre.example', type: 'home' },
      ],
      address: "8 rue de l'Étang 69002 Lyon France",
      timeZone: null,
      externalId: '5f0c2c1e-0b5a-4f6e-9d3e-1c6b7f0a0002',
      custom: {
        'other details':
          'IMPP: xmpp:renee@chat.example ::: LANG: fr ::: Time Zone: +0100 ::: RELATED: Iris Null ::: Address: 3 quai Vert, Lyon, 69001, France',
      },
    });
    expect(records[1]).toMatchObject({
      line: 23,
      fullName: null,
      company: 'Okafor & Lund',
      domain: 'okaforlund.example',
    });
    expect(rejected).toEqual([{ line: 30, reason: 'A group of contacts, not a person.' }]);
  });
});

describe('what writers of cards do', () => {
  test('a card without an end is closed by the next one', () => {
    const { records } = read('BEGIN:VCARD\nFN:Dana Whitlock\nBEGIN:VCARD\nFN:Victor Amsel\nEND:VCARD\n');
    expect(records.map(({ line, fullName }) => [line, fullName])).toEqual([
      [1, 'Dana Whitlock'],
      [3, 'Victor Amsel'],
    ]);
  });
  test.each(['utf16le', 'utf16be'] as const)('%s with a mark', (encoding) => {
    const { records, encoding: found } = read(
      iconv.encode(card('FN:Jörg Größe', 'TEL;CELL:217-555-0142'), encoding, { addBOM: true }),
    );
    expect(records).toMatchObject([{ fullName: 'Jörg Größe', phones: [{ type: 'mobile' }] }]);
    expect(found).toMatch(/^utf-16/);
  });
  test('quoted-printable of a code page, and what is no code page at all', () => {
    const { records } = read(
      card(
        'N;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:Gr=F6=DFe;J=F6rg',
        'ORG;CHARSET=no-such-thing;ENCODING=QUOTED-PRINTABLE:S=C3=B6hne',
      ),
    );
    expect(records).toMatchObject([{ lastName: 'Größe', firstName: 'Jörg', company: 'Söhne' }]);
  });
  test('a name in base64 is a name, not a picture', () => {
    const name = Buffer.from('Größe;Jörg;;;').toString('base64');
    const folded = name.replace(/.{8}/g, '$&\r\n ');
    const { records } = read(card(`N;CHARSET=UTF-8;ENCODING=BASE64:${folded}`, 'TEL:217-555-0142'));
    expect(records).toMatchObject([{ firstName: 'Jörg', lastName: 'Größe', phones: [{ type: 'work' }] }]);
  });
  test('a company without a person, said or not', () => {
    const { records } = read(
      card('N:;;;;', 'FN:Formline Tooling', 'ORG:Formline Tooling') + card('KIND:org', 'FN:Okafor & Lund'),
    );
    expect(records).toMatchObject([
      { fullName: null, company: 'Formline Tooling' },
      { fullName: null, company: 'Okafor & Lund' },
    ]);
  });
  test('a name for showing with a comma turns nothing round', () => {
    const { records } = read(card('N:Public;John;Quinlan;Mr.;Esq.', 'FN:Mr. John Q. Public\\, Esq.'));
    expect(records).toMatchObject([{ firstName: 'John', lastName: 'Public', suffix: 'Esq.' }]);
    expect(records[0]?.fullName).toMatch(/^John .*Public/);
  });
  test('what Apple says beside a property counts as its type', () => {
    const { records } = read(
      card(
        'FN:Dana Whitlock',
        'item1.ADR;type=pref:;;1 Elm Street;Urbana;IL;61801;USA',
        'item2.ADR:;;400 Prairie Avenue;Champaign;IL;61820;USA',
        'item2.X-ABLabel:_$!<Work>!$_',
        'item3.X-ABRELATEDNAMES:Lena Thiel',
        'item3.X-ABLabel:_$!<Assistant>!$_',
        'item4.TEL:217-555-0142',
        'item4.X-ABLabel:iPhone',
        'item5.EMAIL:dana@brightline.example',
        'item5.X-ABLabel:Work',
      ),
    );
    expect(records[0]).toMatchObject({
      address: '400 Prairie Avenue',
      city: 'Champaign',
      phones: [{ type: 'mobile' }],
      emails: [{ type: 'work' }],
      custom: { 'assistant name': 'Lena Thiel' },
    });
  });
  test('text before the first card and between cards is skipped and said', () => {
    const { skipped, counts } = read(`exported on Monday\n${card('FN:Dana')}\n${card('FN:Victor')}`);
    expect(skipped).toEqual([
      { line: 1, kind: 'preamble' },
      { line: 6, kind: 'blank' },
    ]);
    expect(counts).toMatchObject({ accepted: 2 });
  });
  test('a picture is passed over, folded or not, and so is a value beyond all bounds', () => {
    const picture = 'QUJD'.repeat(1 << 18);
    const folded = picture.match(/.{1,72}/g)?.join('\r\n ') ?? '';
    const bare = picture.match(/.{1,72}/g)?.join('\r\n') ?? '';
    const { records } = read(
      card(
        'FN:Dana Whitlock',
        `PHOTO;ENCODING=b;TYPE=JPEG:${folded}`,
        `item1.LOGO;BASE64:${bare}`,
        `X-AVATAR;ENCODING=BASE64:${picture}`,
        `LOGO;VALUE=URI:data:image/png;base64,${picture.repeat(9)}`,
        `NOTE:${'long '.repeat(1 << 17)}`,
        'TEL:217-555-0142',
      ),
    );
    expect(records).toMatchObject([{ fullName: 'Dana Whitlock', phones: [{ e164: '+12175550142' }] }]);
    expect(records[0]?.notes?.length).toBeLessThan(1 << 19);
    expect(JSON.stringify(records)).not.toContain('QUJDQUJD');
  });
  test('cards alone, without anybody, say so', () => {
    expect(read(card('FN:')).counts).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
    expect(() => read('BEGIN:VCALENDAR\nEND:VCALENDAR\n')).toThrow(
      'people.vcf holds a calendar, not a list. Nothing was changed.',
    );
  });
});
