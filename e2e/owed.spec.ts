import { expect, expectAccessible, test } from './support/test.ts';
import { openCard, press, withDana } from './support/touches.ts';

// Thursday, 11:00 in New York.
test.use({ at: '2026-11-19T16:00:00Z' });

test('what the rep owes stands on the card and on Today until it is done, whatever is logged', async ({
  app,
  handset,
  page,
}) => {
  await openCard(app, 'Dana Whitlock');
  await press(app, 'q');
  const line = app.getByRole('form', { name: 'What I owe them' });
  await expect(line.getByRole('textbox', { name: 'What you owe them' })).toBeFocused();
  await press(app, 'Enter');
  await expect(line.getByRole('alert')).toHaveText('Say what you owe them.');
  await app.keyboard.type('The Harlan case study');
  await press(app, 'Tab');
  await app.keyboard.type('fri');
  await expectAccessible(app);
  await press(app, 'Enter');
  await expect(
    app.getByText('You owe Dana Whitlock by tomorrow, Fri 20 Nov: The Harlan case study.'),
  ).toBeVisible();
  await expect(app.getByRole('checkbox', { name: 'The Harlan case study, done' })).toBeVisible();

  // Others without a day; then a touch, which takes none of them away.
  for (let nth = 1; nth <= 8; nth += 1) {
    await press(app, 'q');
    await app.keyboard.type(`Sample ${nth}`);
    await press(app, 'Enter');
    await expect(app.getByText(`You owe Dana Whitlock: Sample ${nth}.`)).toBeVisible();
  }
  await press(app, 'q');
  await app.keyboard.type('Prices');
  await press(app, 'Enter');
  await expect(app.getByRole('checkbox', { name: 'Prices, done' })).toBeVisible();
  await expectAccessible(app);
  await press(app, '3', 'Enter');
  await expect(app.getByText('A no logged for Dana Whitlock.')).toBeVisible();

  // One key on the card: the first of them is done.
  await openCard(app, 'Dana Whitlock');
  await press(app, 'q');
  await app.keyboard.type('Dra');
  await press(app, 'Control+Enter');
  // What is half typed is not thrown away for another thing.
  await expect(app.getByRole('textbox', { name: 'What you owe them' })).toHaveValue('Dra');
  await press(app, 'Control+a', 'Delete', 'Control+Enter');
  await expect(app.getByText('Done for Dana Whitlock: The Harlan case study.')).toBeVisible();
  await expect(app.getByRole('checkbox', { name: 'The Harlan case study, done' })).toHaveCount(0);

  // And on Today: Down to what is not shown in passing, Enter brings it, Space says done.
  await press(app, 'Control+k');
  await app.keyboard.type('Today');
  await expect(app.getByRole('dialog').getByText('Today').first()).toBeVisible();
  await press(app, 'Enter');
  const onToday = app.getByRole('checkbox', { name: 'Dana Whitlock: Prices, done' });
  const all = app.getByRole('button', { name: 'Show all 9' });
  await expect(all).toBeVisible();
  await expect(onToday).toHaveCount(0);
  await expectAccessible(app);
  await expect(async () => {
    await press(app, 'ArrowDown');
    await expect(all).toBeFocused({ timeout: 100 });
  }).toPass();
  await press(app, 'Enter');
  await expect(onToday).toBeFocused();
  await press(app, 'Space');
  await expect(app.getByText('Done for Dana Whitlock: Prices.')).toBeVisible();
  await expect(onToday).toHaveCount(0);
  expect(JSON.parse((await handset('call', 'owed.open', '{}')).out)).toMatchObject({ count: 8 });

  // Undo brings it back, from the toast too.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(app.getByRole('checkbox', { name: /Prices, done/ })).toBeVisible();
});

test.beforeEach(async ({ handset }) => {
  await withDana(handset);
});
