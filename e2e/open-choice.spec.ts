import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

// All of America may be called at this hour.
test.use({ at: '2026-11-19T16:00:00Z' });

const dock = (page: Page) => page.getByRole('region', { name: 'Outcome', exact: true });

async function atWork(page: Page): Promise<string> {
  await page.keyboard.press('Enter');
  await expect(dock(page)).toBeVisible();
  return page.getByRole('heading', { level: 1 }).innerText();
}

test.beforeEach(async ({ handset }) => {
  const made = await handset('demo', '--prospects', '60', '--clock', '2026-11-19T15:30:00Z');
  expect(made).toMatchObject({ code: 0 });
});

test('while a choice is open no other letter or digit does anything, and the focus comes back', async ({
  app,
}) => {
  const name = await atWork(app);
  const skip = dock(app).getByRole('button', { name: 'Skip' });
  await skip.focus();
  await app.keyboard.press('s');
  const reasons = app.getByRole('form', { name: 'Skip' });
  await expect(reasons.getByRole('radio', { name: 'Not now' })).toBeFocused();

  await app.keyboard.type('cnvwtde5?');
  await expect(reasons).toBeVisible();
  await expect(app.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(app.getByRole('timer')).toHaveCount(0);
  await expect(reasons.getByRole('radio', { name: 'Not now' })).toBeFocused();

  await app.keyboard.press('Escape');
  await expect(reasons).toHaveCount(0);
  await expect(skip).toBeFocused();

  // Closed, the letters are back.
  const decides = dock(app).getByRole('button', { name: 'Decision maker' });
  const before = await decides.getAttribute('aria-pressed');
  await app.keyboard.press('d');
  const told = before === 'true' ? 'false' : 'true';
  await expect(decides).toHaveAttribute('aria-pressed', told);
  // What was told is still there where they could not be passed over.
  await app.route(/\/sessions\/skip$/, (route) => route.abort());
  await app.keyboard.press('s');
  await app.keyboard.press('j');
  await expect(app.getByText('Handset does not answer.')).toBeVisible();
  await app.unroute(/\/sessions\/skip$/);
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Settings' }).click();
  await app.getByRole('button', { name: 'Session' }).click();
  await expect(app.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(decides).toHaveAttribute('aria-pressed', told);
  await app.keyboard.press('s');
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  await expect(app.getByText(`${name} passed over for today.`)).toBeVisible();
});

test('the line of an outcome gives way to another outcome, and to nothing else', async ({ app }) => {
  const name = await atWork(app);
  await app.keyboard.press('3');
  await expect(app.getByRole('form', { name: 'Spoke, declined' })).toBeVisible();
  await app.keyboard.type('cps');
  await expect(app.getByRole('form', { name: 'Spoke, declined' })).toBeVisible();
  const form = app.getByRole('form', { name: 'Spoke, follow up' });
  const cadence = app.getByRole('button', { name: 'Cadence', exact: true });
  await expect(cadence).toBeVisible();
  await app.keyboard.press('2');
  await expect(form).toBeVisible();
  // P is the time they named now, and stands there alone.
  await expect(cadence).toBeHidden();
  // F comes to a day of one's own last, which is typed there.
  await app.keyboard.type('ff1 dec');
  const day = form.getByRole('textbox', { name: 'Follow up on' });
  await expect(day).toBeFocused();
  await expect(day).toHaveValue('1 dec');
  await app.keyboard.press('Enter');
  await expect(app.getByText(`Conversation logged for ${name}. Follow-up on Tue 1 Dec.`)).toBeVisible();
});

test('the next step that F chooses is read with its date, and so is what was logged', async ({ app }) => {
  const name = await atWork(app);
  await app.keyboard.press('f');
  await expect(dock(app).getByRole('status')).toHaveText('Follow up tomorrow, Fri 20 Nov');
  await app.keyboard.press('f');
  await expect(dock(app).getByRole('status')).toHaveText('Follow up Mon 23 Nov');
  // What is never to be said is seen without scrolling, and the way to call is at one place on every card.
  await app.keyboard.press('i');
  await app.keyboard.type('Never mention the merger');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Never say:')).toBeInViewport({ ratio: 1 });
  const call = app.getByRole('button', { name: /^Call / });
  const place = await call.boundingBox();
  await app.keyboard.press('5');
  await expect(app.getByText(`Voicemail logged for ${name}. Follow-up on Mon 23 Nov.`)).toBeVisible();
  for (const key of ['6', '6']) {
    const before = await app.getByRole('heading', { level: 1 }).innerText();
    await app.keyboard.press(key);
    await expect(app.getByRole('heading', { level: 1 })).not.toHaveText(before);
    await expect(call).toBeVisible();
    // A card comes to rest within a moment.
    await expect.poll(() => call.boundingBox()).toEqual(place);
  }
});

const lines = [
  ['1', 'Appointment'],
  ['2', 'Spoke, follow up'],
  ['3', 'Spoke, declined'],
  ['9', 'Referred on'],
] as const;

test('under the line of an outcome nothing is logged or ended but by its own keys', async ({ app }) => {
  const name = await atWork(app);
  const decides = dock(app).getByRole('button', { name: 'Decision maker' });
  const before = await decides.getAttribute('aria-pressed');
  for (const [key, label] of lines) {
    await app.keyboard.press(key);
    const line = app.getByRole('form', { name: label });
    await expect(line).toBeVisible();
    // On a button of the line: there the letters are no text.
    await line.getByRole('button').last().focus();
    for (const other of ['e', 's', 'd', 'a', 'c', 'w', 'x', 'v', 'n', 'j', '4', '5', '6', '7', '?']) {
      await app.keyboard.press(other);
    }
    await expect(line).toBeVisible();
    await expect(app.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(app.getByRole('dialog')).toHaveCount(0);
    await expect(app.getByRole('timer')).toHaveCount(0);
    await app.keyboard.press('Escape');
    await expect(line).toHaveCount(0);
    await expect(decides).toHaveAttribute('aria-pressed', before ?? '');
  }
  // 8 takes the line away and waits; nothing was logged by any of it.
  await app.keyboard.press('1');
  await app.getByRole('form', { name: 'Appointment' }).getByRole('button').last().focus();
  await app.keyboard.press('8');
  const again = app.getByText(/Press 8 again/);
  await expect(again).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(again).toHaveCount(0);
  // Esc takes the first 8 back before what was open when it came, which the second is for.
  await app.keyboard.press('o');
  await app.keyboard.type('budget');
  await app.keyboard.press('Enter');
  const answer = app.getByRole('region', { name: 'What to answer' });
  await expect(answer).toBeVisible();
  await app.keyboard.press('8');
  await expect(again).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(again).toHaveCount(0);
  await expect(answer).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(answer).toHaveCount(0);
  await expect(app.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(app.getByText(/ logged for /)).toHaveCount(0);
  // Where single keys are switched off, 8 is no answer to it.
  await app.getByRole('button', { name: 'Settings' }).click();
  await app.getByRole('switch', { name: 'Single keys' }).focus();
  await app.keyboard.press('Space');
  await app.getByRole('button', { name: 'Session' }).click();
  await dock(app).getByRole('button', { name: 'Do not contact' }).focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('alert')).toContainText('Press “Do not contact” again, by Enter or a click');
  await app.keyboard.press('Enter');
  await expect(app.getByText(`Nobody from this book will contact ${name}.`)).toBeVisible();
});

test('Esc in the note leaves the note and not the line that is open beside it', async ({ app }) => {
  await atWork(app);
  await app.keyboard.press('2');
  const line = app.getByRole('form', { name: 'Spoke, follow up' });
  await app.getByRole('textbox', { name: 'Note' }).click();
  await app.keyboard.type('She asked for drawings');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('textbox', { name: 'Note' })).not.toBeFocused();
  await expect(line).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(line).toHaveCount(0);
});
