import { bringIn, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const crm = {
  name: 'contacts.csv',
  text: `First Name,Last Name,Email,Phone,Create Date
Dana,Whitlock,dana@brightline.example,217-555-0142,2026-03-02
Victor,Amsel,victor@formline.example,217-555-0150,
`,
};

test('the review says whose dates tell when people arrived, and one day can be chosen for all', async ({
  app,
}) => {
  await bringIn(app, crm);
  await expect(title(app)).toHaveText(/columns understood/);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('2 rows, 2 new people');
  const from = app.getByRole('region', { name: 'Where they come from' });
  const received = from.getByRole('button', { name: /^Received/ });
  await expect(received).toContainText('On the date in Create Date');
  await expect(from.getByLabel('If none')).toHaveValue('Thu 19 November 2026');
  await expectAccessible(app);
  await received.press('Enter');
  await app.getByRole('option', { name: 'All on one day' }).click();
  await expect(title(app)).toHaveText('2 rows, 2 new people');
  await expect(received).toContainText('All on one day');
  await expect(from.getByLabel('On', { exact: true })).toHaveValue('Thu 19 November 2026');
  await received.press('Enter');
  await app.getByRole('option', { name: 'On the date in Create Date' }).click();
  await expect(received).toContainText('On the date in Create Date');
  await expect(title(app)).toHaveText('2 rows, 2 new people');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText(/joined your book/);
  await app.keyboard.press('l');
  const about = app.getByRole('complementary', { name: 'About this list' });
  await expect(about).toContainText('On the date in Create Date');
  await app.getByRole('button', { name: /Dana Whitlock/ }).press('Enter');
  await expect(app.getByRole('region', { name: 'Who' })).toContainText('Mon 2 Mar');
});
