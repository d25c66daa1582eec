import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { openStandIn, StandIn } from './support/stand-in.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// All of America may be called at this hour.
test.use({ at: '2026-11-19T16:00:00Z' });

test.beforeEach(async ({ handset, folder }) => {
  const file = join(dirname(folder), 'people.csv');
  writeFileSync(
    file,
    [
      'Name,Company,Phone,State',
      'Dana Whitlock,Marlow,815-555-0142,TX',
      'Victor Amsel,Castor,815-555-0143,TX',
      'Ines Calloway,Formline,815-555-0144,TX',
    ].join('\n'),
  );
  expect(await handset('import', file, '--source', 'Fair', '--default-country', 'US')).toMatchObject({
    code: 0,
  });
});

const who = (page: Page) => page.getByRole('heading', { level: 1 });
const note = (page: Page) => page.getByRole('textbox', { name: /^Note/ });

/** Starts the session and says who is first, and the last digits of somebody else. */
async function started(page: Page): Promise<{ first: string; other: string; digits: string }> {
  await page.getByRole('button', { name: /^Start with / }).click();
  await expect(page.getByRole('button', { name: /^Call / })).toBeVisible();
  const first = await who(page).innerText();
  return first === 'Victor Amsel'
    ? { first, other: 'Dana Whitlock', digits: '0142' }
    : { first, other: 'Victor Amsel', digits: '0143' };
}

test('a call that comes in over a note half typed is logged as theirs, and the note goes on where it was', async ({
  app: page,
  handset,
}) => {
  const { first, other, digits } = await started(page);
  await page.keyboard.press('t');
  await page.keyboard.type('Asked for the chang');
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('dialog', { name: 'Who is calling' })).toBeVisible();
  await page.keyboard.type(digits);
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveText(other);
  await expect(page.getByRole('timer', { name: 'They are calling' })).toBeVisible();
  await expect(page.getByText('They called, just now')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('t');
  await page.keyboard.type('Wants the case study');
  await page.keyboard.press('Escape');
  // What is sent to them meanwhile ends no call, and has none of its note.
  for (const key of ['b', 'e', 'o', 'Enter', '5']) await page.keyboard.press(key);
  await expect(page.getByText(/^E-mail logged/)).toBeVisible();
  await expect(page.getByRole('timer', { name: 'They are calling' })).toBeVisible();
  await expect(page.getByText('They called, just now')).toBeVisible();
  await expect(note(page)).toHaveValue('Wants the case study');
  await page.keyboard.press('4');
  await expect(page.getByText(`Word left for ${other}.`)).toBeVisible();
  await expect(who(page)).toHaveText(first);
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('eover line');
  await expect(note(page)).toHaveValue('Asked for the changeover line');
  await page.keyboard.press('Escape');
  await page.keyboard.press('5');
  await expect(page.getByText(`Voicemail logged for ${first}.`)).toBeVisible();

  // So with a call of ours, whose card is that of whoever is next.
  await expect(who(page)).not.toHaveText(first);
  const third = await who(page).innerText();
  await page.keyboard.press('c');
  await expect(page.getByRole('timer')).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('Wants the price');
  await page.keyboard.press('Escape');
  for (const key of ['b', 'v', 'o', 'Enter', '2', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText(`Conversation logged for ${third}.`)).toBeVisible();
  // The line of what was logged is not open for the call.
  await expect(page.getByRole('form', { name: 'Spoke, follow up' })).toHaveCount(0);
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(note(page)).toHaveValue('Wants the price');

  const found = JSON.parse((await handset('call', 'prospects.find', `{"text":"${digits}"}`)).out) as {
    found: { prospectId: string }[];
  };
  const told = await handset(
    'call',
    'touches.list',
    JSON.stringify({ prospectId: found.found[0]?.prospectId }),
  );
  expect(JSON.parse(told.out)).toMatchObject({
    touches: [
      {
        channel: 'call',
        direction: 'in',
        outcome: 'gatekeeper',
        number: `+1815555${digits}`,
        note: 'Wants the case study',
        durationMs: expect.any(Number),
      },
      { channel: 'email', outcome: 'sent', note: null },
    ],
  });
});

test('no key reaches the card that waits beneath, and one Esc too many neither ends the call nor turns it into one of ours', async ({
  app: page,
}) => {
  const { first, other } = await started(page);
  // A line is open as they call, with a key of its own beside the letters.
  await page.keyboard.press('q');
  await page.keyboard.type('the case study');
  await page.keyboard.press('Enter');
  const owed = page.getByRole('region', { name: 'Who' }).getByText('the case study');
  await expect(owed).toBeVisible();
  await page.keyboard.press('q');
  await page.keyboard.type('drawings');
  await page.keyboard.press('Enter');
  const drawings = page.getByRole('region', { name: 'Who' }).getByText('drawings');
  await expect(drawings).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('form', { name: 'What I owe them' })).toBeVisible();
  await page.keyboard.press('Control+i');
  await page.keyboard.press('Escape');
  await expect(who(page)).toHaveText(first);
  await page.keyboard.press('Control+i');
  await page.keyboard.type(other.slice(0, 5));
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveText(other);
  for (const key of ['Enter', 'e', 'Space', 'Control+Enter']) await page.keyboard.press(key);
  await expect(who(page)).toHaveText(other);
  // What is taken back meanwhile brings nobody in between.
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await expect(who(page)).toHaveText(other);
  await expect(page.getByRole('timer', { name: 'They are calling' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('again: nothing is logged of this call.')).toBeVisible();
  await expect(page.getByRole('timer', { name: 'They are calling' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Call / })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(who(page)).toHaveText(first);
  await expect(page.getByText(/logged for|Done: /)).toHaveCount(0);
  await expect(owed).toBeVisible();
  await expect(drawings).toHaveCount(0);
});

test('it rings whatever is open, and of whoever is on the screen the note goes on; what was read and raised is logged', async ({
  app: page,
  handset,
}) => {
  const { first } = await started(page);
  const digits = first === 'Victor Amsel' ? '0143' : first === 'Dana Whitlock' ? '0142' : '0144';
  await page.keyboard.press('t');
  await page.keyboard.type('Asked for the chang');
  await page.keyboard.press('Escape');
  const asks = page.getByRole('dialog', { name: 'Who is calling' });
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys of this screen' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Control+i');
  await expect(sheet).toHaveCount(0);
  await expect(asks).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asks).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Zzz');
  await page.keyboard.press('Control+i');
  await page.keyboard.type(digits);
  await expect(asks.getByText(first).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer', { name: 'They are calling' })).toBeVisible();
  await expect(note(page)).toHaveValue('Asked for the chang');
  await page.keyboard.press('t');
  await page.keyboard.type('eover line');
  await page.keyboard.press('Escape');
  // Nobody asks to read from anything; one of the scripts is a key away, and the objections too.
  const said = page.getByRole('region', { name: 'What to say' });
  await expect(said.getByText('Read from')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('j');
  await expect(said.getByText('Read from')).toHaveCount(0);
  await expect(said.getByText('They say')).toBeVisible();
  await page.keyboard.press('h');
  await expect(said.getByText('Read from')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.keyboard.type('budget');
  await page.keyboard.press('Enter');
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('timer', { name: 'They are calling' })).toHaveCount(0);
  await expect(note(page)).toHaveValue('Asked for the changeover line');

  await page.keyboard.press('Control+i');
  await page.keyboard.type(digits);
  await page.keyboard.press('Enter');
  await expect(said.getByText('Read from')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  await page.keyboard.type('budget');
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`A no logged for ${first}.`)).toBeVisible();
  await expect(who(page)).not.toHaveText(first);
  const found = JSON.parse((await handset('call', 'prospects.find', `{"text":"${digits}"}`)).out) as {
    found: { prospectId: string }[];
  };
  const input = JSON.stringify({ prospectId: found.found[0]?.prospectId });
  const { touches } = JSON.parse((await handset('call', 'touches.list', input)).out) as { touches: object[] };
  expect(touches).toMatchObject([
    { direction: 'in', outcome: 'declined', objection: 'no budget', note: 'Asked for the changeover line' },
  ]);
});

test('somebody unknown who calls is typed in with their number, and the time goes on', async ({
  app: page,
  handset,
}) => {
  await expect(who(page)).toBeVisible();
  await page.keyboard.press('Control+i');
  await page.keyboard.type('815 555 0177');
  await expect(page.getByText('Someone new is calling: 815 555 0177')).toBeVisible();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Who is calling' });
  await expect(panel.getByRole('textbox', { name: /^(Phone|Number)/ }).first()).toHaveValue('815 555 0177');
  await panel.getByRole('textbox', { name: 'Name' }).fill('Nora Quill');
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveText('Nora Quill');
  await expect(page.getByRole('timer', { name: 'They are calling' })).toContainText('815-555-0177');
  await page.keyboard.press('4');
  await expect(page.getByText('Word left for Nora Quill.')).toBeVisible();
  await expect(who(page)).not.toHaveText('Nora Quill');
  expect((await handset('find', '0177')).out).toContain('Nora Quill');
});

test('the menu of the desktop knows it, with its key', async ({ page, folder, at }) => {
  const standIn = new StandIn(folder, at);
  const desktop = await openStandIn(page, standIn);
  await expect(who(page)).toBeVisible();
  await desktop.choose('Somebody is calling');
  await expect(page.getByRole('dialog', { name: 'Who is calling' })).toBeVisible();
  await page.keyboard.type('0144');
  await page.keyboard.press('Enter');
  await expect(who(page)).toHaveText('Ines Calloway');
  await desktop.close();
});
