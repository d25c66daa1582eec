import { bringIn as bringInAll } from './support/lists.ts';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

/** Ctrl+O, and the file that the system's own window would give. */
async function bringIn(page: Page, name: string, text: string): Promise<void> {
  await bringInAll(page, { name, text });
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const small = 'Name,Email\nRuth Abelard,ruth@northgate.example\n';

test('an import that is cancelled leaves nothing, and the next one comes in', async ({
  app,
  folder,
  handset,
}) => {
  test.slow();
  const rows = 60_000;
  const big = Array.from({ length: rows }, (_, n) => `Ghost Number${n},ghost${n}@firm${n % 500}.example`);
  await expect(title(app)).toBeVisible();
  await bringIn(app, 'ghosts.csv', `Name,Email\n${big.join('\n')}\n`);
  await expect(title(app)).toHaveText(/columns understood/);

  await app.keyboard.press('Control+Enter');
  await app.getByRole('button', { name: 'Cancel' }).click();
  await expect(title(app)).toHaveText(/columns understood/);

  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('60,000 rows, 60,000 new people', { timeout: 60_000 });
  await app.keyboard.press('Control+Enter');
  await app.getByRole('button', { name: 'Cancel' }).click();
  await expect(title(app)).toHaveText('60,000 rows, 60,000 new people');
  expect(JSON.parse((await handset('call', 'prospects.count', '{}')).out)).toEqual({
    prospects: 0,
    accounts: 0,
  });
  expect((await handset('find', 'Ghost', '--json')).out.trim()).toBe('[]');

  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Leave this file' }).click();
  await expect(title(app)).toHaveText('Lists');
  await expect(app.getByText('No list has come in yet')).toBeVisible();
  await expect.poll(() => readdirSync(join(folder, 'imports'))).toEqual([]);

  await bringIn(app, 'fair.csv', small);
  await expect(title(app)).toHaveText('Two columns understood');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/new/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
  expect(JSON.parse((await handset('call', 'prospects.count', '{}')).out)).toMatchObject({ prospects: 1 });
  expect((await handset('check')).code).toBe(0);
});

test('a file and its cells may be called anything, and are shown as text', async ({ app }) => {
  test.slow();
  const order = '<img src=x onerror="window.owned=1">';
  await expect(title(app)).toBeVisible();
  await bringIn(
    app,
    `${order} ..%2f..\\fair.csv`,
    `Name,Company,Email\n"${order.replaceAll('"', '""')}",'=1+1,ruth@northgate.example\n,,\n,,none\n`,
  );
  await expect(title(app)).toHaveText('Three columns understood');
  await expect(app.getByText(order).first()).toBeVisible();
  await expectAccessible(app);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/new/);
  await expectAccessible(app);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('Lists');
  await expect(app.getByRole('row').filter({ hasText: order })).toBeVisible();
  await expectAccessible(app);
  expect(await app.evaluate('[window.owned, document.querySelectorAll("img").length]')).toEqual([
    undefined,
    0,
  ]);
});

test('a list of 300 columns comes in', async ({ app, handset }) => {
  test.slow();
  const extra = Array.from({ length: 298 }, (_, n) => n);
  const file = [
    ['Name', 'Email', ...extra.map((n) => `Zeta ${n}`)],
    ['Ruth Abelard', 'ruth@northgate.example', ...extra.map((n) => `value ${n}`)],
  ];
  await expect(title(app)).toBeVisible();
  await bringIn(app, 'wide.csv', file.map((cells) => cells.join(',')).join('\n'));
  await expect(title(app)).toHaveText('Two columns understood, 298 kept as they are');
  await expect(app.getByRole('button', { name: 'Where “Zeta 297” goes' })).toBeAttached();
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/new/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
  await expectAccessible(app);
  expect(JSON.parse((await handset('find', 'ruth', '--json')).out)).toMatchObject([{ name: 'Ruth Abelard' }]);
});
