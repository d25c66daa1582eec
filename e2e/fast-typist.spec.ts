import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, test } from './support/test.ts';
import { pressAtOnce, slowDown } from './support/typist.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const people = [
  ['Dana Whitlock', '815-555-0142'],
  ['Wes Weekley', '815-555-0143'],
] as const;

/** The app with two people, on a machine that is busy with other things. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('button', { name: /^Start with / })).toBeVisible();
  await slowDown(page, 6);
}

test.beforeEach(async ({ handset }) => {
  for (const [name, phone] of people) {
    const added = ['add', name, '--number', phone, '--source', 'Referral'];
    expect(await handset(...added)).toMatchObject({ code: 0 });
  }
});

test('the palette takes every letter, and Enter opens what they find', async ({ page, start }) => {
  await open(page, (await start()).address);
  await pressAtOnce(page, 'Control+k', ...'dana', 'Enter');
  await expect(title(page)).toHaveText('Dana Whitlock');
  // Beginnings of a command's name find people too: what counts is all that was typed.
  await pressAtOnce(page, 'Control+k', ...'lists', 'Enter');
  await expect(title(page)).toHaveText('Lists');
  await pressAtOnce(page, 'Control+k', ...'0142', 'Enter');
  await expect(title(page)).toHaveText('Dana Whitlock');
  await pressAtOnce(page, 'Control+k', ...'settings', 'Enter');
  await expect(title(page)).toHaveText('Settings');
});

test('somebody new takes every letter of the name', async ({ page, start }) => {
  await open(page, (await start()).address);
  await pressAtOnce(page, 'n', ...'petra');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('petra');
});

test('a note takes every letter, and none of them is a result', async ({ page, start }) => {
  await open(page, (await start()).address);
  await pressAtOnce(page, 'Enter');
  await expect(title(page)).toHaveText(/Dana Whitlock|Wes Weekley/);
  const name = await title(page).innerText();
  await pressAtOnce(page, 't', ...'456 told');
  await expect(page.getByRole('textbox', { name: /note/i })).toHaveValue('456 told');
  await pressAtOnce(page, 'Escape', '5');
  await expect(title(page)).not.toHaveText(name);
});

test('two keys of one result are both taken', async ({ page, start }) => {
  await open(page, (await start()).address);
  await pressAtOnce(page, 'Enter');
  await expect(title(page)).toHaveText(/Dana Whitlock|Wes Weekley/);
  const name = await title(page).innerText();
  await pressAtOnce(page, '8', '8');
  await expect(title(page)).not.toHaveText(name);
  await expect(page.getByText(`Nobody from this book will contact ${name}`)).toBeVisible();
});
