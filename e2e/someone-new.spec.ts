import { expect, test } from './support/test.ts';

const signature = 'Peter Lindqvist\nPlant Manager\nMarlow Fabrication Ltd\nM 815-555-0150';

test('a signature pasted over the name fills the fields, survives Esc, and Enter adds the person', async ({
  app,
  handset,
}) => {
  await app.getByLabel('Your name').press('Escape');
  await app.keyboard.press('n');
  const name = app.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toBeFocused();
  await name.evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, signature);
  await expect(name).toHaveValue('Peter Lindqvist');
  await expect(app.getByRole('textbox', { name: 'Role' })).toHaveValue('Plant Manager');
  await expect(app.getByRole('textbox', { name: 'Signature' })).toHaveValue(signature);

  await app.keyboard.press('Escape');
  await expect(app.getByText('What you typed is there when you come back.')).toBeVisible();
  await app.keyboard.press('n');
  await expect(name).toHaveValue('Peter Lindqvist');

  await app.getByRole('textbox', { name: 'Signature' }).press('Enter');
  await expect(app.getByRole('button', { name: /^Open the card/ })).toBeFocused();
  const settings = await handset('call', 'settings.read', '{}', '--json');
  expect(JSON.parse(settings.out)).toMatchObject({
    lastSource: { kind: 'own research', name: 'Own research' },
  });
});

test('Clear empties what was kept, and Esc has nothing to say then', async ({ app }) => {
  await app.getByLabel('Your name').press('Escape');
  await app.keyboard.press('n');
  const name = app.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Peter');
  await app.getByRole('button', { name: 'Clear' }).click();
  await expect(name).toHaveValue('');
  await expect(name).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(name).toHaveCount(0);
  await expect(app.getByText('What you typed is there when you come back.')).toHaveCount(0);
});
