import { expect, expectAccessible, test } from './support/test.ts';
// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

test('the gaps stand first, research stands on Today until it is done, and one key opens who is next', async ({
  page,
  start,
  handset,
}) => {
  expect(
    await handset('demo', '--prospects', '60', '--seed', '2', '--clock', '2026-11-19T15:30:00Z'),
  ).toMatchObject({
    code: 0,
  });
  await page.goto((await start()).address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Accounts', exact: true }).click();
  const table = page.getByRole('table', { name: 'Target accounts' });
  const first = table.getByRole('row').nth(1);
  await expect(first).toContainText('Nobody known who decides');
  const name = await first.getByRole('rowheader').getByRole('button').innerText();
  await expectAccessible(page);
  await page.keyboard.press('r');
  await expect(page.getByText(`${name}: find out who decides.`)).toBeVisible();
  await expect(first).toContainText('To find out: Find out who decides');

  await page.getByRole('button', { name: 'Today', exact: true }).click();
  const task = page.getByRole('checkbox', { name: `${name}: Find out who decides, done` });
  await expect(task).toBeVisible();
  await expectAccessible(page);
  await task.click();
  await expect(page.getByText(`Research on ${name} is done.`)).toBeVisible();
  await expect(task).toHaveCount(0);

  await page.getByRole('button', { name: 'Accounts', exact: true }).click();
  await expect(first).toContainText(name);
  const next = await first.getByRole('button').nth(1).innerText();
  await page.keyboard.press('o');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(next.replace(/^O\s*/, ''));

  // Either key comes back to where one was.
  for (const key of ['Escape', 'Backspace']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Target accounts');
    await expect(first).toContainText(name);
    await page.keyboard.press('o');
    await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeVisible();
  }
});
