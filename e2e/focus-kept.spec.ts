import type { Page } from '@playwright/test';
import { expectFocusSeen } from './support/focus.ts';
import { title } from './support/lists.ts';
import { expect, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const note = (page: Page) => page.getByRole('textbox', { name: 'Note' });

test.beforeEach(async ({ handset, page, start }) => {
  for (const [name, number] of [
    ['Dana Whitlock', '815-555-0142'],
    ['Wes Weekley', '815-555-0143'],
    ['Otto Brandt', '815-555-0144'],
    ['Imre Halloway', '815-555-0145'],
  ] as const)
    expect(
      await handset('add', name, '--number', number, '--source', 'Fair', '--clock', '2026-11-18T16:00:00Z'),
    ).toMatchObject({ code: 0 });
  await page.goto((await start()).address);
  await title(page).waitFor();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/Dana|Wes|Otto|Imre/);
});

test('with each card the focus comes to the name, whatever had it before, and is seen', async ({ page }) => {
  await expect(title(page)).toBeFocused();
  await expectFocusSeen(page);
  const logged = async (...keys: readonly string[]) => {
    const name = await title(page).innerText();
    for (const key of keys) {
      await page.keyboard.press(key);
      await expectFocusSeen(page);
    }
    await expect(title(page)).not.toHaveText(name);
    await expect(title(page)).toBeFocused();
  };
  await logged('5');
  // A line whose field had the focus.
  await logged('2', 'Enter');
  await page.keyboard.press('t');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title(page)).toBeFocused();
  await logged('s', 'Enter');
  // At the end it is the first of three lines that is to be written; left, it is what the session came to.
  await page.keyboard.press('e');
  await expect(page.getByLabel('What opened a door?')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(title(page)).toBeFocused();
});

test('a pause keeps what was open, typed and said, and gives the focus back', async ({ page }) => {
  const name = await title(page).innerText();
  const choice = page.getByRole('button', { name: '“Go on”' });
  await page.keyboard.press('c');
  await expect(page.getByRole('timer')).toBeVisible();
  await page.keyboard.press('j');
  await expect(choice).toBeHidden();
  await page.keyboard.press('2');
  const promised = page.getByRole('textbox', { name: 'Promised at' });
  await page.keyboard.press('p');
  await expect(promised).toBeFocused();
  await page.keyboard.type('14:30');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(title(page)).toHaveText('Paused.');
  await expectFocusSeen(page);
  // No key of what waits under the pause does anything.
  for (const key of ['5', 's', 'j', 'h', 'Escape']) await page.keyboard.press(key);
  await expect(title(page)).toHaveText('Paused.');
  await page.keyboard.press('Space');
  await expect(title(page)).toHaveText(name);
  await expect(promised).toBeFocused();
  await expect(promised).toHaveValue('14:30');
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(choice).toBeHidden();
});
