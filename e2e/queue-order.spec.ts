import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

test.use({ at: '2026-11-19T16:00:00Z' });

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a weight is set, shown on the card it moves, and put back', async ({ page, start, handset }) => {
  const clock = ['--clock', '2026-11-19T15:30:00Z'];
  expect(await handset('demo', '--prospects', '60', ...clock)).toMatchObject({ code: 0 });
  await page.goto((await start()).address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await field(page, 'Waiting').fill('40');
  await page.keyboard.press('Enter');
  const back = page.getByRole('button', { name: 'Put the weights back' });
  await expect(back).toBeVisible();
  await field(page, 'Website').fill('15');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Session' }).click();
  await page.getByRole('button', { name: /^Start/ }).click();
  const why = page.getByRole('group').filter({ hasText: 'What put them here' });
  await expect(why).not.toHaveAttribute('open');
  await page.keyboard.press('y');
  await expect(why).toHaveAttribute('open');
  await expect(why.getByText(/counts for 40%$/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('y');
  await expect(why).not.toHaveAttribute('open');

  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(field(page, 'Waiting')).toHaveValue('40');
  await expect(field(page, 'Website')).toHaveValue('15');
  await back.click();
  await expect(field(page, 'Waiting')).toHaveValue('100');
  await expect(back).toHaveCount(0);
});

test('one slot in ten tries an hour that little is known of, and says so', async ({
  page,
  start,
  folder,
  handset,
}) => {
  const people = Array.from(
    { length: 12 },
    (_, n) => `Ann${n},Alder,Castor Pumps ${n},+1 212 555 01${10 + n}`,
  );
  const file = join(dirname(folder), 'fair.csv');
  writeFileSync(file, ['First name,Last name,Company,Phone', ...people].join('\n'));
  const settings = { repName: 'Maya Okafor', zone: 'America/New_York', country: 'US', setUp: true };
  const command = { commandId: '55555555-0000-7000-8000-000000000001', settings };
  expect(await handset('import', file, '--source', 'Formline')).toMatchObject({ code: 0 });
  expect(await handset('call', 'settings.change', JSON.stringify(command))).toMatchObject({ code: 0 });
  await page.goto((await start()).address);
  const name = page.getByRole('heading', { level: 1 });
  await name.waitFor();
  await page.getByRole('button', { name: 'Session' }).click();
  await page.getByRole('button', { name: /^Start/ }).click();
  const tries = page.getByText('tries an hour you know little of');
  const explored: number[] = [];
  for (let call = 0; call < 10; call += 1) {
    await expect(name).toHaveText(/Ann/);
    const before = await name.innerText();
    if (await tries.isVisible()) explored.push(call);
    await page.keyboard.press('6');
    await expect(name).not.toHaveText(before);
  }
  expect(explored).toHaveLength(1);
});
