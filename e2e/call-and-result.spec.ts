import { expect, test } from './support/test.ts';

interface Open {
  readonly launches: readonly { readonly name: string }[];
}

test('a result pressed at once after Call is the result of that call', async ({ page, start, handset }) => {
  expect(await handset('demo', '--prospects', '40', '--clock', '2026-11-19T13:30:00Z')).toMatchObject({
    code: 0,
  });
  const open = async () =>
    (JSON.parse((await handset('call', 'calls.open', '{}', '--json')).out) as Open).launches;
  const before = await open();
  await page.goto((await start()).address);
  await page.getByRole('button', { name: /^Start with / }).click();
  await expect(page.getByRole('button', { name: /^Call / })).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();

  // Both keys in one turn of the page: the answer to the first cannot be back at the second.
  const launched = page.waitForResponse((response) => response.url().endsWith('/calls/launch'));
  const logged = page.waitForResponse((response) => response.url().endsWith('/touches/log'));
  await page.evaluate(() => {
    for (const key of ['c', '5']) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  expect((await launched).ok()).toBe(true);
  expect((await logged).ok()).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name);
  expect(await open()).toEqual(before);

  // The toast outlives the card that it was said on, and so does what its button does.
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});
