import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { programsBeside } from './support/processes.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// All of America may be called at this hour, and at the same one a day later.
test.use({ at: '2026-11-19T16:00:00Z' });
const nextDay = '2026-11-20T16:00:00Z';

test.beforeEach(async ({ handset, folder }) => {
  const file = join(dirname(folder), 'people.csv');
  writeFileSync(
    file,
    'Name,Company,Phone,State\nDana Whitlock,Marlow,815-555-0142,TX\nVictor Amsel,Castor,815-555-0143,TX\n',
  );
  const imported = await handset('import', file, '--source', 'Fair', '--default-country', 'US');
  expect(imported).toMatchObject({ code: 0 });
});

const who = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens somebody by the last digits of their number. */
async function open(page: Page, digits: string, name: string): Promise<void> {
  await expect(who(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(digits);
  await expect(page.getByRole('dialog').getByText(name)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveText(name);
}

async function call(page: Page, digits: string, name: string): Promise<void> {
  await open(page, digits, name);
  await page.keyboard.press('c');
  await expect(page.getByRole('timer')).toBeVisible();
}

test('whoever comes back from the calling program is asked how it went, and the same digits say so', async ({
  page,
  start,
  folder,
}) => {
  const programs = programsBeside(folder);
  mkdirSync(programs);
  for (const [name, script] of [
    ['xdg-mime', 'echo phone.desktop'],
    ['xdg-open', 'exit 0'],
    ['open', 'exit 0'],
  ] as const) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(programs, name), 0o755);
  }
  await page.goto((await start()).address);
  await call(page, '0142', 'Dana Whitlock');
  await expect(page.getByText(/^Handed to /)).toBeVisible();
  await expect(page.getByText('How did it go?')).toBeHidden();
  // What a browser tells a page as another window takes the keys, and gives them back.
  await page.evaluate(`dispatchEvent(new Event('blur')), dispatchEvent(new Event('focus'))`);
  await expect(page.getByText('How did it go?')).toBeVisible();
  await page.keyboard.press('5');
  await expect(page.getByText('Voicemail logged for Dana Whitlock.')).toBeVisible();
});

test('a call that never rang is said so by a key, on its card and by Undo taken back', async ({
  app: page,
  handset,
}) => {
  await call(page, '0142', 'Dana Whitlock');
  await page.keyboard.press('0');
  await expect(page.getByText('The call to Dana Whitlock never rang.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Call/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: The call to Dana Whitlock never rang.')).toBeVisible();
  await expect(page.getByRole('timer')).toBeVisible();
  expect((await handset('call', 'calls.open')).out).toContain('+18155550142');

  // Its note belongs to the call, wherever the rep goes meanwhile.
  const note = page.getByRole('textbox', { name: /note/i });
  await page.keyboard.press('t');
  await note.fill('Two presses\nLine two');
  await page.keyboard.press('Escape');
  for (const leave of [() => page.getByRole('button', { name: 'Week' }).click(), () => page.reload()]) {
    await leave();
    await page.getByRole('button', { name: 'Session' }).click();
    await open(page, '0143', 'Victor Amsel');
    await open(page, '0142', 'Dana Whitlock');
    await expect(note).toHaveValue('Two presses\nLine two');
    await expect(page.getByRole('timer')).toBeVisible();
  }
  // Elsewhere the call is named, and the way back to it.
  await page.getByRole('button', { name: 'Week' }).click();
  const underWay = page.getByRole('button', { name: 'Call under way: Dana Whitlock' });
  await expect(underWay).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('call under');
  await expect(page.getByRole('dialog').getByText('Call under way: Dana Whitlock')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveText('Dana Whitlock');
  await page.keyboard.press('5');
  await expect(page.getByText('Voicemail logged for Dana Whitlock.')).toBeVisible();
  const [dana] = JSON.parse((await handset('find', 'Dana', '--json')).out) as { prospectId: string }[];
  const card = await handset(
    'call',
    'queue.card',
    JSON.stringify({ prospectId: dana?.prospectId }),
    '--json',
  );
  expect(card.out.match(/Two presses/g)).toHaveLength(1);
  await page.getByRole('button', { name: 'Week' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(underWay).toBeHidden();
});

test('a call of the day before is told of as of then, or never rang, by keys on the card and on Today', async ({
  page,
  start,
  handset,
}) => {
  const before = await start();
  await page.goto(before.address);
  await call(page, '0142', 'Dana Whitlock');
  await call(page, '0143', 'Victor Amsel');
  await before.stop();

  await page.goto((await start(nextDay)).address);
  await expect(page.getByRole('heading', { name: 'Calls without a result' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('h');
  await expect(who(page)).toHaveText('Dana Whitlock');
  const earlier = page.getByRole('group', { name: 'A call without a result' });
  await expect(earlier).toContainText(/^Called yesterday at 1\d:00, and nobody said how it went\./);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(earlier).toContainText('How did it go?');
  await page.keyboard.press('5');
  await expect(page.getByText('Voicemail logged for Dana Whitlock.')).toBeVisible();
  await expect(earlier).toBeHidden();

  await open(page, '0143', 'Victor Amsel');
  await expect(earlier).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Go to Today');
  await page.keyboard.press('Enter');
  // Today stood beneath it already, and a key is the palette's until it has closed.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Calls without a result' })).toBeVisible();
  // What Today knew before the other call was told of is gone.
  await expect(page.getByText('1 open')).toBeVisible();
  await page.keyboard.press('0');
  await expect(page.getByText('The call to Victor Amsel never rang.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Calls without a result' })).toBeHidden();

  const found = JSON.parse((await handset('call', 'prospects.find', '{"text":"0142"}')).out) as {
    found: { prospectId: string }[];
  };
  const told = await handset(
    'call',
    'touches.list',
    JSON.stringify({ prospectId: found.found[0]?.prospectId }),
  );
  expect(JSON.parse(told.out)).toMatchObject({ touches: [{ outcome: 'voicemail', onDate: '2026-11-19' }] });
});

test('a number learnt on the call is added by a key, called next, and taken back', async ({ app: page }) => {
  await open(page, '0142', 'Dana Whitlock');
  await page.keyboard.press('+');
  await page.keyboard.type('call me');
  await page.keyboard.press('Enter');
  await expect(page.getByText('“call me” is not a number that can be dialled.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Another number of Dana Whitlock' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('815 555 0177');
  await page.keyboard.press('Enter');
  await expect(page.getByText('815-555-0177 added for Dana Whitlock.')).toBeVisible();
  // An open line takes every letter: the next key is for the card once it has closed.
  await expect(page.getByRole('textbox', { name: 'Another number of Dana Whitlock' })).toBeHidden();
  await expect(page.getByRole('button', { name: '1 more number' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: /^Call / })).toContainText('815-555-0177');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Call / })).toContainText('815-555-0142');
});

test('a number that was wrong is dialled again on purpose alone', async ({ app: page }) => {
  await open(page, '0142', 'Dana Whitlock');
  await page.keyboard.press('7');
  await expect(page.getByText('Number marked as wrong for Dana Whitlock.')).toBeVisible();
  await open(page, '0142', 'Dana Whitlock');
  await page.keyboard.press('c');
  await expect(page.getByRole('timer')).toBeHidden();
  await page.keyboard.press('x');
  await expect(page.getByRole('button', { name: /^Dial .* anyway/ })).toBeVisible();
  await expect(page.getByText('Wrong or dead today.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('c');
  await expect(page.getByRole('timer')).toBeVisible();
});
