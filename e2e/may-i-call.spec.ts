import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';
import type { Ended } from './support/processes.ts';

const commandId = (n: number) => `33333333-0000-7000-8000-${String(n).padStart(12, '0')}`;

type Handset = (...args: string[]) => Promise<Ended>;

/** Pat, whose number may be in Pensacola or in Tallahassee. */
async function pat(handset: Handset): Promise<void> {
  const ready = await handset(
    'call',
    'settings.change',
    JSON.stringify({
      commandId: commandId(1),
      settings: { repName: 'Maya Okafor', zone: 'America/New_York', country: 'US' },
    }),
  );
  expect(ready.code, ready.out + ready.err).toBe(0);
  const added = await handset(
    'call',
    'prospects.add',
    JSON.stringify({
      commandId: commandId(2),
      prospect: {
        source: { kind: 'trade show' },
        fullName: 'Pat Calloway',
        title: 'Plant manager',
        company: 'Gulfside Pumps',
        phones: [{ raw: '850-555-0142' }],
      },
    }),
  );
  expect(added.code, added.out + added.err).toBe(0);
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function openPat(page: Page): Promise<void> {
  await title(page).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/name/i).fill('Pat');
  await page.getByText('Pat Calloway').first().click();
  await expect(title(page)).toHaveText('Pat Calloway');
}

test.describe('in the evening', () => {
  // Half past eight in Tallahassee, half past seven in Pensacola.
  test.use({ at: '2026-11-20T01:30:00Z' });

  test('a number that may be in two zones is closed, and goes out for a coded reason', async ({
    page,
    start,
    handset,
  }) => {
    await pat(handset);
    await page.goto((await start()).address);
    await openPat(page);
    const panel = page.getByRole('region', { name: 'Not now' });
    await expect(panel).toContainText('Outside 8 to 20 in Florida. Opens tomorrow at 9:00 on your clock.');
    await expect(page.getByRole('button', { name: /^Call 850/ })).toHaveCount(0);
    await expectAccessible(page);
    await page.keyboard.press('g');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText('Say why first.');
    await page.getByLabel('They asked for this time').check();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('timer', { name: /850-555-0142/ })).toBeVisible();
    const open = await handset('call', 'calls.open', '{}', '--json');
    expect(JSON.parse(open.out)).toMatchObject({ launches: [{ name: 'Pat Calloway' }] });
  });

  test('picking their clock opens it, and Undo closes it again', async ({ page, start, handset }) => {
    await pat(handset);
    await page.goto((await start()).address);
    await openPat(page);
    await page.keyboard.press('z');
    await page.getByLabel(/^Chicago 19:/).check();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Call 850/ })).toBeVisible();
    await expect(page.getByText('Outside office hours, 8 to 18.')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'Not now' })).toBeVisible();
  });
});

test('a company changes a rule in Settings, and puts it back', async ({ page, start, handset }) => {
  test.slow();
  await pat(handset);
  await page.goto((await start()).address);
  await title(page).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  const rules = page.getByRole('region', { name: 'Calling hours and rules' });
  await expect(rules).toContainText('Not legal advice.');
  await rules.getByRole('button', { name: /^\d+ more places$/ }).click();
  await page.getByRole('button', { name: /^Florida, 501/ }).click();
  await expect(rules).toContainText('The text of the law.');
  const form = page.getByRole('form', { name: 'Change the rule of Florida' });
  await form.getByLabel('Monday to Friday').fill('20 to 8');
  await expect(form.getByText('For example 8 to 20')).toBeVisible();
  await form.getByLabel('Monday to Friday').fill('10 to 12');
  await form.getByLabel('Most in 24 hours').fill('1');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Keep these' }).click();
  await expect(page.getByText('Florida: the rule was changed.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Florida, 501/ })).toContainText('Changed');
  await openPat(page);
  await expect(page.getByRole('region', { name: 'Not now' })).toContainText('Outside 10 to 12 in Florida.');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /^Florida, 501/ }).click();
  await page.getByRole('button', { name: 'Put it back as it came' }).click();
  await expect(page.getByText('Florida: the rule is as it came.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Florida, 501/ })).toContainText('Law');
});
