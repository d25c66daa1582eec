import { expect, expectAccessible, test } from './support/test.ts';
import { openCard, press, touchesOf, withDana } from './support/touches.ts';

// Thursday, 11:00 in New York.
test.use({ at: '2026-11-19T16:00:00Z' });

let dana: string;
test.beforeEach(async ({ handset }) => {
  dana = await withDana(handset);
});

test('an earlier touch is picked by keys and corrected; Undo brings the old one back', async ({
  app,
  handset,
}) => {
  await openCard(app, 'Dana Whitlock');
  await press(app, '5');
  await expect(app.getByText('Voicemail logged for Dana Whitlock.')).toBeVisible();
  await openCard(app, 'Dana Whitlock');
  const story = app.getByRole('region', { name: 'History' });
  await press(app, 'ArrowDown');
  await expect(story.getByRole('button', { name: 'Call, voicemail left' })).toBeFocused();
  await press(app, 'Enter');
  const line = app.getByRole('form', { name: 'Correct' });
  await expect(line).toBeVisible();
  // The digits say what it should have been and log nothing.
  await expect(line.getByRole('button', { name: 'Correct it' })).toBeFocused();
  await press(app, '6', '3', 'r', 'd');
  await line.getByRole('textbox', { name: 'Its note' }).fill('No before March.');
  await expectAccessible(app);
  await press(app, 'Enter');
  await expect(app.getByText('Corrected. A no logged for Dana Whitlock.')).toBeVisible();
  await expect(story.getByText('Call, voicemail left')).toBeVisible();
  await expect(story.getByText(', corrected')).toBeVisible();
  const [right, old] = await touchesOf(handset, dana);
  expect(right).toMatchObject({
    outcome: 'declined',
    tone: 'positive',
    decisionMaker: true,
    note: 'No before March.',
    voided: false,
  });
  expect(old).toMatchObject({ outcome: 'voicemail', voided: true });
  expect(right?.occurredAt).toBe(old?.occurredAt);

  await press(app, 'Control+z');
  await expect(story.getByRole('button', { name: 'Call, voicemail left' })).toBeVisible();
  expect((await touchesOf(handset, dana)).filter(({ voided }) => !voided)).toMatchObject([
    { outcome: 'voicemail' },
  ]);
});
