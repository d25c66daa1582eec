import type { Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, test } from './support/test.ts';
import { openCard, press, touchesOf, withDana } from './support/touches.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const dock = (page: Page) => page.getByRole('region', { name: 'Outcome', exact: true });

test('what was asked, how it went and who decides are kept apart from what it came to', async ({
  handset,
  page,
  start,
}) => {
  const dana = await withDana(handset);
  const app = page;
  await app.goto((await start()).address);
  await expect(app.getByRole('button', { name: /^Start with / })).toBeVisible();
  await press(app, 'Enter');
  await expect(title(app)).toHaveText('Dana Whitlock');

  const options = dock(app);
  await press(app, 'd', 'a');
  await expect(options.getByRole('button', { name: 'Asked for referral' })).toBeVisible();
  await press(app, 'r', 'r', 'r', 'r');
  await expect(options.getByRole('button', { name: 'Tone', exact: true })).toBeVisible();
  await press(app, 'r');
  await expect(options.getByRole('button', { name: 'Tone positive' })).toBeVisible();
  await press(app, '3', 'Enter');
  await expect(app.getByText('A no logged for Dana Whitlock.')).toBeVisible();
  expect((await touchesOf(handset, dana))[0]).toMatchObject({
    outcome: 'declined',
    ask: 'referral',
    tone: 'positive',
    decisionMaker: true,
  });

  // On the next card of hers the role stands; D takes it back.
  await openCard(app, 'Dana Whitlock');
  await expect(app.getByText('Call, spoke, declined, positive')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Decision maker' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await press(app, 'd', 'r', 'r', 'r', '2', 'Enter');
  await expect(app.getByText(/Conversation logged for Dana Whitlock/)).toBeVisible();
  expect((await touchesOf(handset, dana))[0]).toMatchObject({
    outcome: 'follow-up',
    ask: 'appointment',
    tone: 'negative',
    decisionMaker: false,
  });

  // One that was set yesterday is credited to nothing of today.
  await openCard(app, 'Dana Whitlock');
  await press(app, 'b');
  await app.getByRole('textbox', { name: 'When' }).fill('yesterday 14:00');
  await press(app, 'Enter', '1');
  const form = app.getByRole('form', { name: 'Appointment' });
  await expect(form.getByRole('textbox', { name: 'Day' })).toBeFocused();
  await expect(form.getByRole('button', { name: /^Produced by/ })).toHaveCount(0);
  await press(app, 'Escape', 'Escape');
  await expect(app.getByRole('heading', { name: 'Log something else' })).toHaveCount(0);

  // The appointment is credited to this call until an arrow names the one before it, from within the day too.
  await openCard(app, 'Dana Whitlock');
  await press(app, '1');
  const line = app.getByRole('form', { name: 'Appointment' });
  await expect(line.getByRole('textbox', { name: 'Day' })).toBeFocused();
  const producer = line.getByRole('button', { name: /^Produced by/ });
  await expect(producer).toHaveAccessibleName('Produced by: this call');
  // In the note they go from line to line, and credit nothing.
  const note = app.getByRole('textbox', { name: /^Note/ });
  await note.focus();
  await app.keyboard.type('first');
  await press(app, 'Enter');
  await app.keyboard.type('second');
  await press(app, 'ArrowUp', 'End');
  await app.keyboard.type(' line');
  await expect(note).toHaveValue('first line\nsecond');
  await expect(producer).toHaveAccessibleName('Produced by: this call');
  await line.getByRole('textbox', { name: 'Day' }).focus();
  await press(app, 'ArrowDown', 'ArrowDown', 'Tab');
  await expect(producer).toHaveAccessibleName('Produced by: Declined, today');
  await app.keyboard.type('14:00');
  await press(app, 'Enter');
  await expect(app.getByText(/Appointment with Dana Whitlock set/)).toBeVisible();
  const [, , first] = await touchesOf(handset, dana);
  const { out } = await handset('call', 'queue.card', JSON.stringify({ prospectId: dana }));
  expect(JSON.parse(out)).toMatchObject({ appointment: { producedBy: { touchId: first?.touchId } } });
});
