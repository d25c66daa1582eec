import { bringIn, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const fair = {
  name: 'fair.csv',
  text: `First Name,Last Name,Company,Email,Phone,Do Not Call,LinkedIn
Dana,Whitlock,Brightline,dana@brightline.example,217-555-0142,,
Victor,Amsel,Formline,victor@formline.example,217-555-0150,yes,
Iris,Null,Okafor & Lund,iris@okafor.example,,,https://www.linkedin.com/in/iris-null
Omar,Brandt,Brandt Tooling,,,,
`,
};
const numbers = Array.from({ length: 50 }, (_, at) => `2175550${100 + at}`);
const register = { name: 'dnc 217 2026-11-01.txt', text: `${numbers.join('\r\n')}\r\n` };

test('who may not be called is written to, marked on the list, and never offered as a call', async ({
  app,
}) => {
  await bringIn(app, fair);
  await expect(title(app)).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('4 rows, 4 new people');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
  await bringIn(app, register);
  await expect(title(app)).toHaveText('A do-not-call register');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/nobody will be added/);
  await app.getByLabel('Register', { exact: true }).fill('Register 217');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/registered/);
  await app.keyboard.press('Enter');

  await app.getByRole('button', { name: 'fair', exact: true }).click();
  const people = app.getByRole('table', { name: 'People of fair' });
  await expect(people.getByRole('row', { name: /Dana/ })).toContainText('Number in a register');
  await expect(people.getByRole('row', { name: /Victor/ })).toContainText('Do not call');
  await expect(people.getByRole('row', { name: /Iris/ })).toContainText('Never touched');
  await expectAccessible(app);

  // Victor says no to calls, of Omar nothing is known: two are offered, and both to be written to.
  await app.keyboard.press('w');
  await expect(title(app)).toHaveText('Dana Whitlock');
  await expect(app.getByText('0 worked, 2 waiting')).toBeVisible();
  const who = app.getByRole('region', { name: 'Who' });
  await expect(who).toContainText('217-555-0142 is in Register 217, as of Sun 1 Nov.');
  await expect(app.getByRole('region', { name: 'What to write' })).toContainText('dana@brightline.example');
  await expect(app.getByRole('button', { name: 'Voicemail left' })).toHaveCount(0);
  await expectAccessible(app);
  await app.keyboard.press('5');
  await expect(app.getByText('E-mail logged for Dana Whitlock.')).toBeVisible();

  await expect(title(app)).toHaveText('Iris Null');
  await expect(who).toContainText('No number that can be called.');
  await app.keyboard.press('w');
  await expect(app.getByRole('region', { name: 'What to write' })).toContainText('linkedin.com/in/iris-null');
  await app.keyboard.press('2');
  await expect(app.getByText('Reply logged for Iris Null.')).toBeVisible();
  await expect(title(app)).toHaveText('Nobody else is due.');
});

test('a card says which list closed somebody and since when, and leaves the e-mail open', async ({ app }) => {
  await bringIn(app, fair);
  await expect(title(app)).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('4 rows, 4 new people');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
  await app.keyboard.press('l');
  await app.getByRole('button', { name: /Victor Amsel/ }).press('Enter');
  await expect(title(app)).toHaveText('Victor Amsel');
  const who = app.getByRole('region', { name: 'Who' });
  await expect(who).toContainText('Not to be called, says the list fair of Thu 19 Nov.');
  await expect(who).toContainText('victor@formline.example');
  await expect(app.getByRole('region', { name: 'What to write' })).toContainText('victor@formline.example');
  await expectAccessible(app);
});
