import { bringIn, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const numbers = Array.from({ length: 100 }, (_, at) => `2175550${100 + at}`);
const register = { name: 'dnc 217 2026-10-01.txt', text: `${numbers.join('\r\n')}\r\n` };

test('a do-not-call register is told, closes numbers, adds nobody, and is taken back', async ({ app }) => {
  await bringIn(app, register);
  await expect(title(app)).toHaveText('A do-not-call register');
  await expect(app.getByLabel('As of')).toHaveValue('Thu 1 October 2026');
  await expectAccessible(app);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('A do-not-call register: 100 numbers, nobody will be added');
  await app.getByLabel('Register', { exact: true }).fill('Federal register, 217');
  await expectAccessible(app);
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('100 numbers registered, nobody added');
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(title(app)).toHaveText('Lists');
  const row = app.getByRole('row', { name: /^Federal register, 217/ });
  await expect(row).toContainText('49 days old');
  await expectAccessible(app);
  await row.getByRole('button', { name: /^Undo/ }).press('Enter');
  await expect(app.getByText(/^100 numbers will be as if/)).toBeVisible();
  await expect(app.getByRole('button', { name: 'Undo this import' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(row).toContainText('Taken back');
});

test('a newer file of a register says before it comes in how many numbers may be called again', async ({
  app,
}) => {
  const happens = app.getByRole('region', { name: 'What will happen' });
  await bringIn(app, register);
  await expect(title(app)).toHaveText('A do-not-call register');
  await app.keyboard.press('Control+Enter');
  await expect(happens).not.toContainText('called again');
  await app.keyboard.press('Control+Enter');
  await expect(title(app)).toHaveText('100 numbers registered, nobody added');
  const text = numbers.slice(3).join('\r\n');
  await bringIn(app, { name: 'dnc 217 2026-11-01.txt', text });
  await expect(title(app)).toHaveText('A do-not-call register');
  await app.keyboard.press('Control+Enter');
  await expect(happens).toContainText('3 numbers may be called again');
  // Of another register, it leaves this one as it is.
  await app.getByLabel('Register', { exact: true }).fill('Another register');
  await expect(happens).not.toContainText('called again');
});

test('one key says that numbers are a list of people after all', async ({ app }) => {
  await bringIn(app, register);
  await expect(title(app)).toHaveText('A do-not-call register');
  await app.keyboard.press('p');
  await expect(title(app)).toHaveText(/column/);
  await app.keyboard.press('Escape');
  await expect(title(app)).toHaveText('Lists');
});
