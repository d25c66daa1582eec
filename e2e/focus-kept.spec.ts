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

test('what was open, told, typed and had the focus of one person is nowhere on the card of the next', async ({
  page,
}) => {
  const dock = page.getByRole('region', { name: 'Outcome' });
  const fresh = async (before: string) => {
    await expect(title(page)).not.toHaveText(before);
    await expect(title(page)).toBeFocused();
    await expect(page.getByRole('button', { name: '“Go on”' })).toBeVisible();
    await expect(page.getByRole('group').filter({ hasText: 'What put them here' })).not.toHaveAttribute(
      'open',
    );
    await expect(dock.getByRole('button', { name: /Decision maker/ })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
    await expect(dock.getByRole('button', { name: 'Asked for appointment' })).toHaveCount(0);
    await expect(dock.getByRole('button', { name: 'None' })).toHaveAttribute('aria-pressed', 'true');
    await expect(dock.getByRole('alert')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Find an objection' })).toHaveCount(0);
    await expect(note(page)).toHaveValue('');
  };
  const tell = async () => {
    await page.keyboard.press('t');
    await page.keyboard.type('Half a word');
    await page.keyboard.press('Escape');
    for (const key of ['y', 'j', 'd', 'a', 'f']) await page.keyboard.press(key);
    await expect(dock.getByRole('button', { name: /Decision maker/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('group').filter({ hasText: 'What put them here' })).toHaveAttribute('open');
  };
  const first = await title(page).innerText();
  await tell();
  // The first 8 waits for a second one, which is not that of somebody else.
  await page.keyboard.press('8');
  await expect(dock.getByRole('alert')).toBeVisible();
  await page.keyboard.press('5');
  await fresh(first);
  const second = await title(page).innerText();
  await page.keyboard.press('8');
  await expect(dock.getByRole('alert')).toContainText(second);
  await page.keyboard.press('Escape');
  await tell();
  // Passed over with the cards of what they say still open.
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.keyboard.press('Enter');
  await fresh(second);
  const third = await title(page).innerText();
  // A key of the dock that has the focus would mean the next person with another Enter.
  await dock.getByRole('button', { name: /No answer/ }).focus();
  await page.keyboard.press('Enter');
  await fresh(third);
  await page.keyboard.press('Enter');
  await expect(title(page)).not.toHaveText(third);
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
