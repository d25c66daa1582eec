import { expect, expectAccessible, test } from './support/test.ts';

test('a number is closed by hand, found in the ledger, and lifted with a reason', async ({
  page,
  start,
  handset,
}) => {
  expect(await handset('demo', '--prospects', '40', '--clock', '2026-11-19T13:30:00Z')).toMatchObject({
    code: 0,
  });
  await page.goto((await start()).address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Suppression', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Do not contact');
  await expect(page.getByText('None is in use.')).toBeVisible();

  await page.keyboard.press('a');
  await expect(page.getByLabel('Number, e-mail or domain')).toBeFocused();
  // The button says what it does, and the chip what that stops.
  await page.getByRole('button', { name: 'What stops: Everything' }).click();
  await page.getByRole('option', { name: 'Calls' }).click();
  await expect(page.getByRole('button', { name: 'Do not call', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'What stops: Calls' }).click();
  await page.getByRole('option', { name: 'Everything' }).click();
  await expect(page.getByRole('button', { name: 'Do not contact', exact: true })).toBeVisible();
  await page.getByLabel('Number, e-mail or domain').fill('somebody');
  await page.getByLabel('Who asked so, or why').fill('By letter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Type a number, an e-mail address or a domain.');
  await page.getByLabel('Number, e-mail or domain').fill('marlow-brandt.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('marlow-brandt.example is not to be contacted any more.')).toBeVisible();
  const table = page.getByRole('table', { name: 'Not to be contacted' });
  await expect(table.getByRole('row', { name: /marlow-brandt/ })).toContainText('By hand');
  await expectAccessible(page);

  // Before anything was logged, Undo is the way back.
  await table.getByRole('button', { name: 'Lift marlow-brandt.example' }).click();
  await page.getByLabel('Why may they be contacted again?').fill('They called');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Undo takes it back whole/)).toBeVisible();
  await page.keyboard.press('Escape');
  const said = table.getByRole('button', { name: /^Lift / });
  await said.nth(1).click();
  await page.getByLabel('Why may they be contacted again?').fill('They called us back');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Lifted: They called us back/)).toBeVisible();
  await page.getByText('Lifted', { exact: true }).click();
  await expect(table.getByRole('row', { name: /They called us back/ }).first()).toBeVisible();
  await expectAccessible(page);
});
