import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const people = [
  ['Dana Whitlock', '815-555-0142'],
  ['Wes Weekley', '815-555-0143'],
  ['Ines Calder', '815-555-0144'],
  ['Rob Tanner', '815-555-0145'],
] as const;

test.beforeEach(async ({ handset }) => {
  for (const [name, phone] of people) {
    const added = ['add', name, '--number', phone, '--source', 'Referral'];
    expect(await handset(...added)).toMatchObject({ code: 0 });
  }
});

const note = (page: Page) => page.getByRole('textbox', { name: /note/i });
const dock = (page: Page) => page.getByRole('region', { name: 'Outcome' });

async function begin(page: Page): Promise<string> {
  const day = await title(page).innerText();
  await page.keyboard.press('Enter');
  await expect(dock(page)).toBeVisible();
  await expect(title(page)).not.toHaveText(day);
  return title(page).innerText();
}

/** Whether D, decision maker, is on. */
const decides = (page: Page) => page.getByRole('button', { name: /Decision maker/ });

test('a key is put elsewhere and swapped where it stands; caps, sheet and the key follow, and Undo puts it back', async ({
  app: page,
}) => {
  await begin(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys of this screen' });
  const row = sheet.getByRole('button', { name: /^Decision maker: D/ });
  await row.press('Enter');
  await expect(sheet.getByRole('button', { name: 'Press its new key' })).toBeFocused();
  await page.keyboard.press('5');
  await expect(sheet.getByRole('alert')).toContainText('Digits, Enter, Esc and arrows stay');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeVisible();
  await row.press('Enter');
  await page.keyboard.press('s');
  await expect(sheet.getByRole('button', { name: /^Swap them/ })).toBeFocused();
  await expect(sheet.getByRole('alert')).toHaveText('S is “Skip, with a reason” on this screen. Swap them?');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button', { name: /^Decision maker: S/ })).toBeVisible();
  await expect(sheet.getByRole('button', { name: /^Skip, with a reason: D/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  await expect(decides(page)).toHaveAttribute('aria-keyshortcuts', 'S');
  await expect(decides(page).locator('kbd')).toHaveText('S');
  await expect(decides(page)).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('s');
  await expect(decides(page)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('d');
  await expect(page.getByRole('form', { name: 'Skip' })).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(
    page.getByRole('region', { name: 'What to say' }).getByRole('button', { name: 'Objection' }),
  ).toHaveAttribute('aria-keyshortcuts', 'O');

  // It is the book's: another tab of the same book has it too.
  await page.reload();
  await expect(decides(page)).toHaveAttribute('aria-keyshortcuts', 'S');
  await page.keyboard.press('Control+z');
  await expect(decides(page)).toHaveAttribute('aria-keyshortcuts', 'D');
});

test('letters that an input method composes are text and never keys', async ({ app: page }) => {
  const name = await begin(page);
  const session = await page.context().newCDPSession(page);
  const composing = { key: 'Process', code: 'Digit5', windowsVirtualKeyCode: 229 };
  // On the card, with no field in sight, such a press means nothing either.
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...composing });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...composing });
  await page.keyboard.press('t');
  await expect(note(page)).toBeFocused();
  await session.send('Input.imeSetComposition', { text: 'に5', selectionStart: 2, selectionEnd: 2 });
  await expect(note(page)).toHaveValue('に5');
  // Esc gives the composition up, and does not leave the field.
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Escape',
    code: 'Escape',
    windowsVirtualKeyCode: 229,
  });
  await expect(note(page)).toBeFocused();
  await session.send('Input.insertText', { text: '日本' });
  await expect(note(page)).toHaveValue('日本');
  await expect(title(page)).toHaveText(name);
  await page.keyboard.press('Escape');
  await page.keyboard.press('5');
  await expect(page.getByText(`Voicemail logged for ${name}.`)).toBeVisible();
});

test('Undo reaches back through a whole session, and in a field is the field’s own', async ({
  app: page,
  handset,
  at,
}) => {
  const worked: string[] = [await begin(page)];
  for (const [key, said] of [
    ['5', 'Voicemail logged for'],
    ['6', 'No answer logged for'],
    ['4', 'Word left for'],
  ] as const) {
    const name = worked.at(-1) ?? '';
    await page.keyboard.press('t');
    await page.keyboard.type(`Note on ${name}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await expect(page.getByText(`${said} ${name}.`)).toBeVisible();
    await expect(title(page)).not.toHaveText(name);
    worked.push(await title(page).innerText());
  }
  // What was typed and rubbed out in the field comes back before anything that was done.
  await page.keyboard.press('t');
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+z');
  await expect(note(page)).toHaveValue('x');
  await page.keyboard.press('Control+z');
  await expect(note(page)).toHaveValue('');
  // While the field has the focus, Undo is the field's: the letters that come next would be keys of another card.
  await page.keyboard.press('Control+z');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Escape');
  for (const name of worked.slice(0, 3).toReversed()) {
    await page.keyboard.press('Control+z');
    await expect(title(page)).toHaveText(name);
    await expect(note(page)).toHaveValue(`Note on ${name}`);
  }
  const { session } = JSON.parse(
    (await handset('call', 'sessions.current', '{}', '--json', '--clock', at)).out,
  ) as {
    session: { tape: { touch: { voided: boolean } }[] };
  };
  expect(session.tape.filter(({ touch }) => !touch.voided)).toEqual([]);
});
