import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

// All of America may be called at this hour.
test.use({ at: '2026-11-19T16:00:00Z' });

const dock = (page: Page) => page.getByRole('region', { name: 'Outcome', exact: true });
const said = (page: Page) => page.getByRole('region', { name: 'What to say' });

test.beforeEach(async ({ handset }) => {
  const made = await handset('demo', '--prospects', '60', '--clock', '2026-11-19T15:30:00Z');
  expect(made).toMatchObject({ code: 0 });
});

async function atWork(page: Page): Promise<string> {
  await page.keyboard.press('Enter');
  await expect(dock(page)).toBeVisible();
  return page.getByRole('heading', { level: 1 }).innerText();
}

test('a call goes past the gatekeeper and on, by keys alone, and the script says what it came to', async ({
  app,
}) => {
  await atWork(app);
  await expect(said(app).getByRole('button', { name: 'Somebody else answers' })).toBeVisible();
  await said(app).getByRole('button', { name: 'Somebody else answers' }).click();
  await expect(said(app).getByRole('heading', { name: /Gatekeeper/ })).toBeVisible();
  await app.keyboard.press('j');
  await expect(said(app).getByText('That is kind of you, thank you.')).toBeVisible();
  await app.keyboard.press('j');
  await expect(said(app).getByRole('heading', { name: /Gatekeeper/ })).toHaveCount(0);
  await app.keyboard.press('h');
  await expect(said(app).getByText('That is kind of you, thank you.')).toBeVisible();
});

test('what they say against it is found by a word, answered, and kept with the call', async ({
  app,
  handset,
}) => {
  const name = await atWork(app);
  await app.keyboard.press('o');
  const field = said(app).getByRole('textbox', { name: 'What they say' });
  await expect(field).toBeFocused();
  await expect(said(app).getByRole('option')).toHaveCount(12);
  await app.keyboard.type('supplier');
  await app.keyboard.press('Control+a');
  await app.keyboard.type('budget');
  await expect(said(app).getByRole('option')).toHaveCount(1);
  await expectAccessible(app);
  await app.keyboard.press('Enter');
  await expect(said(app).getByText('I am not asking for any today.')).toBeVisible();
  await app.keyboard.press('j');
  await expect(said(app).getByText('Then let us find out')).toBeVisible();
  await expectAccessible(app);
  // The keys of the script rest while it is not seen.
  await app.keyboard.press('l');
  await app.keyboard.press('o');
  await expect(field).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowUp');
  await app.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(said(app).getByRole('button', { name: 'Objection' })).toBeVisible();

  await app.keyboard.press('3');
  const declined = app.getByRole('form', { name: 'Spoke, declined' });
  await expect(declined.getByRole('radio', { name: 'No budget' })).toBeChecked();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { level: 1, name })).toHaveCount(0);
  const { out } = await handset('call', 'scripts.measured', '{}', '--json');
  const { objections } = JSON.parse(out) as { objections: { name: string; came: { of: number } }[] };
  expect(objections.find((each) => each.name === 'no budget')?.came.of).toBeGreaterThan(0);
});

test('the message is shown with its seconds, and kept with the call that left it', async ({
  app,
  handset,
}) => {
  const left = async () => {
    const { out } = await handset('call', 'scripts.measured', '{}', '--json');
    const { scripts } = JSON.parse(out) as { scripts: { name: string; used: number }[] };
    return scripts.find((each) => each.name === 'Voicemail, 20 s')?.used ?? 0;
  };
  const before = await left();
  const name = await atWork(app);
  await expect(said(app).getByRole('button', { name: 'Voicemail' })).toBeVisible();
  await app.keyboard.press('v');
  await expect(said(app).getByText(/^For their voicemail, 1\d s$/)).toBeVisible();
  await expect(said(app).getByRole('heading', { name: 'Voicemail, 20 s v1' })).toBeVisible();
  await app.keyboard.press('5');
  await expect(app.getByText(`Voicemail logged for ${name}.`)).toBeVisible();
  expect(await left()).toBe(before + 1);
});
