import { readFileSync } from 'node:fs';
import { arrowTo, bringIn, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const row = (at: number) =>
  `Dana Number${at},Firm ${at % 40},815-555-0${100 + (at % 99)},d${at}@firm${at % 40}.example,${at % 9} presses`;
const long = {
  name: 'long.csv',
  text: `Name,Company,Phone,Email,Presses\n${Array.from({ length: 10_000 }, (_, at) => row(at)).join('\n')}\n`,
};
const short = {
  name: 'fair.csv',
  text: `Name,Company,Phone,Email,Presses\n${Array.from({ length: 12 }, (_, at) => row(at)).join('\n')}\n`,
};

test('a list of 10,000 has a page with its people, its own columns, search and export', async ({ app }) => {
  await bringIn(app, long);
  await expect(title(app)).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('10,000 rows, 10,000 new people', { timeout: 60_000 });
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('10,000 people have joined your book', { timeout: 60_000 });
  await app.keyboard.press('l');
  await expect(title(app)).toHaveText('long');
  await expect(app.getByRole('button', { name: '10,000 Received' })).toBeVisible();
  const people = app.getByRole('table', { name: 'People of long' });
  await expect(people.getByRole('row').nth(1)).toContainText('Dana Number0');
  // Only what is on screen is drawn.
  expect(await people.getByRole('row').count()).toBeLessThan(60);
  await arrowTo(app, 'ArrowDown', /Dana Number25/);
  await expectAccessible(app);

  await app.getByRole('button', { name: 'Columns' }).press('Enter');
  await app.getByRole('menuitemcheckbox', { name: /Presses/ }).press('Enter');
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('long');
  await expect(people.getByRole('columnheader', { name: 'Presses' })).toBeVisible();
  await expect(people.getByRole('row', { name: /Dana Number25/ })).toContainText('7 presses');

  await app.keyboard.press('/');
  await app.keyboard.type('Number4711');
  await expect(people.getByRole('row')).toHaveCount(2);
  await expect(people).toContainText('Dana Number4711');
  await app.keyboard.press('Escape');

  const download = app.waitForEvent('download');
  await app.keyboard.press('e');
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toContain('Number9999');
});

test('the columns that were chosen are there again, and a figure opens those behind it', async ({ app }) => {
  await bringIn(app, short);
  await expect(title(app)).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/new people/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
  await app.keyboard.press('Enter');
  await expect(title(app)).toHaveText('Dana Number0');
  await app.keyboard.press('5');
  await expect(title(app)).toHaveText('Dana Number1');

  await app.getByRole('button', { name: 'Lists' }).click();
  await arrowTo(app, 'ArrowDown', /^fair$/);
  await app.keyboard.press('Enter');
  await expect(title(app)).toHaveText('fair');
  await app.getByRole('button', { name: '1 Touched' }).press('Enter');
  const people = app.getByRole('table', { name: 'People of fair' });
  await expect(people.getByRole('row')).toHaveCount(2);
  await expect(people).toContainText('Dana Number0');
  await app.keyboard.press('a');
  await expect(people.getByRole('row')).toHaveCount(13);

  await app.getByRole('button', { name: 'Columns' }).press('Enter');
  await app.getByRole('menuitemcheckbox', { name: /Presses/ }).press('Enter');
  await app.keyboard.press('Escape');
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('Lists');
  await app.getByRole('button', { name: 'fair', exact: true }).click();
  await expect(people.getByRole('columnheader', { name: 'Presses' })).toBeVisible();

  await app.keyboard.press('u');
  await expect(app.getByText('you worked on them, or they came from elsewhere too')).toBeVisible();
  await expectAccessible(app);
  await expect(app.getByRole('button', { name: 'Undo this import' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByText('11 left your book, 1 stayed: worked on, or from elsewhere too.')).toBeVisible();
  await expectAccessible(app);
});
