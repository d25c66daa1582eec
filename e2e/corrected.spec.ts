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
  await press(app, '6', '3', 'r', 'd', 'i', 'v');
  await expect(app.getByRole('combobox', { name: 'Find: They said' })).toBeFocused();
  await app.keyboard.type('budg');
  await expect(app.getByRole('option')).toHaveText(['no budget']);
  await press(app, 'Enter', 'f');
  await expect(line.getByRole('button', { name: 'They said: no budget' })).toBeVisible();
  await press(app, 'n');
  await app.keyboard.type('815-555-0199');
  await press(app, 'Escape', 't');
  // Enter breaks the line and goes on with a list; nothing of it is lost when it is left and come back to.
  const note = line.getByRole('textbox', { name: 'Its note' });
  await expect(note).toBeFocused();
  await app.keyboard.type('No before March.');
  await press(app, 'Enter', 'Enter');
  await app.keyboard.type('- Ines signs');
  await press(app, 'Enter');
  await app.keyboard.type('6 lines');
  await expectAccessible(app);
  await press(app, 'Escape', 'Escape');
  await expect(line).toHaveCount(0);
  await expect(story.getByRole('button', { name: 'Call, voicemail left' })).toBeFocused();
  await press(app, 'Enter');
  await expect(note).toHaveValue('No before March.\n\n- Ines signs\n- 6 lines');
  await press(app, 't', 'Control+Enter');
  await expect(app.getByText('Corrected. A no logged for Dana Whitlock.')).toBeVisible();
  await expect(story.getByText('Call, voicemail left')).toBeVisible();
  await expect(story.getByText(', corrected')).toBeVisible();
  const [right, old] = await touchesOf(handset, dana);
  expect(right).toMatchObject({
    outcome: 'declined',
    tone: 'positive',
    direction: 'in',
    decisionMaker: true,
    objection: 'no budget',
    number: '+18155550199',
    note: 'No before March.\n\n- Ines signs\n- 6 lines',
    voided: false,
  });
  expect(old).toMatchObject({ outcome: 'voicemail', voided: true });
  expect(right?.occurredAt).toBe(old?.occurredAt);
  const { out } = await handset('call', 'queue.card', JSON.stringify({ prospectId: dana }));
  expect(JSON.parse(out)).toMatchObject({ followUp: { kind: 'follow-up', dueOn: '2026-11-23' } });

  await press(app, 'Control+z');
  await expect(story.getByRole('button', { name: 'Call, voicemail left' })).toBeVisible();
  expect((await touchesOf(handset, dana)).filter(({ voided }) => !voided)).toMatchObject([
    { outcome: 'voicemail' },
  ]);
});

test('a correction stands while a call begins beside it, and the digits go on being its own', async ({
  app,
  handset,
}) => {
  await openCard(app, 'Dana Whitlock');
  await press(app, '5');
  await expect(app.getByText('Voicemail logged for Dana Whitlock.')).toBeVisible();
  await openCard(app, 'Dana Whitlock');
  await press(app, 'w');
  await expect(app.getByRole('textbox', { name: 'Subject' })).toBeVisible();
  await press(app, 'ArrowDown', 'Enter');
  const line = app.getByRole('form', { name: 'Correct' });
  await expect(line).toBeVisible();
  await app.getByRole('button', { name: /^Call 815/ }).click();
  await expect(app.getByRole('timer')).toBeVisible();
  await expect(line).toBeVisible();
  await press(app, '4');
  await expect(app.getByRole('button', { name: /^Gatekeeper/ })).toHaveAttribute('data-chosen', 'true');
  expect(await touchesOf(handset, dana)).toHaveLength(1);

  // Its answer comes once it was closed: it is said all the same, and may be taken back.
  let letGo = () => {};
  const answer = new Promise<void>((resolve) => (letGo = resolve));
  await app.route(/\/touches\/correct$/, (route) => answer.then(() => route.continue()));
  await press(app, 'Control+Enter', 'Escape');
  await expect(line).toHaveCount(0);
  letGo();
  await expect(app.getByText(/^Corrected\. /)).toBeVisible();
  const story = app.getByRole('region', { name: 'History' });
  await expect(story.getByRole('button', { name: 'Call, gatekeeper' })).toBeVisible();
  await press(app, 'Control+z');
  await expect(story.getByRole('button', { name: 'Call, voicemail left' })).toBeVisible();
});
