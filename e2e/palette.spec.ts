import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { title } from './support/lists.ts';
import { expectFocusSeen } from './support/focus.ts';
import { expect, test } from './support/test.ts';
import { press, withDana } from './support/touches.ts';
import { pressAtOnce } from './support/typist.ts';

// All of America may be called at this hour.
test.use({ at: '2026-11-19T16:00:00Z' });

test('a list is found and opened by its name', async ({ handset, folder, start, page }) => {
  const file = join(dirname(folder), 'Formline badges.csv');
  writeFileSync(
    file,
    'Name,Company,Phone\nDana Whitlock,Marlow,815-555-0142\nVictor Amsel,Castor,815-555-0143\n',
  );
  expect(await handset('import', file, '--source', 'Referral', '--default-country', 'US')).toMatchObject({
    code: 0,
  });
  await page.goto((await start()).address);
  await expect(page.getByRole('button', { name: /^Start with / })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('badges');
  await expect(page.getByRole('dialog').getByText('Formline badges')).toBeVisible();
  await expect(page.getByRole('dialog').getByText(/^received \w{3} \d{1,2} \w+$/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('Formline badges');
});

test('closed, it leaves the keys to the card at once, and while a line is open it offers nothing that the line holds back', async ({
  handset,
  start,
  page,
}) => {
  await withDana(handset);
  await page.goto((await start()).address);
  await expect(page.getByRole('button', { name: /^Start with / })).toBeVisible();
  await press(page, 'Enter');
  await expect(title(page)).toHaveText('Dana Whitlock');
  await expect(title(page)).toBeFocused();
  const decides = page.getByRole('button', { name: 'Decision maker' });
  await expect(decides).toHaveAttribute('aria-pressed', 'false');
  await pressAtOnce(page, 'Control+k', 'Escape', 'd');
  await expect(decides).toHaveAttribute('aria-pressed', 'true');
  await expect(title(page)).toBeFocused();
  // Of what is chosen in it too.
  await press(page, 'Control+k');
  await page.keyboard.type('how it went');
  await expect(page.getByRole('dialog').getByText('How it went')).toBeVisible();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'd');
  await expect(page.getByRole('button', { name: 'Tone positive' })).toBeVisible();
  await expect(decides).toHaveAttribute('aria-pressed', 'false');
  await expectFocusSeen(page);
  await expect(title(page)).toBeFocused();

  await press(page, 'q');
  const owe = page.getByRole('textbox', { name: 'What you owe them' });
  await expect(owe).toBeFocused();
  await press(page, 'Control+k');
  await page.keyboard.type('voicemail left');
  await expect(page.getByText('Someone new: voicemail left')).toBeVisible();
  await press(page, 'Escape');
  await expect(owe).toBeFocused();
});
