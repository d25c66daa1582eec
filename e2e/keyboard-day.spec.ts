import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { bringIn, title } from './support/lists.ts';
import { expect, expectAccessible, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

const list = join(import.meta.dirname, 'fixtures/hubspot-contacts.csv');

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
}

/** Runs a command of the palette by its name, as a person does who remembers no keys. */
async function go(page: Page, name: string): Promise<void> {
  await openPalette(page);
  await page.keyboard.type(name);
  await expect(page.getByRole('dialog').getByText(name).first()).toBeVisible();
  await page.keyboard.press('Enter');
}

const person = (page: Page, name: string) => expect(title(page)).toHaveText(name);

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Goes to something by Tab, as the keyboard must always be able to. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 80 && !(await isThere()); presses += 1) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

/** What the Week says, worked out by hand: ten dials, since Gregor had two numbers and Lucille was not called. */
const figures = [
  '2 Rejections', // Petra, Marta
  '2 Rejections, spoken',
  '0 Rejections, written',
  '1 Appointments set', // Dana
  '10 Dials to targets',
  '0 Dials to existing accounts',
  '10 Dials',
  '5 Conversations at targets', // Dana, Imre, Petra, Jonah, Marta
  '3 Decision makers, on a dial', // Dana, Imre, Petra
  '0 Decision makers, otherwise',
  '1 Set by a decision maker',
  '3 Decision makers spoken to',
];

async function expectTheWeek(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '5 conversations, 1 appointment.' })).toBeVisible();
  for (const name of figures) {
    await expect(page.getByRole('button', { name: `${name}: show them`, exact: true }).first()).toBeVisible();
  }
}

/** What the rep does with each of the list. */
const works: Readonly<Record<string, (app: Page) => Promise<void>>> = {
  async 'Dana Whitlock'(app) {
    await press(app, 'd', '1');
    await expect(app.getByRole('textbox', { name: 'Day' })).toBeFocused();
    await app.keyboard.type('tue');
    await press(app, 'Tab');
    await app.keyboard.type('14:00');
    await expectAccessible(app);
    await press(app, 'Enter');
  },
  async 'Imre Halloway'(app) {
    await press(app, 't');
    await app.keyboard.type('1 2 3 presses, budget in December');
    await expect(app.getByText('Keys rest while you type.')).toBeVisible();
    await expect(app.getByText('Saved')).toBeVisible();
    await press(app, 'Escape', 'd', '2', 'Enter');
  },
  'Petra Quill': (app) => press(app, 'd', '3', 'ArrowRight', 'ArrowRight', 'Enter'),
  'Victor Amsel': (app) => press(app, '4'),
  'Amadou Reyes': (app) => press(app, '5'),
  // A slip, taken back.
  async 'Noor Castellan'(app) {
    await press(app, '5');
    await expect(title(app)).not.toHaveText('Noor Castellan');
    await press(app, 'Control+z');
    await person(app, 'Noor Castellan');
    await press(app, '6');
  },
  async 'Gregor Thane'(app) {
    await press(app, '7');
    const other = app.getByRole('button', { name: /^Call 720-555-0163/ });
    await expect(other).toBeVisible();
    await person(app, 'Gregor Thane');
    // By Esc the session goes on with whoever is next, and not with the card on which the number was still good.
    await press(app, 'Escape');
    await expect(title(app)).not.toHaveText('Gregor Thane');
    await go(app, 'Gregor Thane');
    await person(app, 'Gregor Thane');
    await expect(other).toBeVisible();
    await press(app, '6');
  },
  async 'Lucille Arden'(app) {
    await press(app, '8');
    await expect(app.getByText(/Press 8 again/)).toBeVisible();
    await press(app, '8');
  },
  async 'Jonah Fairweather'(app) {
    await press(app, '9');
    await app.keyboard.type('Ruth Tanner');
    await press(app, 'Enter');
    await expect(app.getByRole('heading', { name: 'Whom Jonah Fairweather named' })).toBeVisible();
    await expectAccessible(app);
    await tabTo(app, app.getByLabel('Company'));
    await app.keyboard.type('Kessler Drives');
    await tabTo(app, app.getByRole('textbox', { name: 'Number' }).first());
    await app.keyboard.type('317-555-0129');
    await press(app, 'Enter');
    await expect(app.getByText('Ruth Tanner is in your book')).toBeVisible();
    await press(app, 'Escape');
  },
  'Marta Ellison': (app) => press(app, '3', 'Enter'),
  'Sabine Orlo': (app) => press(app, 's', 'ArrowRight', 'Enter'),
  'Théo Brandvold': (app) => press(app, 's', 'Enter'),
};

/** Works the list to its end, each of its people once. */
async function workThrough(app: Page): Promise<void> {
  const left = new Set(Object.keys(works));
  while (left.size > 0) {
    await expect(title(app)).toHaveText(new RegExp(`^(${[...left].join('|')})$`));
    const name = await title(app).innerText();
    left.delete(name);
    await works[name]?.(app);
  }
  await expect(title(app)).toHaveText('Nobody else in this list is due.');
}

test('a whole day with the keyboard alone', async ({ page: app, start, context }) => {
  const running = await start();
  await app.goto(running.address);

  // Who I am, and where.
  await expect(app.getByLabel('Your name')).toBeFocused();
  await expectAccessible(app);
  await app.keyboard.type('Maya Okafor');
  await press(app, 'Tab');
  await app.keyboard.type('Larkmoor');
  await press(app, 'Tab');
  await app.keyboard.type('New York');
  await press(app, 'Enter');

  // A list of fourteen rows: one person twice, one row with nothing to reach anybody by.
  await bringIn(app, { name: basename(list), text: readFileSync(list) });
  await expect(app.getByRole('heading', { name: '15 columns understood' })).toBeVisible();
  await expect(app.getByText('HubSpot contacts').first()).toBeVisible();
  await expectAccessible(app);
  await press(app, 'Control+Enter');
  await expect(app.getByRole('heading', { name: '14 rows, 12 new people' })).toBeVisible();
  await expect(app.getByText('No name, e-mail, phone, profile or company.')).toBeVisible();
  await expectAccessible(app);
  await press(app, 'Control+Enter');
  await expect(app.getByRole('heading', { name: '12 people have joined your book' })).toBeVisible();
  await expectAccessible(app);

  // Ten people, every outcome, in whatever order the queue has; and two who are passed over.
  await press(app, 'Enter');
  await expect(app.getByText('0 worked, 12 waiting')).toBeVisible();
  await expectAccessible(app);
  await workThrough(app);
  await press(app, 'e');
  await expect(app.getByRole('heading', { name: '5 conversations, 1 appointment.' })).toBeVisible();
  await expect(app.getByText('not to be contacted, without a call')).toBeVisible(); // Lucille
  await expectAccessible(app);

  await press(app, 'Control+Enter');
  await expect(app.getByRole('button', { name: 'Start with Ruth Tanner' })).toBeVisible();
  await expectAccessible(app);

  await go(app, 'Week');
  await expectTheWeek(app);
  await expectAccessible(app);
  // A number opens exactly its touches.
  await tabTo(app, app.getByRole('button', { name: '3 Decision makers, on a dial: show them' }));
  await press(app, 'Enter');
  const behind = app.getByRole('complementary');
  for (const name of ['Dana Whitlock', 'Imre Halloway', 'Petra Quill']) {
    await expect(behind.getByText(name)).toBeVisible();
  }
  await expect(behind.getByText('Marta Ellison')).toBeHidden();
  await expectAccessible(app);

  // A restart finds everything still there.
  await app.close();
  await running.stop();
  const again = await context.newPage();
  await again.goto((await start('2026-11-19T22:00:00Z')).address);
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible();
  await go(again, 'Week');
  await expectTheWeek(again);
  await openPalette(again);
  await again.keyboard.type('0117');
  await expect(again.getByRole('dialog').getByText('Imre Halloway')).toBeVisible();
  await press(again, 'Enter');
  await person(again, 'Imre Halloway');
  const history = again.getByRole('region', { name: 'History' });
  await expect(history.getByText('1 2 3 presses, budget in December')).toBeVisible();
});
