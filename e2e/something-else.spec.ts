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
  const field = app.getByRole('textbox', { name: 'Note' });
  const decides = app.getByRole('button', { name: 'Decision maker' });
  for (const [channel, direction, outcome, fact] of others) {
    await openCard(app, 'Dana Whitlock');
    const note = `Heard ${fact.outcome}`;
    await expect(field).toHaveValue('');
    // What was half said of a call that never was is not there the next time.
    await expect(decides).toHaveAttribute('aria-pressed', 'false');
    await press(app, 'd');
    await expect(decides).toHaveAttribute('aria-pressed', 'true');
    await press(app, 't');
    await app.keyboard.type(note);
    await press(app, 'Escape', 'b');
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
    // What was noted before it goes with it, as it does with any result.
    expect(touch).toMatchObject({ ...fact, note });
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
  const length = line(app).getByRole('textbox', { name: 'How long' });
  await length.fill('a while');
  await press(app, 'Enter');
  await expect(line(app).getByRole('alert')).toHaveText('Write how long it was like 3 min or 3:20.');
  await expect(length).toBeVisible();
  await length.fill('3:20');
  // One Esc too many: what was typed is there again.
  await press(app, 'Escape');
  await expect(line(app)).toHaveCount(0);
  await press(app, 'b');
  await expect(length).toHaveValue('3:20');
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

test('a call stays what it was while somebody is looked up, something else is logged and a touch is corrected', async ({
  page: app,
  start,
  handset,
}) => {
  expect(await handset('add', 'Wes Weekley', '--number', '815-555-0143', '--source', 'Fair')).toMatchObject({
    code: 0,
  });
  await app.goto((await start()).address);
  await title(app).waitFor();
  await openCard(app, 'Dana Whitlock');
  const said = app.getByRole('region', { name: 'What to say' });
  const steps = said.getByRole('navigation', { name: 'Path through the script' });
  const note = app.getByRole('textbox', { name: /^Note/ });
  const history = app.getByRole('region', { name: 'History' });
  await press(app, 't');
  await app.keyboard.type('Busy until noon');
  await press(app, 'Escape');
  // A call that is refused was made by nobody: a result pressed meanwhile is of none.
  let refuse = () => {};
  const asked = new Promise<void>((resolve) => (refuse = resolve));
  await app.route(/\/calls\/launch$/, (route) => asked.then(() => route.abort()));
  await press(app, 'c', '6');
  refuse();
  await expect(app.getByText('Handset does not answer.')).toBeVisible();
  await app.unroute(/\/calls\/launch$/);
  await expect(app.getByRole('button', { name: /^Call / })).toBeEnabled();
  await expect(title(app)).toHaveText('Dana Whitlock');
  await expect(note).toHaveValue('Busy until noon');
  expect(await touchesOf(handset, dana)).toEqual([]);
  // What was only looked at before they were called was not said on it.
  await press(app, 'o');
  await app.keyboard.type('supplier');
  await press(app, 'Enter', 'h', 'c');
  await expect(app.getByRole('timer')).toBeVisible();
  await press(app, 'j', 'r', 'o');
  await app.keyboard.type('budget');
  await press(app, 'Enter', 'h');
  await press(app, 'o');
  await app.keyboard.type('research');
  await press(app, 'Escape');
  await expect(said.getByRole('button', { name: 'Back' })).toBeVisible();
  const path = await steps.innerText();
  const stays = async (noted: string) => {
    await expect(app.getByRole('timer')).toBeVisible();
    await expect(steps).toHaveText(path, { useInnerText: true });
    await expect(app.getByRole('button', { name: 'Tone positive' })).toBeVisible();
    await expect(note).toHaveValue(noted);
  };
  await stays('Busy until noon');
  await openCard(app, 'Wes Weekley');
  await press(app, 'Escape');
  await expect(title(app)).toHaveText('Dana Whitlock');
  await stays('Busy until noon');

  await press(app, 't', 'Control+a');
  await app.keyboard.type('Asks for the price');
  await press(app, 'Escape');
  // The mail that went out meanwhile has nothing of the call.
  await press(app, 'b', 'e', 'o', 'Enter');
  await expect(app.getByRole('button', { name: 'Tone', exact: true })).toBeVisible();
  await press(app, '5');
  await expect(app.getByText(/E-mail .*logged for Dana|logged for Dana Whitlock/).first()).toBeVisible();
  await expect(title(app)).toHaveText('Dana Whitlock');
  await stays('Asks for the price');
  const [mail] = await touchesOf(handset, dana);
  expect(mail).toMatchObject({ channel: 'email', tone: null, objection: null, durationMs: null, note: null });

  await press(app, 'ArrowDown', 'Enter');
  await expect(app.getByRole('form', { name: 'Correct' })).toBeVisible();
  await press(app, '7', 'Enter');
  await expect(app.getByText(/^Corrected\./)).toBeVisible();
  await stays('Asks for the price');
  // Nor has what is written to them meanwhile.
  await press(app, 'w');
  await expect(app.getByRole('button', { name: 'Tone', exact: true })).toBeVisible();
  // What could not be opened was not sent either.
  let deny = () => {};
  const written = new Promise<void>((resolve) => (deny = resolve));
  await app.route(/\/written\/launch$/, (route) => written.then(() => route.abort()));
  await expect(app.getByText('Handset does not answer.')).toHaveCount(0);
  await press(app, 'u', '5');
  deny();
  await expect(app.getByText('Handset does not answer.')).toBeVisible();
  await app.unroute(/\/written\/launch$/);
  expect((await touchesOf(handset, dana)).filter(({ voided }) => !voided)).toHaveLength(1);
  await press(app, '5');
  await expect
    .poll(async () => (await touchesOf(handset, dana)).filter(({ voided }) => !voided).length)
    .toBe(2);
  await stays('Asks for the price');

  // Whoever has gone on while the result is on its way leaves nothing of that call behind.
  let letGo = () => {};
  const end = new Promise<void>((resolve) => (letGo = resolve));
  await app.route(/\/touches\/log$/, (route) => end.then(() => route.continue()));
  await press(app, '9');
  await app.keyboard.type('Ruth Tanner');
  await press(app, 'Enter');
  await openCard(app, 'Wes Weekley');
  letGo();
  await expect.poll(async () => (await touchesOf(handset, dana))[0]?.channel).toBe('call');
  // But what it leads to comes all the same, where the rep is by then.
  await expect(app.getByRole('heading', { name: 'Whom Dana Whitlock named' })).toBeVisible();
  await press(app, 'Escape');
  await expect(title(app)).toHaveText('Wes Weekley');
  await openCard(app, 'Dana Whitlock');
  await expect(note).toHaveValue('');
  await expect(history.getByText('Asks for the price')).toHaveCount(1);
  await expect(app.getByRole('button', { name: 'Tone', exact: true })).toBeVisible();
  await expect(app.getByRole('timer')).toHaveCount(0);
  const call = (await touchesOf(handset, dana)).find(({ channel }) => channel === 'call');
  expect(call).toMatchObject({
    outcome: 'referred',
    tone: 'positive',
    objection: 'no budget',
    note: 'Asks for the price',
    durationMs: expect.any(Number),
  });

  // Nor is it lost on them that it failed.
  await app.unroute(/\/touches\/log$/);
  let fail = () => {};
  const gone = new Promise<void>((resolve) => (fail = resolve));
  await app.route(/\/touches\/log$/, (route) => gone.then(() => route.abort()));
  await press(app, 't');
  await app.keyboard.type('Rang out');
  await press(app, 'Escape', '6');
  await openCard(app, 'Wes Weekley');
  fail();
  await expect(app.getByText('Handset does not answer.')).toBeVisible();
  await openCard(app, 'Dana Whitlock');
  await expect(history.getByText('Rang out')).toHaveCount(1);
});

test('what was typed in a line is there again when it is opened again, and logged with nothing but its own', async ({
  app,
  handset,
}) => {
  await openCard(app, 'Dana Whitlock');
  const typed = [
    ['q', 'What you owe them', 'the case study'],
    ['i', 'Always to be seen of Dana', 'Plant walks at nine'],
    ['+', 'Another number of Dana Whitlock', '815-555-0177'],
    ['9', 'Referred to', 'Ruth Tanner'],
    ['2', 'What you owe them by then', 'drawings'],
    // Not understood as it is, and still not lost.
    ['1', 'Day', 'the week after'],
  ] as const;
  for (const [key, name, words] of typed) {
    await press(app, key);
    const field = app.getByRole('textbox', { name, exact: true });
    await field.fill(words);
    if (key === '2') await app.getByRole('textbox', { name: 'Promised at' }).fill('after lunch');
    await press(app, 'Escape');
    await expect(field).toHaveCount(0);
  }
  for (const [key, name, words] of typed) {
    await press(app, key);
    await expect(app.getByRole('textbox', { name, exact: true })).toHaveValue(words);
    if (key === '2')
      await expect(app.getByRole('textbox', { name: 'Promised at' })).toHaveValue('after lunch');
    await press(app, 'Escape');
  }
  // A voicemail promises nothing, whatever was begun in the line of another outcome.
  await press(app, 'f', '5');
  await expect(
    app.getByText(/^Voicemail logged for Dana Whitlock\. Follow-up .*Fri 20 Nov\.$/),
  ).toBeVisible();
  await openCard(app, 'Dana Whitlock');
  await expect(app.getByText(/Promise|drawings/)).toHaveCount(0);
  await press(app, 'q');
  await expect(app.getByRole('textbox', { name: 'What you owe them', exact: true })).toHaveValue('');
  expect(await touchesOf(handset, dana)).toHaveLength(1);
});

test('what is told late shuts its line and takes its arm back, though the card stays', async ({
  app,
  handset,
}) => {
  await openCard(app, 'Dana Whitlock');
  await press(app, '5');
  await expect(app.getByText('Voicemail logged for Dana Whitlock.')).toBeVisible();
  await openCard(app, 'Dana Whitlock');
  const dock = app.getByRole('region', { name: 'Outcome', exact: true });
  const late = async (when: string) => {
    await press(app, 'b');
    await line(app).getByRole('textbox', { name: 'When' }).fill(when);
    await press(app, 'Enter');
    await expect(app.getByText(`A call made elsewhere, ${when.replace(' ', ' at ')}`)).toBeVisible();
  };
  await late('yesterday 14:00');
  await press(app, '3', 'Enter');
  await expect(app.getByText(/A no logged/)).toBeVisible();
  await expect(app.locator('form[data-line]')).toHaveCount(0);
  // A second Enter, as of a key that bounced, is of nothing.
  await press(app, 'Enter');
  await late('yesterday 15:00');
  await press(app, '8', '8');
  await expect.poll(async () => (await touchesOf(handset, dana)).length).toBe(3);
  await expect(dock.getByRole('alert')).toHaveCount(0);
  await press(app, '8');
  expect((await touchesOf(handset, dana)).map(({ outcome }) => outcome)).toEqual([
    'voicemail',
    'do-not-contact',
    'declined',
  ]);
});
