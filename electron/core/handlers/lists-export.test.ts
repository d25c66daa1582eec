import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { exportedText, importSteps, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { bring } = importSteps(() => at);

/** What another book exports that has imported the text, and nothing else. */
async function throughNewBook(text: string): Promise<string> {
  const other = await testBook();
  try {
    const steps = importSteps(() => other);
    const { review } = await steps.bring(listFile(text, 'people.csv'));
    expect(review.counts).toMatchObject({ rejected: 0, warned: 0, same: 0 });
    return await exportedText(other);
  } finally {
    await other.close();
  }
}

const header =
  'Record ID,First Name,Last Name,Company,Title,Email,Work Email,Phone,Mobile,Do Not Call,Email Opt Out,Lead Source,Booth,Contact owner';
const people = `${header}
11,Dana,Whitlock,Brightline,VP Operations,dana@brightline.example; d.w@brightline.example,,217-555-0142 x12,217-555-0143,,,Partner fair,A1,Maya
12,Victor,Amsel,Formline,=1+1,victor@formline.example,,217-555-0150,,yes,,,"A2, left",
13,,,Okafor & Lund,,,,call reception,,,,,,
14,Iris,Null,,"She said ""no"" twice",,iris@null.example,,,,yes,,+1,
`;

describe('an export', () => {
  test('keeps what is said of a firm that nobody names, as a card with a web address alone', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Dana Whitlock',
      'N:Whitlock;Dana;;;',
      'URL:https://dana-whitlock.example',
      'END:VCARD',
    ].join('\r\n');
    await bring(listFile(card, 'dana.vcf'));
    await bring(listFile('Name,Email,Website,Industry\nVictor Amsel,v@x.example,amsel.example,Tools\n'));
    const text = await exportedText(at);
    expect(text).toContain('https://dana-whitlock.example');
    expect(text).toContain('amsel.example');
    expect(text).toContain('Tools');
  });

  test('is a CSV file that spreadsheets read: UTF-8 with its mark, CRLF, cells that run nothing', async () => {
    await bring(listFile(people, 'hubspot.csv'));
    const text = await exportedText(at);
    expect(text.startsWith('\uFEFFFirst name,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(6);
    expect(text).toContain(`'=1+1`);
    expect(text).toContain(`'+12175550142`);
    expect(text).not.toMatch(/(^|[,\n"])[=+@]/);
  });

  test('holds every field: several numbers, addresses, ids, sources, opt-outs, custom fields by label', async () => {
    await bring(listFile(people, 'hubspot.csv'));
    const text = await exportedText(at);
    const [names, ...rows] = text.slice(1).split('\r\n');
    expect(names).toMatch(/Email 1,Email 1 type,Email 2,.*Phone 2,Phone 2 type,Phone 2 ext,.*,Booth$/);
    const dana = rows.find((row) => row.startsWith('Dana')) ?? '';
    for (const cell of [
      'd.w@brightline.example',
      "'+12175550143,mobile",
      ',12,',
      'Partner fair',
      'A1',
      'Maya',
      'hubspot=11',
    ])
      expect(dana).toContain(cell);
    expect(rows.find((row) => row.startsWith('Victor'))).toMatch(
      /yes,,"number call \+12175550150\nperson call"/,
    );
  });

  test('of one list holds only who came with it', async () => {
    const { done } = await bring(listFile(people, 'hubspot.csv'));
    await bring(listFile(`First Name,Last Name,Email\nJoao,Pires,joao@lund.example\n`, 'other.csv'));
    expect(await exportedText(at)).toContain('Joao');
    const text = await exportedText(at, done.listId);
    expect(text).toContain('Dana');
    expect(text).not.toContain('Joao');
  });

  test('refuses a list that there is not', async () => {
    await expect(exportedText(at, at.id())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('makes the same people in an empty book, to the letter', async () => {
    await bring(listFile(people, 'hubspot.csv'), { cost: '900', owner: 'Maya', accountClass: 'existing' });
    await at.client.prospects.add({
      commandId: at.id(),
      prospect: {
        fullName: 'Søren “N/A” Ångström',
        title: '&amp; more',
        company: "'=Quoted",
        country: 'Denmark',
        role: 'decision maker',
        phones: [{ raw: 'ask for him' }],
        whyThem: 'Changed lines twice',
        source: { kind: 'referral', name: 'By hand' },
      },
    });
    const text = await exportedText(at);
    expect(await throughNewBook(text)).toBe(text);
  });
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '=x',
    "'=x",
    '+1',
    '-',
    'N/A',
    'Total',
    'a;b',
    ' lead',
    '"q"',
    'é\u0301',
    '00123',
    "'5",
  ),
  fc.string({ maxLength: 6 }),
);
const row = fc.record({
  first: cell,
  last: cell,
  company: cell,
  title: cell,
  email: fc.constantFrom('', 'a@x.example', 'b@x.example', 'c@x.example; d@x.example', 'info@x.example'),
  phone: fc.constantFrom('', '217-555-0142', '217-555-0150 x5', 'none', '+44 20 7946 0011'),
  dnc: fc.constantFrom('', 'yes', 'no'),
  custom: cell,
  source: fc.constantFrom('', 'Fair', 'Web'),
  date: fc.constantFrom('', '2026-11-02', '2025-03-04'),
});
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('whatever a list holds: its export makes the same people in an empty book', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
      const book = await testBook();
      try {
        const lines = rows.map((each) => Object.values(each).map(quoted).join(','));
        const text = `First Name,Last Name,Company,Title,Email,Phone,Do Not Call,Shade,Lead Source,Created Date\nLeading,Row,,,z@x.example,,,,,\n${lines.join('\n')}\n`;
        const steps = importSteps(() => book);
        await steps.bring(listFile(text));
        const exported = await exportedText(book);
        expect(await throughNewBook(exported)).toBe(exported);
      } finally {
        await book.close();
      }
    }),
    { numRuns: 12, seed: 20261121 },
  );
}, 120_000);
