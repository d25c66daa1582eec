import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';
import { openCard, press, touchesOf, withDana } from './support/touches.ts';

// Thursday, 11:00 in New York.
test.use({ at: '2026-11-19T16:00:00Z', permissions: ['clipboard-read', 'clipboard-write'] });

/** Keeps what the page would open from being opened, and remembers it. */
const keepOpened = (page: Page) =>
  page.addInitScript(() => {
    const opened: string[] = [];
    Object.assign(window, { opened });
    window.addEventListener(
      'click',
      (event) => {
        if (!(event.target instanceof HTMLAnchorElement) || !/^(mailto|https):/.test(event.target.href))
          return;
        event.preventDefault();
        opened.push(event.target.href);
      },
      true,
    );
  });
const nextDay = '2026-11-20T16:00:00Z';

let dana: string;
test.beforeEach(async ({ handset }) => {
  dana = await withDana(handset);
});

test('an e-mail is opened by one key with its text filled in, and asked about on return', async ({
  app,
  handset,
}) => {
  await keepOpened(app);
  await app.reload();
  // The keys work once there is something on screen.
  await app.getByRole('heading', { level: 1 }).waitFor();
  await openCard(app, 'Dana Whitlock');
  await press(app, 'w');
  const writing = app.getByRole('region', { name: 'What to write' });
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue(/Dana/);
  await app.setViewportSize({ width: 1280, height: 720 });
  await expect(writing.getByRole('button', { name: /instead$/ })).toBeInViewport({ ratio: 1 });
  await writing.getByRole('textbox', { name: 'Subject' }).fill('Line four & more?\u000aBcc: x@y.example');
  await writing.getByRole('textbox', { name: 'Text' }).fill('Hi Dana,\n50% of line four?&bcc=x@y.example#');
  await press(app, 'Escape');
  await expectAccessible(app);
  await press(app, 'u');
  await expect(writing.getByText('What happened?')).toBeVisible();
  const opened = () => app.evaluate(() => (window as unknown as { opened: string[] }).opened);
  expect(await opened()).toEqual([
    'mailto:dana@marlow.example?subject=Line%20four%20%26%20more%3F%20Bcc%3A%20x%40y.example&body=Hi%20Dana%2C%0D%0A50%25%20of%20line%20four%3F%26bcc%3Dx%40y.example%23',
  ]);
  expect(await app.evaluate(() => navigator.clipboard.readText())).toContain('50% of line four?');

  // Not sent: nothing is logged, and the text is still there, also after another card.
  await press(app, 'k');
  await expect(writing.getByText('What happened?')).toHaveCount(0);
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue(/50% of line four/);
  expect(await touchesOf(handset, dana)).toEqual([]);

  await press(app, 'u');
  await expect(writing.getByText('What happened?')).toBeVisible();
  await press(app, 'j');
  await expect(app.getByText('E-mail logged for Dana Whitlock.')).toBeVisible();
  expect(await touchesOf(handset, dana)).toMatchObject([{ channel: 'email', outcome: 'sent' }]);

  // A profile is opened as it is, the text beside it on the clipboard.
  await openCard(app, 'Dana Whitlock');
  await expect(title(app)).toHaveText('Dana Whitlock');
  await press(app, 'w', 'w');
  await expect(writing.getByRole('button', { name: /Open the profile/ })).toBeVisible();
  await writing.getByRole('textbox', { name: 'Text' }).fill('Saw your talk.');
  await press(app, 'Escape', 'u');
  await expect(writing.getByText('The profile was opened. The text is on the clipboard.')).toBeVisible();
  expect((await opened()).at(-1)).toBe('https://www.linkedin.com/in/dana-whitlock');
  expect(await app.evaluate(() => navigator.clipboard.readText())).toBe('Saw your talk.');

  // A reload takes nothing of what is being written; what Today knows to be sent is not the next message.
  await press(app, 'w', 'w');
  await writing.getByRole('textbox', { name: 'Text' }).fill('Hi Dana, half a');
  await app.reload();
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue('Saw your talk.');
  await press(app, 'Control+k');
  await app.keyboard.type('Today');
  await expect(app.getByRole('dialog').getByText('Today').first()).toBeVisible();
  await press(app, 'Enter');
  await expect(app.locator('[data-open-message]')).toHaveCount(1);
  await press(app, 'j');
  await expect(app.getByText('LinkedIn message logged for Dana Whitlock.')).toBeVisible();
  await openCard(app, 'Dana Whitlock');
  await press(app, 'w');
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue('Hi Dana, half a');
  // Said to be sent though it was not opened, its last words typed a moment ago; taken back, the text is there again.
  await writing.getByRole('textbox', { name: 'Text' }).fill('Hi Dana, half a thought');
  await press(app, 'Escape', '5');
  await expect(app.getByText('E-mail logged for Dana Whitlock.')).toBeVisible();
  expect((await handset('call', 'written.open')).out).not.toContain('half a');
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(title(app)).toHaveText('Dana Whitlock');
  await press(app, 'w');
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue('Hi Dana, half a thought');
  await press(app, 'w');
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue(/^Hi Dana, my reason to write/);
});

test('what was opened is asked about after a restart, on the card and on Today, and told of as of then', async ({
  page,
  start,
  handset,
}) => {
  await keepOpened(page);
  const before = await start();
  await page.goto(before.address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openCard(page, 'Dana Whitlock');
  const writing = page.getByRole('region', { name: 'What to write' });
  await press(page, 'w');
  await writing.getByRole('textbox', { name: 'Text' }).fill('Hi Dana, in my own words.');
  await press(page, 'Escape', 'u');
  await expect(writing.getByText('What happened?')).toBeVisible();
  await press(page, 'w', 'u');
  await expect(writing.getByText('The profile was opened. The text is on the clipboard.')).toBeVisible();
  // Called meanwhile: a line says that it is still asked, and U leads there.
  await press(page, 'w');
  const asked = page.getByRole('group', { name: 'A message that was opened' });
  await expect(asked).toContainText(/^The LinkedIn message of today at 1\d:00: sent or not\?/);
  await expectAccessible(page);
  await press(page, 'u');
  await expect(writing.getByText('What happened?')).toBeVisible();
  // More is written on, and not opened, as the machine goes.
  await press(page, 'w', 'w');
  await writing.getByRole('textbox', { name: 'Text' }).fill('Half a thought');
  await expect.poll(async () => (await handset('call', 'written.open')).out).toContain('Half a thought');
  await before.kill();
  // What was opened before may be told of, whatever they asked for since; nothing more is opened.
  await handset('call', 'suppressions.takeDown', JSON.stringify({ prospectId: dana }));

  await page.goto((await start(nextDay)).address);
  const messages = page.locator('[data-open-message]');
  await expect(messages).toHaveText([
    /^Dana WhitlockE-mail, .*, dana@marlow\.example/,
    /^Dana WhitlockLinkedIn, .*, linkedin\.com/,
  ]);
  await expectAccessible(page);
  await press(page, 'k');
  await expect(page.getByText('Not sent: the e-mail to Dana Whitlock.')).toBeVisible();
  await expect(messages).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(messages).toHaveCount(2);
  await press(page, 'ArrowUp');
  await expect(messages.nth(1).getByRole('button', { name: /^Sent/ })).toBeFocused();
  await press(page, 'j');
  await expect(page.getByText('LinkedIn message logged for Dana Whitlock.')).toBeVisible();
  await expect(messages).toHaveCount(1);

  await openCard(page, 'Dana Whitlock');
  await expect(writing.getByText(/^Opened yesterday at 1\d:00, and nobody said/)).toBeVisible();
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue('Half a thought');
  await expect(writing.getByRole('button', { name: /^Write in your mail program/ })).toHaveCount(0);
  await expectAccessible(page);
  await press(page, 'j');
  await expect(page.getByText('E-mail logged for Dana Whitlock.')).toBeVisible();
  await expect(title(page)).toHaveText('Dana Whitlock');
  await expect(page.getByText('What happened?')).toHaveCount(0);
  await expect(page.getByText('Hi Dana, in my own words.')).toBeVisible();
  expect(await touchesOf(handset, dana)).toMatchObject([
    { channel: 'linkedin', outcome: 'sent', onDate: '2026-11-19' },
    { channel: 'email', outcome: 'sent', onDate: '2026-11-19' },
  ]);
  expect((await handset('call', 'written.open')).out).toContain('Half a thought');
});
