import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

test.use({ at: '2026-11-19T16:00:00Z' });

test.beforeEach(async ({ handset }) => {
  const made = await handset('demo', '--prospects', '60', '--clock', '2026-11-19T15:30:00Z');
  expect(made).toMatchObject({ code: 0 });
});

const outline = (page: Page) => page.getByRole('region', { name: 'Outline' });
const words = (page: Page, line: string) => outline(page).getByRole('textbox', { name: `Words of ${line}` });

async function toScripts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Scripts', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Scripts' })).toBeVisible();
  await expect(outline(page)).toBeVisible();
}

test('a script is written line by line with keys alone, mended, used, and taken back', async ({ app }) => {
  await toScripts(app);
  await expectAccessible(app);
  await app.keyboard.press('m');
  await app.keyboard.type('Short opener');
  await app.keyboard.press('Enter');
  await expect(outline(app).getByRole('heading', { name: 'Short opener version 1, a draft' })).toBeVisible();
  await expect(outline(app).getByText('Nothing to say here.')).toBeVisible();

  // F8 goes to what is to be mended; two open braces offer the variables there are.
  await app.keyboard.press('F8');
  await expect(words(app, 'Opener')).toBeFocused();
  await app.keyboard.type('Hi {{fir');
  await expect(outline(app).getByRole('option', { name: /first name/ })).toBeVisible();
  await app.keyboard.press('Enter');
  await app.keyboard.type('there');
  await expect(words(app, 'Opener')).toHaveValue('Hi {{first_name|there}}');
  await app.keyboard.press('End');
  await app.keyboard.type(', it is {{nam_me}}.');
  await expect(outline(app).getByText(/nam_me is not a variable/)).toBeVisible();
  for (let n = 0; n < '{{nam_me}}.'.length; n += 1) await app.keyboard.press('Backspace');
  await app.keyboard.type('me.');

  // Enter makes a line, Ctrl+. makes it a reply, and its words are asked for. Tab goes on, as everywhere.
  await app.keyboard.press('Enter');
  await expect(words(app, 'Line 2')).toBeFocused();
  await app.keyboard.type('Thank you.');
  await expect(outline(app).getByText('Nobody gets here, no choice leads to it.')).toBeVisible();
  await app.keyboard.press('Tab');
  await expect(words(app, 'Line 2')).not.toBeFocused();
  await app.keyboard.press('Shift+Tab');
  await expect(words(app, 'Line 2')).toBeFocused();
  await app.keyboard.press('Control+.');
  await expect(outline(app).getByText('Nobody gets here, no choice leads to it.')).toHaveCount(0);
  await outline(app).getByRole('textbox', { name: 'Reply 1 to Opener' }).fill('“Go on”');
  await expect(outline(app).getByText('Ends here, with no line and no outcome.')).toBeVisible();
  await outline(app).getByLabel('Ends in').selectOption('Spoke, follow up');
  await expect(outline(app).getByText('Nothing to mend.')).toBeVisible();
  await expectAccessible(app);

  // What is typed is on the disk, whatever becomes of the window.
  await expect(outline(app).getByText('Saved', { exact: true })).toBeVisible();
  await app.reload();
  await toScripts(app);
  await app.getByRole('button', { name: /^Short opener/ }).click();
  await expect(words(app, 'Line 2')).toHaveValue('Thank you.');

  await words(app, 'Line 2').focus();
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Short opener: version 1 is in use.')).toBeVisible();
  await expect(outline(app).getByRole('heading', { name: 'Short opener version 1, in use' })).toBeVisible();

  // Ctrl+Backspace takes a word, as in any field. A line taken out comes back, also after more was typed elsewhere.
  await words(app, 'Line 2').focus();
  await app.keyboard.press('End');
  await app.keyboard.press('Control+Backspace');
  await app.keyboard.press('Control+Backspace');
  await expect(words(app, 'Line 2')).toHaveValue('Thank ');
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(words(app, 'Line 2')).toHaveValue('Thank you.');
  await app.keyboard.press('Control+Shift+k');
  await expect(words(app, 'Line 2')).toHaveCount(0);
  await expect(words(app, 'Opener')).toBeFocused();
  await expect(outline(app).getByText('Line 2 taken out. Ctrl Z brings it back.')).toBeVisible();
  await app.keyboard.type('!');
  await app.keyboard.press('Control+z');
  await app.keyboard.press('Control+z');
  await expect(words(app, 'Line 2')).toHaveValue('Thank you.');
  await expect(words(app, 'Line 2')).toBeFocused();
  // With nothing of its own to take back, Undo is the book's: the version is a draft again.
  await app.keyboard.press('Escape');
  await app.keyboard.press('Control+z');
  await expect(outline(app).getByRole('heading', { name: 'Short opener version 1, a draft' })).toBeVisible();
  await expect(words(app, 'Line 2')).toHaveValue('Thank you.');

  // While another one is named, that is what comes next, and the one filled button.
  const filled = app.locator('main button[data-variant=filled]');
  await expect(filled).toHaveText([/^Use version 1/]);
  await app.keyboard.press('m');
  await expect(filled).toHaveText(['Make it']);
});

test('how somebody of the book would hear it is seen beside it', async ({ app, handset }) => {
  const { out } = await handset('call', 'queue.list', '{"limit":2}', '--json');
  const [, other] = (JSON.parse(out) as { cards: { name: string }[] }).cards;
  await toScripts(app);
  const preview = app.getByRole('complementary', { name: 'Preview' });
  await preview.getByRole('textbox', { name: 'Another person' }).fill(other?.name ?? '');
  await preview.getByRole('list', { name: 'People found' }).getByRole('button').first().click();
  await expect(preview.getByRole('heading', { name: `As ${other?.name} hears it` })).toBeVisible();
  await expect(preview.getByText(new RegExp(`^Hi .*${other?.name.split(' ')[0]}`))).toBeVisible();
});

test('scripts go out as a file and come back, and what is no such file is refused', async ({ app }) => {
  await toScripts(app);
  const saved = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Save as a file' }).click();
  const path = await (await saved).path();
  const file = readFileSync(path, 'utf8').replaceAll('Referral', 'Sent by a friend');
  const take = (name: string, text: string) =>
    app
      .getByLabel('A file of scripts')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await take('scripts.json', file);
  await expect(app.getByText(/^1 script and 0 objection cards read in/)).toBeVisible();
  await expect(
    outline(app).getByRole('heading', { name: /^Sent by a friend version 1, a draft/ }),
  ).toBeVisible();
  await take('other.json', '{"format":"something else"}');
  await expect(app.getByText('This JSON holds no scripts of Handset. Nothing was changed.')).toBeVisible();
});

test('an objection card is written, and is there on the next call', async ({ app }) => {
  await toScripts(app);
  await app.keyboard.press('o');
  await expect(
    app.getByRole('region', { name: 'Objection cards' }).getByRole('button', { name: /^no time/ }),
  ).toBeVisible();
  await expectAccessible(app);
  await app.keyboard.press('m');
  await expect(app.getByRole('textbox', { name: 'Name of the card' })).toBeFocused();
  await app.keyboard.type('merger');
  await app.getByRole('textbox', { name: 'They say' }).fill('We are being merged.');
  await app.getByRole('textbox', { name: 'Answer 1' }).fill('When will you know more, {{first_name|then}}?');
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Card made: merger.')).toBeVisible();
  await app.getByRole('button', { name: 'Today', exact: true }).click();
  await app.keyboard.press('Enter');
  await expect(
    app.getByRole('region', { name: 'What to say' }).getByRole('button', { name: 'Objection' }),
  ).toBeVisible();
  await app.keyboard.press('o');
  await app.keyboard.type('merged');
  // The new card may come after the letters: it is the first then, and chosen.
  await expect(app.getByRole('option', { name: /We are being merged/ })).toHaveAttribute(
    'data-combobox-selected',
    'true',
  );
  await app.keyboard.press('Enter');
  await expect(
    app.getByRole('region', { name: 'What to answer' }).getByText(/^When will you know more/),
  ).toBeVisible();
});
