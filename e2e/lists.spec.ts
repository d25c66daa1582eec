import { readFileSync } from 'node:fs';
import { bringIn, type GivenFile, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const fair: GivenFile = {
  name: 'fair.csv',
  text: [
    'First name;Last name;Company;Tel.;E-mail;Remark',
    'Dana;Whitlock;Marlow Fabrication;(815) 555-0142;dana@marlowfab.example;line four',
    'Imre;Halloway;Castor Pumps;815-555-0143;imre@castor.example;',
    ';;;;;Booth 2214',
    'Ruth;Abelard;Northgate Foods;815-555-0144;ruth@northgate.example;',
  ].join('\n'),
};

test('a list comes in step by step with the keyboard, and goes again in three buckets', async ({ app }) => {
  test.slow();
  await expect(title(app)).toHaveText('Three answers, then a list.');
  await bringIn(app, fair);
  await expect(title(app)).toHaveText(/columns understood/);
  const shown = app.getByRole('complementary', { name: 'What it will be' });
  await expect(shown).toContainText('Dana Whitlock');
  await expect(shown).toContainText('815-555-0142');
  await app.keyboard.press(']');
  await expect(shown).toContainText('Imre Halloway');
  await expectAccessible(app);

  await app.getByRole('button', { name: 'Where “Remark” goes' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('listbox')).toBeVisible();
  await expectAccessible(app);
  await app.keyboard.type('note');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: 'Where “Remark” goes' })).toContainText('Note, and why them');
  await expect(app.getByRole('button', { name: 'Where “Remark” goes' })).toBeFocused();
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('4 rows, 3 new people');
  await expect(app.getByRole('row', { name: /^Line 4 No name/ })).toBeVisible();
  await expectAccessible(app);

  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Save the 1 row to correct' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Booth 2214');

  await app.getByLabel('Name', { exact: true }).fill('Formline Chicago');
  await app.getByRole('button', { name: /^They are/ }).click();
  await app.getByRole('option', { name: 'Our customers' }).click();
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('3 people have joined your book');
  await expectAccessible(app);

  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('Lists');
  await expect(app.getByRole('row', { name: /Our customers/ })).toContainText('3');
  await expectAccessible(app);
  await app.getByRole('button', { name: /^Undo / }).click();
  await expect(app.getByText('leave your book')).toBeVisible();
  await expectAccessible(app);
  await expect(app.getByRole('button', { name: 'Undo this import' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('cell', { name: 'Taken back' })).toBeVisible();
  await app.getByRole('button', { name: 'Today' }).click();
  await expect(title(app)).toHaveText('Three answers, then a list.');
});

test('from a list that came in one goes on to call it', async ({ app }) => {
  await bringIn(app, fair);
  await expect(title(app)).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('4 rows, 3 new people');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('3 people have joined your book');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('main')).toContainText('Dana Whitlock');
});

test('a file with no usable column says so before anything is read', async ({ app }) => {
  await bringIn(app, { name: 'numbers.csv', text: 'a,b\n1,2\n3,4\n' });
  await expect(title(app)).toHaveText('No column understood yet');
  await expect(app.getByRole('button', { name: 'Check every row' })).toBeDisabled();
  await expectAccessible(app);
});

test('a list of nobody can not be brought in', async ({ app }) => {
  await bringIn(app, { name: 'towns.csv', text: 'Name,Company,City\n ,,Leeds\n ,,York\n' });
  await app.getByRole('button', { name: 'Check every row' }).click();
  await expect(title(app)).toHaveText('2 rows, nobody you can use');
  await expect(app.getByRole('alert')).toContainText('Nothing was changed.');
  await expect(app.getByRole('button', { name: /^Bring in/ })).toHaveCount(0);
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText(/column understood/);
});

test('a list dropped on any screen is read', async ({ app }) => {
  await app.getByRole('button', { name: 'Week' }).click();
  await app.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'dropped.csv'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, fair.text.toString());
  await expect(title(app)).toHaveText(/columns understood/);
  await expect(app.getByText(/^dropped\.csv, read as/)).toBeVisible();
});

test('a file chosen after a long look around is read', async ({ app }) => {
  // The system's window stands open meanwhile, and nothing but the page itself keeps what asked for it.
  await app.evaluate(() => {
    HTMLInputElement.prototype.click = function hold() {
      Object.assign(globalThis, { asking: new WeakRef(this) });
    };
  });
  await app.keyboard.press('Control+o');
  const memory = await app.context().newCDPSession(app);
  await memory.send('HeapProfiler.collectGarbage');
  await app.evaluate((text) => {
    const input = (globalThis as unknown as { asking: WeakRef<HTMLInputElement> }).asking.deref();
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'chosen.csv'));
    if (input) input.files = chosen.files;
    input?.dispatchEvent(new Event('change'));
  }, fair.text.toString());
  await expect(app.getByText(/^chosen\.csv, read as/)).toBeVisible();
});

test('calling a list ends the session that is open on other people', async ({ app }) => {
  await expect(app.getByRole('button', { name: 'Open the demo book' })).toBeVisible();
  await app.keyboard.press('Control+d');
  await expect(app.getByRole('button', { name: /^Start with / })).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('button', { name: /^End/ })).toBeVisible();
  await app.goBack();
  await app.getByRole('button', { name: 'Lists' }).click();
  await app.getByRole('button', { name: 'Call Apollo search' }).click();
  await expect(app.getByText('The session that was open has ended.')).toBeVisible();
  await expect(app.getByRole('main')).toContainText('Apollo search');
});
