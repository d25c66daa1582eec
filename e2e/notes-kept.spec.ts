import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

test.beforeEach(async ({ handset }) => {
  for (const [name, phone] of [
    ['Dana Whitlock', '815-555-0142'],
    ['Wes Weekley', '815-555-0143'],
  ] as const)
    expect(await handset('add', name, '--number', phone, '--source', 'Referral')).toMatchObject({ code: 0 });
});

const note = (page: Page) => page.getByRole('textbox', { name: /note/i });

/** As those do who know whom they want: from one card to another. */
async function goTo(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(page.getByRole('dialog').getByText(name).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(name);
}

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('t');
  await note(page).fill(text);
  await page.keyboard.press('Escape');
}

const history = (page: Page) => page.getByRole('region', { name: 'History' });

test('a note of a card that is left is kept in its history and found, and one that is logged comes back with Undo', async ({
  page,
  start,
}) => {
  await page.goto((await start()).address);
  await expect(page.getByRole('button', { name: /^Start with / })).toBeVisible();
  await goTo(page, 'Dana Whitlock');
  await write(page, 'Budget in May');
  await goTo(page, 'Wes Weekley');
  await expect(note(page)).toHaveValue('');
  await goTo(page, 'Dana Whitlock');
  await expect(note(page)).toHaveValue('');
  await expect(history(page).getByText('Budget in May')).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('budg');
  await expect(page.getByRole('dialog').getByText('Budget in May')).toBeVisible();
  await page.keyboard.press('Escape');

  await write(page, 'Budget in June');
  await page.keyboard.press('6');
  await expect(title(page)).not.toHaveText('Dana Whitlock');

  // What a result has taken along comes back with Undo.
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveText('Dana Whitlock');
  await expect(note(page)).toHaveValue('Budget in June');
  await page.keyboard.press('6');
  await expect(title(page)).not.toHaveText('Dana Whitlock');
  await goTo(page, 'Wes Weekley');
  await goTo(page, 'Dana Whitlock');
  await expect(page.getByText('Budget in June').first()).toBeVisible();
  await expect(note(page)).toHaveValue('');
});

test('the last letters are saved when the tab is closed over them', async ({ page, start, handset }) => {
  const { address } = await start();
  await page.goto(address);
  await expect(page.getByRole('button', { name: /^Start with / })).toBeVisible();
  await goTo(page, 'Dana Whitlock');
  await page.keyboard.press('t');
  await page.keyboard.type('Ask for Petra');
  await page.goto('about:blank');
  const [dana] = JSON.parse((await handset('find', 'Dana', '--json')).out) as { prospectId: string }[];
  const read = async () =>
    JSON.parse(
      (await handset('call', 'queue.card', JSON.stringify({ prospectId: dana?.prospectId }), '--json')).out,
    ) as { noteDraft: string };
  await expect.poll(async () => (await read()).noteDraft).toBe('Ask for Petra');
});

test('what could not be saved is said softly, tried again, and logged only once it is safe', async ({
  page,
  start,
}) => {
  await page.goto((await start()).address);
  await expect(page.getByRole('button', { name: /^Start with / })).toBeVisible();
  await goTo(page, 'Dana Whitlock');
  await page.route('**/rpc/notes/draft', (route) => route.abort());
  await page.keyboard.press('t');
  await page.keyboard.type('Budget in May');
  await expect(page.getByText('Not saved yet. Trying again.')).toBeVisible();
  await page.unroute('**/rpc/notes/draft');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('6');
  await expect(title(page)).not.toHaveText('Dana Whitlock');
  await goTo(page, 'Dana Whitlock');
  await expect(note(page)).toHaveValue('');
  await expect(history(page).getByText('Budget in May')).toHaveCount(1);
});

test('a time that is not understood is said so, and nothing is logged', async ({ page, start }) => {
  await page.goto((await start()).address);
  await expect(page.getByRole('button', { name: /^Start with / })).toBeVisible();
  await goTo(page, 'Dana Whitlock');
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: 'Promised at' }).fill('tue 14:00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('Write it like 14:00.');
  await expect(page.getByRole('textbox', { name: 'Promised at' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2pm');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Promised for/).first()).toBeVisible();
});
