import { expect, expectAccessible, test } from './support/test.ts';

test('what is set is kept, a backup is put back, and the book is checked', async ({ app, handset }) => {
  test.slow();
  await app.getByRole('button', { name: 'Settings' }).click();
  await app.getByLabel('Your name').fill('Maya Okafor');
  await app.keyboard.press('Tab');
  await app.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.getByRole('button', { name: /^Restore the book of/ })).toHaveCount(1);
  await app.getByLabel('Your name').fill('Somebody Else');
  await app.keyboard.press('Tab');
  await expectAccessible(app);

  await app.getByRole('button', { name: /^Restore the book of/ }).click();
  await expect(app.getByRole('dialog')).toContainText('is kept as one more backup');
  await expectAccessible(app);
  await app.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(app.getByLabel('Your name')).toHaveValue('Maya Okafor');
  await expect(app.getByRole('button', { name: /^Restore the book of/ })).toHaveCount(2);

  await app.getByRole('button', { name: 'Check the book' }).click();
  await expect(app.getByText(/were looked at. All of it holds.$/)).toBeVisible();
  expect((await handset('check')).code).toBe(0);
});

test('single keys can be switched off, and their caps go', async ({ app }) => {
  await app.getByRole('button', { name: 'Week' }).click();
  const save = app.getByRole('button', { name: 'Save as' });
  await expect(save.locator('kbd')).toHaveText('S');
  await app.getByRole('button', { name: 'Settings' }).click();
  await app.getByRole('switch', { name: 'Single keys' }).focus();
  await app.keyboard.press('Space');
  await app.getByRole('button', { name: 'Week' }).click();
  await expect(save.locator('kbd')).toHaveCount(0);
  await app.keyboard.press('s');
  await expect(app.getByRole('menu')).toHaveCount(0);
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test.slow();
  test('every screen can be read', async ({ app }) => {
    await expect(app.getByRole('heading', { level: 1 })).toHaveText('Three answers, then a list.');
    await expectAccessible(app);
    await app.keyboard.press('Control+d');
    await expect(app.getByRole('button', { name: /^Start with / })).toBeVisible();
    await expectAccessible(app);
    for (const [screen, heading] of [
      ['Week', /conversations/],
      ['Lists', /^Lists$/],
      ['Settings', /^Settings$/],
    ] as const) {
      await app.getByRole('button', { name: screen }).click();
      await expect(app.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expectAccessible(app);
    }
  });
});
