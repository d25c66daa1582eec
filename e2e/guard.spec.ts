import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';
import type { Ended } from './support/processes.ts';

const commandId = (n: number) => `22222222-0000-7000-8000-${String(n).padStart(12, '0')}`;

type Handset = (...args: string[]) => Promise<Ended>;

async function add(handset: Handset, n: number, prospect: Record<string, unknown>): Promise<string> {
  const input = { commandId: commandId(n), prospect: { source: { kind: 'trade show' }, ...prospect } };
  const { out } = await handset('call', 'prospects.add', JSON.stringify(input), '--json');
  return (JSON.parse(out) as { prospectId: string }).prospectId;
}

async function log(handset: Handset, n: number, prospectId: string, outcome: string, occurredAt: string) {
  const input = { commandId: commandId(n), prospectId, outcome, occurredAt: Date.parse(occurredAt) };
  const { code, out } = await handset('call', 'touches.log', JSON.stringify(input), '--json');
  expect(code, out).toBe(0);
}

/** Victor, who got two voicemails, and Hana, who is at the same company. */
async function victor(handset: Handset): Promise<string> {
  const ready = await handset(
    'call',
    'settings.change',
    JSON.stringify({
      commandId: commandId(1),
      settings: { repName: 'Maya Okafor', zone: 'America/New_York', country: 'US' },
    }),
  );
  expect(ready.code, ready.out + ready.err).toBe(0);
  const company = { company: 'Oldfield Sintering', accountClass: 'target' };
  const seq = await add(handset, 2, {
    ...company,
    fullName: 'Victor Amsel',
    title: 'Plant director',
    phones: [{ raw: '412-555-0167' }],
    emails: ['victor@oldfield.example'],
  });
  await add(handset, 3, {
    ...company,
    fullName: 'Hana Sorel',
    title: 'Process engineer',
    phones: [{ raw: '412-555-0168' }],
  });
  await log(handset, 4, seq, 'voicemail', '2026-11-10T14:05:00Z');
  await log(handset, 5, seq, 'voicemail', '2026-11-16T14:40:00Z');
  return seq;
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

async function openVictor(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/name/i).fill('Victor');
  await page.getByText('Victor Amsel').first().click();
  await expect(title(page)).toHaveText('Victor Amsel');
}

test('a third voicemail is held, and another channel is one key away', async ({ page, start, handset }) => {
  await victor(handset);
  await page.goto((await start()).address);
  await title(page).waitFor();
  await openVictor(page);
  const held = 'Two voicemails, no reply. A third rarely changes that. Something else might.';
  await expect(page.getByText(held)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Call held' })).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: 'Outcome', exact: true })
      .getByRole('button', { name: 'Voicemail left' }),
  ).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Do not contact' })).toBeEnabled();
  await expectAccessible(page);
  await page.keyboard.press('5');
  await expect(page.getByText(held)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('region', { name: 'What to write' })).toContainText('victor@oldfield.example');
  await page.keyboard.press('5');
  await expect(page.getByText(/^E-mail logged for Victor Amsel/)).toBeVisible();
  const week = await handset('call', 'weeks.read', '{}', '--json');
  expect(JSON.parse(week.out)).toMatchObject({ figures: { 'loops-broken': 1, 'loops-repeated': 0 } });
});

test('going on takes a reason, which is kept', async ({ page, start, handset }) => {
  await victor(handset);
  await page.goto((await start()).address);
  await title(page).waitFor();
  await openVictor(page);
  await page.keyboard.press('g');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Say why first.');
  await page.getByLabel('Or in your words').pressSequentially('The line was bad');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Call 412/ })).toBeVisible();
  await page.keyboard.press('5');
  await expect(page.getByText(/^Voicemail logged for Victor Amsel/)).toBeVisible();
  const behind = await handset(
    'call',
    'weeks.behind',
    JSON.stringify({ figure: 'loops-repeated' }),
    '--json',
  );
  expect(JSON.parse(behind.out)).toMatchObject({
    touches: [{ name: 'Victor Amsel', reason: 'The line was bad' }],
  });
});

test.describe('in an hour that nobody has tried', () => {
  test.use({ at: '2026-11-19T16:00:00Z' });

  test('going on takes no reason, and breaks the loop', async ({ page, start, handset }) => {
    await victor(handset);
    await page.goto((await start()).address);
    await title(page).waitFor();
    await openVictor(page);
    await expect(page.getByRole('region', { name: 'Call held' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Go on now, in an hour not tried yet' })).toBeVisible();
    await page.keyboard.press('g');
    await expect(page.getByRole('button', { name: /^Call 412/ })).toBeVisible();
    await page.keyboard.press('5');
    await expect(page.getByText(/^Voicemail logged for Victor Amsel/)).toBeVisible();
    const week = await handset('call', 'weeks.read', '{}', '--json');
    expect(JSON.parse(week.out)).toMatchObject({ figures: { 'loops-broken': 1, 'loops-repeated': 0 } });
  });
});

test('a rest puts them off for sixty days, and Undo brings them back', async ({ page, start, handset }) => {
  await victor(handset);
  await page.goto((await start()).address);
  await title(page).waitFor();
  await openVictor(page);
  await page.keyboard.press('m');
  await expect(page.getByText(/Victor Amsel: Follow-up on Mon 18 Jan 2027/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveText('Victor Amsel');
  await page.keyboard.press('l');
  await expect(title(page)).toHaveText('Hana Sorel');
});
