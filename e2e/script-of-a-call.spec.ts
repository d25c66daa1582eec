import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';
import { openCard, press, touchesOf, withDana } from './support/touches.ts';

// All of America may be called at this hour.
test.use({ at: '2026-11-19T16:00:00Z' });

const said = (page: Page) => page.getByRole('region', { name: 'What to say' });

interface Share {
  readonly hits: number;
  readonly of: number;
}
interface Measured {
  readonly scripts: readonly { readonly name: string; readonly used: number; readonly came: Share }[];
  readonly objections: readonly { readonly name: string; readonly came: Share }[];
  readonly choices: readonly { readonly lineId: string; readonly choice: number; readonly came: Share }[];
}

let dana: string;
/** What the scripts came to, as the book counts it. */
let measured: () => Promise<Measured>;
test.beforeEach(async ({ handset }) => {
  dana = await withDana(handset);
  measured = async () => JSON.parse((await handset('call', 'scripts.measured', '{}')).out) as Measured;
});

test('a call goes past the gatekeeper and on, by keys alone, and the script says what it came to', async ({
  app,
  handset,
}) => {
  const used = ({ scripts }: Measured) =>
    Object.fromEntries(scripts.filter((each) => each.used > 0).map((each) => [each.name, each.used]));
  const before = await measured();
  expect([used(before), before.choices]).toEqual([{}, []]);
  await openCard(app, 'Dana Whitlock');
  await expect(said(app).getByRole('button', { name: 'Somebody else answers' })).toBeVisible();
  await press(app, 'm');
  await expect(said(app).getByRole('heading', { name: /Gatekeeper/ })).toBeVisible();
  await press(app, 'j');
  await expect(said(app).getByText('That is kind of you, thank you.')).toBeVisible();
  await press(app, 'j');
  await expect(said(app).getByRole('heading', { name: /Gatekeeper/ })).toHaveCount(0);
  await press(app, 'h');
  await expect(said(app).getByText('That is kind of you, thank you.')).toBeVisible();
  await press(app, 'j', 'j', 'j', 'k');
  await expect(said(app).getByText('Nobody counts it.')).toBeVisible();
  await press(app, '3', 'Enter');
  await expect(app.getByText('A no logged for Dana Whitlock.')).toBeVisible();
  expect(await touchesOf(handset, dana)).toMatchObject([{ channel: 'call', outcome: 'declined' }]);

  const after = await measured();
  expect(used(after)).toEqual({ Gatekeeper: 1, 'Permission opener': 1 });
  expect(after.choices.map(({ lineId, choice, came }) => [lineId, choice, came.of])).toEqual([
    ['opener', 0, 1],
    ['reason', 0, 1],
    ['worth', 1, 1],
  ]);
});

test('what they say against it is found by a word, answered, and kept with the call', async ({ app }) => {
  const heard = async () =>
    (await measured()).objections.find(({ name }) => name === 'no budget')?.came.of ?? 0;
  const before = await heard();
  await openCard(app, 'Dana Whitlock');
  // Where the screen is small its key is in sight all the same, above what is said on and the note.
  await app.setViewportSize({ width: 1280, height: 720 });
  await expect(said(app).getByRole('button', { name: 'Somebody else answers' })).toBeVisible();
  await press(app, 'j');
  await expect(said(app).getByRole('button', { name: 'Back' })).toBeInViewport({ ratio: 1 });
  await app.keyboard.press('o');
  const field = said(app).getByRole('textbox', { name: 'What they say' });
  await expect(field).toBeFocused();
  await expect(said(app).getByRole('button', { name: 'Back' })).toBeInViewport({ ratio: 1 });
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
  await expect(declined.getByText('None picked')).toBeHidden();
  await expect(declined.getByRole('radio').last()).toBeInViewport({ ratio: 1 });
  await app.keyboard.press('Enter');
  await expect(app.getByText('A no logged for Dana Whitlock.')).toBeVisible();
  expect(await heard()).toBe(before + 1);
});

test('the message is shown with its seconds, and kept with the call that left it', async ({ app }) => {
  const left = async () =>
    (await measured()).scripts.find(({ name }) => name === 'Voicemail, 20 s')?.used ?? 0;
  const before = await left();
  await openCard(app, 'Dana Whitlock');
  await expect(said(app).getByRole('button', { name: 'Voicemail' })).toBeVisible();
  await app.keyboard.press('v');
  await expect(said(app).getByText(/^For their voicemail, 1\d s$/)).toBeVisible();
  await expect(said(app).getByRole('heading', { name: 'Voicemail, 20 s v1' })).toBeVisible();
  await app.keyboard.press('5');
  await expect(app.getByText('Voicemail logged for Dana Whitlock.')).toBeVisible();
  expect(await left()).toBe(before + 1);
});
