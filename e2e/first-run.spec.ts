import { expect, expectAccessible, test } from './support/test.ts';

test('a new book asks three things, keeps the answers, and opens the demo book', async ({ app, handset }) => {
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Three answers, then a list.');
  await expect(app.getByLabel('Your name')).toBeFocused();
  await expectAccessible(app);
  await app.keyboard.type('Maya Okafor');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Larkmoor');
  await app.keyboard.press('Tab');
  await app.getByRole('combobox', { name: 'The place whose clock is yours' }).fill('Denver');
  await app.getByRole('option', { name: 'Denver' }).click();
  await app.getByLabel('Your day begins at').fill('9');
  await app.keyboard.press('Tab');
  await expect(app.getByLabel('Your day begins at')).toHaveValue('9:00');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText('Now a list.');

  await app.keyboard.press('Control+d');
  await expect(app.getByRole('button', { name: /^Start with / })).toBeVisible();
  const settings = await handset('call', 'settings.read', '{}', '--json');
  expect(JSON.parse(settings.out)).toMatchObject({
    repName: 'Maya Okafor',
    company: 'Larkmoor',
    zone: 'America/Denver',
    dayStartsAt: '09:00',
    setUp: true,
  });
});

test('a time that is none is not kept, and says so', async ({ app }) => {
  const begins = app.getByLabel('Your day begins at');
  await begins.fill('noon');
  await app.keyboard.press('Tab');
  await expect(begins).toHaveAttribute('aria-invalid', 'true');
  await app.reload();
  await expect(begins).toHaveValue('8:30');
});

test('the place is what was typed and chosen, and leaving the field changes nothing else', async ({
  app,
  handset,
}) => {
  const place = app.getByRole('combobox', { name: 'The place whose clock is yours' });
  const kept = async () => {
    const settings = await handset('call', 'settings.read', '{}', '--json');
    return (JSON.parse(settings.out) as { zone: string }).zone;
  };
  const type = async (text: string) => {
    await place.focus();
    await place.press('Control+a');
    await place.pressSequentially(text);
  };

  await type('new york');
  await place.press('Enter');
  await expect(place).toHaveValue('New York');
  await place.press('Tab');
  await expect(place).toHaveValue('New York');
  await expect.poll(kept).toBe('America/New_York');

  await type('berlin');
  await place.press('Tab');
  await expect(place).toHaveValue('Berlin');
  await expect.poll(kept).toBe('Europe/Berlin');

  await place.focus();
  await place.press('Tab');
  await expect(place).toHaveValue('Berlin');

  await type('Berlin');
  await place.press('Enter');
  await place.press('Tab');
  await expect(place).toHaveValue('Berlin');

  await place.focus();
  await place.press('Control+a');
  await place.press('Delete');
  await place.press('Tab');
  await expect(place).toHaveValue('Berlin');
  await app.reload();
  await expect(place).toHaveValue('Berlin');
  expect(await kept()).toBe('Europe/Berlin');
});
