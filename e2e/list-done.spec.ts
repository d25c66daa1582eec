import { bringIn } from './support/lists.ts';
import { expect, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const fair = ['Name,Company,Phone', 'Dana Whitlock,Marlow Fabrication,(815) 555-0142'].join('\n');

test('a list that is done leads on to whoever else is due', async ({ page: app, start, handset }) => {
  const otto = ['add', 'Otto Brandt', '--email', 'otto@quillon.example', '--source', 'Referral'];
  expect(await handset(...otto)).toMatchObject({ code: 0 });
  await app.goto((await start()).address);
  const title = app.getByRole('heading', { level: 1 });
  await expect(title).toBeVisible();

  await bringIn(app, { name: 'fair.csv', text: fair });
  await expect(title).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title).toHaveText('1 row, 1 new person');
  await app.keyboard.press('Control+Enter');
  await expect(title).toHaveText(/joined your book/);
  await app.keyboard.press('Enter');
  await expect(title).toHaveText('Dana Whitlock');
  await app.keyboard.press('5');

  await expect(title).toHaveText('Nobody else in this list is due.');
  await app.keyboard.press('Enter');
  await expect(title).toHaveText('Otto Brandt');
  await app.keyboard.press('s');
  await app.keyboard.press('Enter');
  await expect(title).toHaveText('Nobody else is due.');
  await app.keyboard.press('e');
  await expect(app.getByText('Nobody was worked.')).toBeVisible();
  await app.keyboard.press('Enter');
  await expect(app.getByText('Thursday 19 November, week 47')).toBeVisible();
});
