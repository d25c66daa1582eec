import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const rule = (page: Page) => page.getByRole('button', { name: /^United States/ });
const work = (page: Page) => page.getByRole('region', { name: 'Working out who is due' });

test('many people are worked out anew behind the rep, who sees how far it is', async ({
  page,
  start,
  handset,
}) => {
  // Of whom far more than a thousand were called before, which is what another cap is about.
  expect(await handset('demo', '--prospects', '4000')).toMatchObject({ code: 0 });
  await page.goto((await start()).address);
  await title(page).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await rule(page).click();
  const form = page.getByRole('form', { name: /^Change the rule of/ });
  await form.getByLabel('Most in 24 hours').fill('1');
  await form.getByRole('button', { name: 'Keep these' }).click();
  await expect(work(page)).toBeVisible();
  await expect(work(page).getByRole('progressbar')).toBeVisible();
  await expect(work(page)).toContainText(/^Working out who is due\d+%/);
  await expectAccessible(page);

  // Another screen is there at once, and it goes on.
  await page.getByRole('button', { name: 'Week' }).click();
  await expect(title(page)).toContainText('conversations');
  await expect(work(page)).toBeHidden();
  expect(await handset('check')).toMatchObject({ code: 0 });

  // Undone, all of them are worked out once more; in a narrow window on the rail.
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.keyboard.press('Control+z');
  await expect(work(page).getByRole('progressbar')).toBeVisible();
  await expect(work(page)).toBeHidden();
  expect(await handset('check')).toMatchObject({ code: 0 });
});
