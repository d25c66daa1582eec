import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

// Thursday 19 November 2026, 8:20 in New York.
test.use({ at: '2026-11-19T13:20:00Z' });

const people = Array.from(
  { length: 12 },
  (_, n) => `Ann${n},Alder,Castor Pumps ${n},+1 212 555 01${10 + n},ann${n}@castor${n}.example`,
);
const byMail = [
  'Ines,Calder,Larkmoor,,ines@larkmoor.example',
  'Noor,Castellan,Bayline,,noor@bayline.example',
];

test.beforeEach(async ({ folder, handset }) => {
  const file = join(dirname(folder), 'fair.csv');
  writeFileSync(file, ['First name,Last name,Company,Phone,E-mail', ...people, ...byMail].join('\n'));
  const settings = { repName: 'Maya Okafor', zone: 'America/New_York', country: 'US', setUp: true };
  const command = { commandId: '11111111-0000-7000-8000-000000000001', settings };
  expect(await handset('import', file, '--source', 'Formline')).toMatchObject({ code: 0 });
  expect(await handset('call', 'settings.change', JSON.stringify(command))).toMatchObject({ code: 0 });
});

const plan = (page: Page) => page.getByRole('region', { name: 'Plan', exact: true });
const block = (page: Page, name: RegExp) => plan(page).getByRole('button', { name });

test('a day is planned, moved by keys, worked, laid anew when it slips, and held against its plan', async ({
  page,
  start,
}) => {
  test.slow();
  const morning = await start();
  await page.goto(morning.address);
  await expect(block(page, /^8:30 to 9:20, Calls, Eastern 12 people$/)).toBeVisible();
  await expect(block(page, /Written touches 2 people/)).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('p');
  await expect(page.getByText('The day is planned.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(block(page, /Calls, Eastern/)).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByText(/^Calls, now 8:45 to 9:35\.$/)).toBeVisible();
  await expect(block(page, /^8:45 to 9:35, Calls/)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(block(page, /^8:30 to 9:20, Calls/)).toBeVisible();
  // The writing goes before the calls, and back again.
  await page.keyboard.press(']');
  await expect(block(page, /^8:30 to 8:45, Written touches/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(block(page, /^8:30 to 9:20, Calls/)).toBeVisible();
  await expectAccessible(page);
  await morning.stop();

  // Ten minutes into the calls.
  const calls = await start('2026-11-19T13:40:00Z');
  await page.goto(calls.address);
  await expect(page.getByRole('button', { name: /^Call the queue, Ann.* first/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Whole queue, calls')).toBeVisible();
  for (let worked = 0; worked < 3; worked += 1) {
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page.keyboard.press('6');
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(name);
  }
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(block(page, /Calls, Eastern/)).toContainText('3 of 12');
  await calls.stop();

  // An hour later, with nothing more done.
  const later = await start('2026-11-19T14:40:00Z');
  await page.goto(later.address);
  await expect(plan(page).getByText('The day has slipped by 45 minutes.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('r');
  await expect(page.getByText(/^The day had slipped by 45 minutes\. The rest is laid anew\.$/)).toBeVisible();
  await expect(plan(page).getByText(/^The day has slipped/)).toBeHidden();
  await expect(block(page, /^8:30 to 9:20, Calls, Eastern 3 of 3 worked/)).toBeVisible();
  await expect(block(page, /^9:4\d to 10:\d\d, Calls, Eastern 9 people/)).toBeVisible();
  await expect(plan(page).getByText('3 of 12 called, 0 of 2 written to.')).toBeVisible();

  await page.getByRole('button', { name: 'Week' }).click();
  await expect(page.getByText(/Called, of planned: Thu 19 Nov 3 of 12\./).first()).toBeVisible();
});

test('a block is taken out and another put in, and who is left out is said', async ({ app }) => {
  await expect(block(app, /Calls/).first()).toBeVisible();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('x');
  await expect(app.getByText('Calls taken out of the plan.')).toBeVisible();
  await expect(plan(app).getByText('12 calls were taken out of the plan.')).toBeVisible();
  await app.getByRole('button', { name: 'Today' }).focus();
  await app.keyboard.press('a');
  await app.getByRole('menuitem', { name: 'Research, 30 minutes' }).click();
  await expect(app.getByText(/^Research, now /)).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(block(app, /Research/)).toBeHidden();
});

test.describe('on a Saturday', () => {
  test.use({ at: '2026-11-21T15:00:00Z' });
  test('nothing is planned, unless that is wanted', async ({ app }) => {
    await expect(plan(app).getByText('A day off')).toBeVisible();
    await expect(plan(app).getByText('Weekend. Nothing is planned.')).toBeVisible();
    await expectAccessible(app);
    await plan(app).getByRole('button', { name: 'Plan it anyway' }).click();
    await expect(app.getByText('The day is planned.')).toBeVisible();
    await expect(block(app, /Written touches/)).toBeVisible();
  });
});

test.describe('after hours', () => {
  test.use({ at: '2026-11-19T23:30:00Z' });
  test('a day without a plan says that it is over', async ({ app }) => {
    await expect(plan(app).getByText('Your hours are over')).toBeVisible();
    await expectAccessible(app);
  });
});
