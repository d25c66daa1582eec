import { bringIn, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const rows = 60_000;
const big = {
  name: 'big.csv',
  text: `Name,Company,Email\n${Array.from(
    { length: rows },
    (_, at) => `Dana Number${at},Firm ${at % 900},d${at}@firm${at % 900}.example`,
  ).join('\n')}\n`,
};

test('Esc stops a check and an import, and nothing of it is there', async ({ app, handset }) => {
  await bringIn(app, big);
  await expect(title(app)).toHaveText('Three columns understood');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('Checking every row');
  await expectAccessible(app);
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('Three columns understood');

  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/^60,000 rows/, { timeout: 90_000 });
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('Bringing them in');
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText(/^60,000 rows/);
  const { out } = await handset('call', 'prospects.count', '{}', '--json');
  expect(JSON.parse(out)).toMatchObject({ prospects: 0 });
  await app.keyboard.press('Escape');
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('Lists');
  await expect(app.getByText('No list has come in yet')).toBeVisible();
});

test('one goes elsewhere while a list is checked, and it waits under Lists', async ({ app }) => {
  await bringIn(app, big);
  await expect(title(app)).toHaveText('Three columns understood');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('Checking every row');
  await app.getByRole('button', { name: 'Week' }).click();
  await expect(app.getByText('big.csv is read. It waits under Lists.')).toBeVisible({ timeout: 90_000 });
  await app.getByRole('button', { name: 'Lists' }).click();
  await expect(title(app)).toHaveText(/^60,000 rows/);
});
