import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';
import { openCard, press, touchesOf, withDana } from './support/touches.ts';

// Thursday, 11:00 in New York: all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const line = (page: Page) => page.getByRole('form', { name: 'Log something else' });

let dana: string;
test.beforeEach(async ({ handset }) => {
  dana = await withDana(handset);
});

/** Every channel and direction by its own letters, and an outcome of it. */
const others = [
  ['c', 'i', '2', { channel: 'call', direction: 'in', outcome: 'follow-up' }],
  ['e', 'o', '5', { channel: 'email', direction: 'out', outcome: 'sent' }],
  ['e', 'i', '4', { channel: 'email', direction: 'in', outcome: 'reply-neutral' }],
  ['l', 'o', '5', { channel: 'linkedin', direction: 'out', outcome: 'sent' }],
  ['x', 'i', '2', { channel: 'x', direction: 'in', outcome: 'reply-positive' }],
  ['t', 'o', '7', { channel: 'text', direction: 'out', outcome: 'bounced' }],
  ['r', 'o', '5', { channel: 'letter', direction: 'out', outcome: 'sent' }],
  ['v', 'o', '6', { channel: 'visit', direction: 'out', outcome: 'no-answer' }],
] as const;

test('every channel is logged by keys, either way, and nothing that was not meant', async ({
  app,
  handset,
}) => {
  for (const [channel, direction, outcome, fact] of others) {
    await openCard(app, 'Dana Whitlock');
    await press(app, 'b');
    await expect(line(app)).toBeVisible();
    // The digits rest until the line is said.
    await press(app, channel, direction, '5', '6');
    await expect(line(app).getByRole('radio', { checked: true }).first()).toHaveValue(fact.channel);
    await press(app, 'Enter');
    await expect(app.getByRole('heading', { name: 'Log something else' })).toBeVisible();
    await press(app, outcome);
    if (outcome === '2' && fact.channel === 'call') await press(app, 'Enter');
    await expect(app.getByRole('heading', { name: 'Log something else' })).toHaveCount(0);
    const [touch] = await touchesOf(handset, dana);
    expect(touch).toMatchObject(fact);
  }
  expect(await touchesOf(handset, dana)).toHaveLength(others.length);
});

test('a call made elsewhere has its time, number and length; what is not understood is refused', async ({
  app,
  handset,
}) => {
  await openCard(app, 'Dana Whitlock');
  await press(app, 'b');
  const when = line(app).getByRole('textbox', { name: 'When' });
  await when.fill('23:30');
  await press(app, 'Enter');
  await expect(line(app).getByRole('alert')).toHaveText('23:30 today is still to come. Was it yesterday?');
  await when.fill('some time');
  await press(app, 'Enter');
  await expect(line(app).getByRole('alert')).toHaveText('Write it like 10:30, yesterday 14:00 or Tue 9:15.');
  await when.fill('yesterday 14:00');
  await line(app).getByRole('textbox', { name: 'Number used' }).fill('815-555-0177');
  await line(app).getByRole('textbox', { name: 'How long' }).fill('3:20');
  await expectAccessible(app);
  await press(app, 'Enter');
  await expect(app.getByText('A call made elsewhere, yesterday at 14:00')).toBeVisible();
  await expectAccessible(app);
  await press(app, '3', 'Enter');
  await expect(app.getByText('A no logged for Dana Whitlock.')).toBeVisible();
  // What was told late leaves the card as it was.
  await expect(title(app)).toHaveText('Dana Whitlock');
  await expect(app.getByText('Call, spoke 3 min, declined')).toBeVisible();
  expect(await touchesOf(handset, dana)).toEqual([
    expect.objectContaining({
      channel: 'call',
      outcome: 'declined',
      number: '+18155550177',
      durationMs: 200_000,
      occurredAt: Date.parse('2026-11-18T19:00:00Z'),
    }),
  ]);
});

test('Esc goes back to the card, from the line and from what it said', async ({ app, handset }) => {
  await openCard(app, 'Dana Whitlock');
  await press(app, 'b', 'e', 'Escape');
  await expect(line(app)).toHaveCount(0);
  await press(app, 'b', 'e', 'Enter');
  await expect(app.getByText('An e-mail, just now')).toBeVisible();
  await press(app, 'Escape');
  await expect(app.getByRole('heading', { name: 'Log something else' })).toHaveCount(0);
  await expect(title(app)).toHaveText('Dana Whitlock');
  expect(await touchesOf(handset, dana)).toEqual([]);
});
