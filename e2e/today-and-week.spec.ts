import { expect, expectAccessible, test } from './support/test.ts';

test.beforeEach(async ({ handset }) => {
  expect(await handset('demo', '--prospects', '80', '--clock', '2026-11-19T13:30:00Z')).toMatchObject({
    code: 0,
  });
});

test('Today says how the day stands and starts it with Enter', async ({ app }) => {
  await expect(app.getByText(/^Thursday 19 November, week 47$/)).toBeVisible();
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(/\.$/);
  await expectAccessible(app);
  const start = app.getByRole('button', { name: /^Start with / });
  const first = (await start.innerText()).replace(/^Start with /, '').split('\n')[0] ?? '';
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { level: 1 })).toHaveText(first);
  await app.goBack();
  await expect(app.getByRole('button', { name: /^Go on with / })).toBeVisible();
});

test('an appointment that awaits a word is told with one key press, and taken back', async ({ app }) => {
  const waiting = app.getByRole('region', { name: 'Appointments without an outcome' });
  const rows = waiting.getByRole('listitem');
  await expect(waiting).toBeVisible();
  const before = await waiting.getByRole('button', { name: 'Held' }).count();
  expect(before).toBeGreaterThan(0);
  await rows.first().getByRole('button', { name: 'Held' }).focus();
  await app.keyboard.press('Enter');
  await expect(waiting.getByRole('button', { name: 'Held' })).toHaveCount(before - 1);
  await app.keyboard.press('Control+z');
  await expect(waiting.getByRole('button', { name: 'Held' })).toHaveCount(before);

  await rows
    .first()
    .getByRole('button', { name: /^More for/ })
    .click();
  await app.getByRole('menuitem', { name: 'Moved to another time' }).click();
  await expect(app.getByLabel('Day', { exact: true })).toBeFocused();
  await app.getByLabel('Day', { exact: true }).fill('2026-11-25');
  await app.getByLabel('Your time').fill('14:30');
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(waiting.getByRole('button', { name: 'Held' })).toHaveCount(before - 1);
});

test('every number of the week opens exactly as many as it says', async ({ app }) => {
  test.slow();
  await app.getByRole('button', { name: 'Week' }).click();
  await expect(app.getByText(/^Week 47, 16 to 22 November 2026\. As of/)).toBeVisible();
  await app.keyboard.press('[');
  await expect(app.getByText(/^Week 46, 9 to 15 November 2026\. As of/)).toBeVisible();
  await expectAccessible(app);
  const numbers = app.getByRole('button', { name: /: show them$/ });
  const count = await numbers.count();
  expect(count).toBeGreaterThan(15);
  for (let at = 0; at < count; at += 1) {
    const number = numbers.nth(at);
    const said = Number((await number.innerText()).replaceAll(',', ''));
    await number.click();
    const behind = app.getByRole('complementary', { name: 'Behind the number' });
    if (said === 0) await expect(behind.getByText('None in this week.')).toBeVisible();
    else await expect(behind.getByRole('listitem')).toHaveCount(Math.min(said, 100));
    await app.keyboard.press('Escape');
  }
  await numbers.nth(2).click();
  await expectAccessible(app);
});

test('the week that is copied is the page that is shown', async ({ app, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.getByRole('button', { name: 'Week' }).click();
  const page = app.getByRole('article', { name: 'The page you hand in' });
  await expect(page).toBeVisible();
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('The week is on the clipboard.')).toBeVisible();
  const copied = await app.evaluate(() => navigator.clipboard.readText());
  const heading = await app.getByRole('heading', { level: 1 }).innerText();
  expect(copied.split('\n')[0]).toBe(`# ${heading}`);
  await expect(page).toContainText(heading);
  const download = app.waitForEvent('download');
  await app.keyboard.press('s');
  await app.getByRole('menuitem', { name: 'JSON' }).click();
  expect((await download).suggestedFilename()).toMatch(/2026-W47.*\.json$/);
});
