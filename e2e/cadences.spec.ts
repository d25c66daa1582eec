import { bringIn, title } from './support/lists.ts';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

// Eleven in New York, ten where Dana is.
test.use({ at: '2026-11-19T16:00:00Z' });

const fair = {
  name: 'fair.csv',
  text: `First Name,Last Name,Company,Email,Phone
Dana,Whitlock,Brightline,dana@brightline.example,217-555-0142
`,
};

const screen = (app: Page, name: string) =>
  app.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click();

async function bringInDana(app: Page): Promise<void> {
  await bringIn(app, fair);
  await expect(title(app)).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('1 row, 1 new person');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
}

test('a list is put on a cadence, a step is worked, an answer takes the person off, and Undo puts them back', async ({
  app,
}) => {
  test.slow();
  await bringInDana(app);
  await app.keyboard.press('l');
  await expect(app.getByRole('table', { name: 'People of fair' })).toBeVisible();

  await app.keyboard.press('p');
  await expect(title(app)).toHaveText('Cadences');
  await expect(app.getByRole('button', { name: 'List: fair' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Put 1 person on it' })).toBeVisible();
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(app.getByText('1 person is on Cold list.').first()).toBeVisible();
  const aside = app.getByRole('complementary', { name: 'On Cold list' });
  await expect(aside.getByRole('button', { name: /Dana Whitlock/ })).toBeVisible();

  await screen(app, 'Session');
  await expect(title(app)).toHaveText('One person is due.');
  await app.keyboard.press('Enter');
  await expect(title(app)).toHaveText('Dana Whitlock');
  const who = app.getByRole('region', { name: 'Who' });
  await expect(who).toContainText('Step 1 of 9 of Cold list, call, due today.');
  await expect(app.getByRole('region', { name: 'What to say' })).toBeVisible();
  await app.keyboard.press('5');
  await expect(who).toContainText('Step 2 of 9 of Cold list, e-mail, due today.');
  await expect(app.getByRole('region', { name: 'What to write' })).toContainText('dana@brightline.example');
  await expectAccessible(app);

  await app.keyboard.press('4');
  await expect(app.getByText('Reply logged for Dana Whitlock.')).toBeVisible();
  await expect(title(app)).not.toHaveText('Dana Whitlock');
  await screen(app, 'Cadences');
  await expect(aside).toContainText('Nobody waits for a step of it.');
  await expect(aside).toContainText('Wrote back');
  await expect(app.getByRole('list', { name: 'Steps' })).toContainText('1 of 1');
  await expectAccessible(app);

  await app.keyboard.press('Control+z');
  await expect(aside.getByRole('button', { name: /^Step 2\W+1 person$/ })).toBeVisible();
});

test('one person is put on a cadence from their card, skips a step and is taken off, all by keys', async ({
  app,
}) => {
  test.slow();
  await bringInDana(app);
  await screen(app, 'Session');
  await expect(title(app)).toHaveText('One person is due.');
  await app.keyboard.press('Enter');
  await expect(title(app)).toHaveText('Dana Whitlock');
  const who = app.getByRole('region', { name: 'Who' });

  await app.keyboard.press('p');
  await app.getByRole('radio', { name: 'Trade show' }).focus();
  await app.keyboard.press('Space');
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(app.getByText('Dana Whitlock is on Trade show.')).toBeVisible();
  await expect(who).toContainText('Step 1 of 8, call');

  await app.keyboard.press('p');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Step 1 of Trade show skipped for Dana Whitlock.')).toBeVisible();
  await expect(who).toContainText('Step 2 of 8, e-mail');

  await app.keyboard.press('p');
  await app.getByRole('radio', { name: 'Off it' }).focus();
  await app.keyboard.press('Space');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Dana Whitlock is off Trade show.')).toBeVisible();
  await expect(who).not.toContainText('Trade show');
});

test('a cadence is written by keys alone, with what the guard says of it, and saved as a version', async ({
  app,
}) => {
  await screen(app, 'Cadences');
  const steps = app.getByRole('list', { name: 'Steps' });
  await expect(steps.getByRole('listitem')).toHaveCount(9);
  await expect(app.getByText('The guard holds none of them.')).toBeVisible();

  // The LinkedIn message between two calls goes: four calls stand in a row.
  for (const _ of [1, 2, 3, 4, 5]) await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Delete');
  await expect(steps.getByRole('listitem')).toHaveCount(8);
  await expect(app.getByText('The guard would hold two steps of them.')).toBeVisible();
  await expect(steps).toContainText('The guard would hold it: Two voicemails, no reply.');

  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('a');
  const editor = app.getByRole('form', { name: 'Step 5' });
  await expect(editor.getByRole('button', { name: 'By: E-mail' })).toBeVisible();
  await app.keyboard.type('Write what you heard of them.');
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(app.getByText('The guard holds none of them.')).toBeVisible();
  await expect(steps.getByRole('button', { name: /^Step 5, Day 6.*E-mail.*Write what/ })).toBeFocused();
  await app.keyboard.press('ArrowLeft');
  await expect(steps.getByRole('button', { name: /^Step 5, Day 5.*E-mail/ })).toBeFocused();
  await app.keyboard.press('Control+ArrowUp');
  await expect(steps.getByRole('button', { name: /^Step 4, Day 4.*E-mail/ })).toBeFocused();

  await app.keyboard.press('s');
  await expect(app.getByText('Cold list saved, version 2.')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Undone: Cold list saved, version 2.')).toBeVisible();
  await expect(steps.getByRole('listitem')).toHaveCount(9);
  await expect(steps.getByRole('button', { name: /^Step 5, .*LinkedIn/ })).toBeVisible();
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('time off is written down where one says when one works, and a cadence goes round it', async ({
    app,
  }) => {
    await screen(app, 'Settings');
    const form = app.getByRole('form', { name: 'New time off' });
    await form.getByLabel('First day').fill('23 Nov');
    await form.getByLabel('What').fill('Skiing');
    await app.keyboard.press('Enter');
    await expect(app.getByRole('list', { name: 'Time off' })).toContainText('Skiing');
    await expect(app.getByText('Next: Thanksgiving Day Thu 26 Nov')).toBeVisible();
    await expectAccessible(app);
    await screen(app, 'Cadences');
    await expect(
      app.getByText(/^Begun today, it is through on .*, resting on Skiing and Thanksgiving Day\.$/),
    ).toBeVisible();
    await expectAccessible(app);
  });
});

test('a letter that is planned is said to be sent from the card, and the next step waits', async ({
  app,
}) => {
  test.slow();
  await bringInDana(app);
  await screen(app, 'Cadences');
  const steps = app.getByRole('list', { name: 'Steps' });
  await steps.getByRole('button', { name: /^Step 1, / }).click();
  const editor = app.getByRole('form', { name: 'Step 1' });
  await editor.getByRole('button', { name: 'By: Call' }).click();
  await app.keyboard.type('letter');
  await app.keyboard.press('Enter');
  await expect(editor.getByRole('button', { name: 'By: Letter' })).toBeVisible();
  await editor.getByRole('textbox', { name: 'What to do' }).press('Enter');
  await app.keyboard.press('s');
  await expect(app.getByText('Cold list saved, version 2.')).toBeVisible();

  await screen(app, 'Session');
  await expect(title(app)).toHaveText('One person is due.');
  await app.keyboard.press('Enter');
  await expect(title(app)).toHaveText('Dana Whitlock');
  await app.keyboard.press('p');
  await app.keyboard.press('Enter');
  const who = app.getByRole('region', { name: 'Who' });
  await expect(who).toContainText('Step 1 of 9, letter');
  const what = app.getByRole('region', { name: 'What to write' });
  await expect(what).toContainText('A letter to Dana');
  await expectAccessible(app);
  await app.keyboard.press('5');
  await expect(app.getByText(/Letter .*logged for Dana Whitlock|Letter to Dana Whitlock/)).toBeVisible();
  await expect(who).toContainText('Step 2 of 9');
});
