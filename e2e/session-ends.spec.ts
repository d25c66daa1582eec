import type { Page } from '@playwright/test';
import { expectFocusSeen } from './support/focus.ts';
import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

test.beforeEach(async ({ handset }) => {
  for (const [name, number] of [
    ['Dana Whitlock', '815-555-0142'],
    ['Wes Weekley', '815-555-0143'],
    ['Otto Brandt', '815-555-0144'],
  ] as const)
    expect(
      await handset('add', name, '--number', number, '--source', 'Fair', '--clock', '2026-11-18T16:00:00Z'),
    ).toMatchObject({ code: 0 });
});

async function toSetUp(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('go to session');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Start/ })).toBeEnabled();
}

const chosen = (page: Page, group: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('radio', { checked: true });

/** Logs with a key what needs no more, and waits for the next card. */
async function log(page: Page, key: string): Promise<void> {
  const name = await title(page).innerText();
  await page.keyboard.press(key);
  await expect(title(page)).not.toHaveText(name);
}

test('a session is set up by keys, knows how long it is meant to be, and the next one remembers', async ({
  app: page,
}) => {
  await toSetUp(page);
  await expectAccessible(page);
  await expect(chosen(page, 'How long')).toHaveValue('No end');
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  await expect(chosen(page, 'How long')).toHaveValue('60 min');
  await page.keyboard.press('w');
  await expect(chosen(page, 'Work')).toHaveValue('Calls');
  await page.keyboard.press('r');
  await expect(chosen(page, 'Script')).not.toHaveValue('by occasion');
  const script = await page
    .getByRole('group', { name: 'Script', exact: true })
    .locator('label:has(input:checked)')
    .innerText();
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/Dana|Wes|Otto/);
  await expect(page.getByText('0 of 60 min')).toBeVisible();
  await expect(page.getByText('Whole queue, calls')).toBeVisible();
  await expect(page.getByRole('heading', { name: script })).toBeVisible();
  await page.keyboard.press('e');
  await expect(title(page)).toHaveText('No conversations, no appointments.');
  // There is nothing to think over.
  await expect(page.getByText('Nobody was worked.')).toBeVisible();
  await expect(page.getByLabel('What opened a door?')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await toSetUp(page);
  await expect(chosen(page, 'How long')).toHaveValue('60 min');
  await expect(chosen(page, 'Work')).toHaveValue('Calls and writing');
});

test('who is passed over says why with one key, and a session left open overnight is told of', async ({
  page,
  start,
}) => {
  const evening = await start();
  await page.goto(evening.address);
  await title(page).waitFor();
  await toSetUp(page);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/Dana|Wes|Otto/);
  const name = await title(page).innerText();
  await page.keyboard.press('s');
  await page.keyboard.press('l');
  await expect(page.getByText(`${name} passed over for today.`)).toBeVisible();
  await expect(title(page)).not.toHaveText(name);
  await expect(page.getByText('Whole queue')).toBeVisible();

  await evening.stop();
  await page.goto((await start('2026-11-20T16:00:00Z')).address);
  await title(page).waitFor();
  await toSetUp(page);
  await expect(page.getByText(/^Your session of yesterday ended with its day, at \d/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('v');
  await expect(title(page)).toHaveText('No conversations, no appointments.');
  await page.keyboard.press('Control+Enter');
  await toSetUp(page);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/Dana|Wes|Otto/);
  await page.keyboard.press('e');
  await page.keyboard.press('Control+Enter');
  await toSetUp(page);
  await expect(page.getByText(/ended with its day/)).toHaveCount(0);
});

test('a session that is over gives way once the card in the middle of something is logged', async ({
  app: page,
}) => {
  await toSetUp(page);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/Dana|Wes|Otto/);
  const name = await title(page).innerText();
  await page.keyboard.press('t');
  await page.keyboard.type('Wants prices');
  await page.keyboard.press('Escape');
  // As since midnight: none goes on, and a pause is refused.
  await page.route(/\/sessions\/pause$/, (route) => route.abort());
  await page.route(/\/sessions\/current$/, (route) => route.fulfill({ json: { json: { session: null } } }));
  const asked = page.waitForResponse(/\/sessions\/current$/);
  await page.keyboard.press('Space');
  await (await asked).finished();
  await expect(page.getByRole('status').filter({ hasText: name })).toBeAttached();
  await expect(title(page)).toHaveText(name);
  await expect(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('Wants prices');
  await page.keyboard.press('6');
  await expect(page.getByRole('button', { name: /^Start/ })).toBeVisible();
  await expect(page.getByText(`No answer logged for ${name}.`)).toBeVisible();
});

test('a session ends with what it came to and three lines, which are there again whatever happens', async ({
  app: page,
}) => {
  await toSetUp(page);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/Dana|Wes|Otto/);
  await log(page, '5');
  const promised = await title(page).innerText();
  await page.keyboard.press('2');
  await page.keyboard.press('p');
  await page.keyboard.type('14:30');
  await page.keyboard.press('Enter');
  await expect(title(page)).not.toHaveText(promised);

  await page.keyboard.press('e');
  await expect(title(page)).toHaveText('1 conversation, no appointments.');
  await expect(page.getByRole('paragraph').filter({ hasText: promised })).toContainText('14:30 theirs');
  const lines = ['What opened a door?', 'What did you have no answer to?', /What will you do differently/];
  await expect(page.getByLabel(lines[0] ?? '')).toBeFocused();
  await page.keyboard.type('The worth question 5');
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ask for the trial sooner');
  // From the last line on to the way out; the single keys are letters all the while.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Back to Today/ })).toBeFocused();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(title(page)).toHaveText('1 conversation, no appointments.');
  await expect(page.getByLabel(lines[0] ?? '')).toHaveValue('The worth question 5');
  await expect(page.getByLabel(lines[1] ?? '')).toHaveValue('');
  await expect(page.getByLabel(lines[2] ?? '')).toHaveValue('Ask for the trial sooner');

  // What there was no answer to becomes a card, and the way back leads to the lines.
  await page.getByLabel(lines[1] ?? '').focus();
  await page.keyboard.type('No one to run a trial');
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('textbox', { name: /they say|heard/i }).first()).toHaveValue(
    'No one to run a trial',
  );
  await page.goBack();
  await expect(page.getByLabel(lines[1] ?? '')).toHaveValue('No one to run a trial');
  await page.keyboard.press('Control+Enter');
  await toSetUp(page);
  await expect(page.getByText('What you meant to do differently: Ask for the trial sooner')).toBeVisible();
});
