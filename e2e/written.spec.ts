import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';
import { openCard, press, touchesOf, withDana } from './support/touches.ts';

// Thursday, 11:00 in New York.
test.use({ at: '2026-11-19T16:00:00Z', permissions: ['clipboard-read', 'clipboard-write'] });

let dana: string;
test.beforeEach(async ({ handset }) => {
  dana = await withDana(handset);
});

test('an e-mail is opened by one key with its text filled in, and asked about on return', async ({
  app,
  handset,
}) => {
  await app.addInitScript(() => {
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
  await app.reload();
  // The keys work once there is something on screen.
  await app.getByRole('heading', { level: 1 }).waitFor();
  await openCard(app, 'Dana Whitlock');
  await press(app, 'w');
  const writing = app.getByRole('region', { name: 'What to write' });
  await expect(writing.getByRole('textbox', { name: 'Text' })).toHaveValue(/Dana/);
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
});
