import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { title } from './support/lists.ts';
import { expect, test } from './support/test.ts';

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
