import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

test.beforeEach(async ({ handset }) => {
  const added = ['add', 'Dana Whitlock', '--number', '815-555-0142', '--source', 'Referral'];
  expect(await handset(...added)).toMatchObject({ code: 0 });
});

const note = (page: Page) => page.getByRole('textbox', { name: /note/i });
const pinned = (page: Page) => page.getByRole('region', { name: 'Pinned' });
const history = (page: Page) => page.getByRole('region', { name: 'History' });

async function openDana(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Dana');
  await expect(page.getByRole('dialog').getByText('Dana Whitlock').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Dana Whitlock');
}

test('a line of the note is pinned by a key, found at once, and taken back by Undo', async ({
  app: page,
}) => {
  await openDana(page);
  await page.keyboard.press('t');
  await page.keyboard.type('Budget in May\nNever mention the **merger**');
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  const field = page.getByRole('textbox', { name: 'Always to be seen of Dana' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('Never mention the **merger**');
  await expect(page.getByRole('radio', { name: 'Never say' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(pinned(page).getByRole('listitem')).toHaveText(['Never say: Never mention the merger']);
  await expect(page.getByText('Pinned for Dana Whitlock.')).toBeVisible();

  await page.keyboard.press('i');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Say DAY-na');
  await expect(page.getByRole('radio', { name: 'Say the name' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(pinned(page).getByRole('listitem')).toHaveText([
    'Never say: Never mention the merger',
    'Say DAY-na',
  ]);
  await expect(history(page).getByText('Pinned: say the name')).toBeVisible();
  await expectAccessible(page);

  // Both what is pinned and what is still being typed are found.
  for (const typed of ['day-na', 'budg']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await expect(page.getByRole('dialog').getByText('Dana Whitlock').first()).toBeVisible();
    await page.keyboard.press('Escape');
  }

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Pinned for Dana Whitlock.')).toBeVisible();
  await expect(pinned(page).getByRole('listitem')).toHaveText(['Never say: Never mention the merger']);
  await pinned(page)
    .getByRole('button', { name: /^Unpin/ })
    .press('Enter');
  await expect(pinned(page).getByRole('listitem')).toHaveCount(0);
  await expect(history(page).getByText('taken back')).toBeVisible();
});

test('lists go on as they are typed, and a note is shown as it was meant', async ({ app: page }) => {
  await openDana(page);
  await page.keyboard.press('t');
  await page.keyboard.type('Wants\n- 20 minutes\nsix a week\n\n\nAsk **Petra** <b>');
  await expect(note(page)).toHaveValue('Wants\n- 20 minutes\n- six a week\n\nAsk **Petra** <b>');
  // The undo of the field knows of what was typed for it.
  await page.keyboard.press('Control+z');
  await expect(note(page)).toHaveValue(/ <b$/);
  await page.keyboard.press('Control+Shift+z');
  await expect(note(page)).toHaveValue(/- six a week\n\nAsk \*\*Petra\*\* <b>$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('6');
  await openDana(page);
  await expect(
    history(page)
      .getByRole('listitem')
      .filter({ hasText: /^six a week$/ }),
  ).toHaveCount(1);
  await expect(history(page).getByText('Petra', { exact: true })).toHaveCSS('font-weight', '700');
  await expect(history(page).getByText('<b>')).toBeVisible();
});
