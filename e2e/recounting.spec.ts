import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const rule = (page: Page) => page.getByRole('button', { name: /^United States/ });
const work = (page: Page) => page.getByRole('region', { name: 'Working out who is due' });

/**
 * Waits for the work to be shown, and lets the page hear of its end only when told to: how long it takes is
 * the machine's affair. Returns how to tell it.
 */
async function holdTheEnd(page: Page): Promise<() => Promise<void>> {
  const path = /\/queue\/recounting$/;
  await expect(work(page)).toBeVisible();
  let letGo = () => {};
  const end = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(path, (route) => end.then(() => route.continue()));
  return async () => {
    letGo();
    await expect(work(page)).toBeHidden();
    await page.unroute(path);
  };
}

test('many people are worked out anew behind the rep, who sees how far it is', async ({
  page,
  start,
  handset,
}) => {
  // Of whom far more than a thousand were called before, which is what another cap is about.
  expect(await handset('demo', '--prospects', '5000', '--clock', '2026-11-19T13:30:00Z')).toMatchObject({
    code: 0,
  });
  await page.goto((await start()).address);
  await title(page).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await rule(page).click();
  const form = page.getByRole('form', { name: /^Change the rule of/ });
  await form.getByLabel('Most in 24 hours').fill('1');
  await form.getByRole('button', { name: 'Keep these' }).click();
  const over = await holdTheEnd(page);
  await expect(work(page).getByRole('progressbar', { includeHidden: true })).toHaveAttribute(
    'aria-valuenow',
    /^\d+$/,
  );
  await expect(work(page)).toContainText(/^Working out who is due\d+%/);
  await expectAccessible(page);

  // Another screen is there at once, and it goes on.
  await page.getByRole('button', { name: 'Week' }).click();
  await expect(title(page)).toContainText('conversations');
  await over();
  expect(await handset('check')).toMatchObject({ code: 0 });

  // Undone, all of them are worked out once more; in a narrow window on the rail.
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.keyboard.press('Control+z');
  const overAgain = await holdTheEnd(page);
  await expect(work(page).getByRole('progressbar', { includeHidden: true })).toHaveAttribute(
    'aria-valuenow',
    /^\d+$/,
  );
  await overAgain();
  expect(await handset('check')).toMatchObject({ code: 0 });
});
