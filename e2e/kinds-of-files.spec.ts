import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringIn, drop, title, type GivenFile } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const card = (name: string, number: string) =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nTEL;TYPE=CELL:${number}\r\nEND:VCARD\r\n`;
const table =
  '<html><table><tr><th>Name<th>Phone</tr><tr><td>Dana Whitlock<td>815-555-0142</tr></table></html>';

const read: readonly GivenFile[] = [
  { name: 'tabs.tsv', text: 'Name\tPhone\nDana Whitlock\t815-555-0142\n' },
  { name: 'list.txt', text: 'Name|Phone\nDana Whitlock|815-555-0142\n' },
  { name: 'export.xls', text: table },
  { name: 'cards.vcf', text: card('Dana Whitlock', '+1 815 555 0142') },
];

test('each kind of file is read', async ({ app }) => {
  test.slow();
  for (const file of read) {
    await test.step(file.name, async () => {
      await bringIn(app, file);
      await expect(title(app)).toHaveText(/^Two columns understood/);
      await expect(app.getByText(new RegExp(`^${file.name}, read as`))).toBeVisible();
      const shown = app.getByRole('complementary', { name: 'What it will be' });
      await expect(shown).toContainText('Dana Whitlock');
      await app.keyboard.press('Control+Enter');
      await expect(title(app)).toHaveText('1 row, 1 new person');
      await app.keyboard.press('Escape');
      await app.keyboard.press('Escape');
      await expect(title(app)).toHaveText('Lists');
    });
  }
});

const refused: readonly { readonly file: GivenFile; readonly says: RegExp }[] = [
  { file: { name: 'empty.vcf', text: '' }, says: /empty\.vcf is empty\. Nothing was changed\./ },
  { file: { name: 'torn.xlsx', text: Buffer.from('504b0304', 'hex') }, says: /torn\.xlsx is damaged/ },
  {
    file: { name: 'old.xls', text: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
    says: /save it as \.xlsx or CSV/,
  },
  { file: { name: 'torn.zip', text: Buffer.from('504b0304', 'hex') }, says: /torn\.zip is damaged/ },
  { file: { name: 'offer.pdf', text: '%PDF-1.7' }, says: /holds a PDF document, not a list/ },
  {
    file: { name: 'badges.csv', text: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    says: /badges\.csv holds a picture, not a list/,
  },
  { file: { name: 'empty.csv', text: '' }, says: /empty\.csv is empty\. Nothing was changed\./ },
  { file: { name: 'page.html', text: '<html><p>hello</p></html>' }, says: /a web page without a table/ },
];

test('what is no list is refused in one sentence, and the next one is read', async ({ app }) => {
  test.slow();
  for (const { file, says } of refused) {
    await test.step(file.name, async () => {
      await bringIn(app, file);
      const alert = app.getByRole('alert');
      await expect(alert).toContainText(says);
      await expect(alert).toContainText('Nothing was changed.');
      if (file === refused[0]?.file) await expectAccessible(app);
      await app.keyboard.press('Escape');
      await expect(title(app)).toHaveText('Lists');
      await expect(app.getByText('No list has come in yet')).toBeVisible();
    });
  }
  await bringIn(app, { name: 'torn.zip', text: Buffer.from('504b0304', 'hex') });
  await expect(app.getByRole('alert')).toContainText('torn.zip is damaged');
  await bringIn(app, { name: 'tabs.tsv', text: 'Name\tPhone\nDana Whitlock\t815-555-0142\n' });
  await expect(title(app)).toHaveText('Two columns understood');
});

const workbook: GivenFile = {
  name: 'two-sheets.xlsx',
  text: readFileSync(join(import.meta.dirname, 'fixtures/two-sheets.xlsx')),
};

test('the other sheet of a workbook is one choice away, and it is the one that comes in', async ({ app }) => {
  await bringIn(app, workbook);
  await expect(title(app)).toHaveText('Five columns understood');
  const sheet = app.getByRole('button', { name: /^The sheet that is read/ });
  await expect(sheet).toHaveText('Contacts');
  await sheet.press('Enter');
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(sheet).toHaveText('Booth');
  await expect(title(app)).toHaveText('Four columns understood');
  await expectAccessible(app);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('3 rows, 3 new people');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('3 people have joined your book');
});

test('several files that were dropped are read one after the other', async ({ app }) => {
  const of = (name: string, number: string) => `Name,Phone\n${name},${number}\n`;
  await drop(
    app,
    { name: 'first.csv', text: of('Dana Whitlock', '815-555-0142') },
    { name: 'second.csv', text: of('Imre Halloway', '815-555-0143') },
    { name: 'third.csv', text: of('Ruth Abelard', '815-555-0144') },
  );
  await expect(title(app)).toHaveText('Two columns understood');
  await expect(app.getByText('Then second.csv and 1 more')).toBeVisible();
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('1 row, 1 new person');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('1 person has joined your book');
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(app.getByText(/^second\.csv, read as/)).toBeVisible();
  // Left alone, it makes way for the last.
  await app.keyboard.press('Escape');
  await expect(app.getByText(/^third\.csv, read as/)).toBeVisible();
  await drop(app, { name: 'fourth.csv', text: of('Otto Brandt', '815-555-0145') });
  await expect(app.getByText('fourth.csv is read after third.csv.')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByText(/^fourth\.csv, read as/)).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('Lists');
});
