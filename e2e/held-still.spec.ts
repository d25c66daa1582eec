import { bringIn, title } from './support/lists.ts';
import { expect, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

// Who came in today is offered before those of yesterday.
const list = {
  name: 'fair.csv',
  text: 'First name,Last name,Phone,Date received\nImre,Halloway,815-555-0150,2026-11-19\n',
};

test('whoever is on the card stays there when an import ends, and so does what is typed of them', async ({
  page,
  start,
  handset,
  at,
}) => {
  for (const [name, number] of [
    ['Dana Whitlock', '815-555-0142'],
    ['Wes Weekley', '815-555-0143'],
  ] as const)
    expect(
      await handset('add', name, '--number', number, '--source', 'Fair', '--clock', '2026-11-18T16:00:00Z'),
    ).toMatchObject({ code: 0 });
  await page.goto((await start()).address);
  await title(page).waitFor();

  // The import goes on behind the rep, and ends when the test says so.
  let letGo = () => {};
  const end = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/imports\/commit$/, (route) => end.then(() => route.continue()));
  await bringIn(page, list);
  await expect(title(page)).toHaveText(/columns understood/);
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toHaveText('1 row, 1 new person');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('today');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/new people/);
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(/Dana Whitlock|Wes Weekley/);
  const name = await title(page).innerText();
  await page.keyboard.press('t');
  await page.keyboard.type('Half a ');
  letGo();
  await expect(page.getByText(/Imre|in your book/).first()).toBeVisible();
  const { out } = await handset('queue', '--limit', '1', '--clock', at, '--json');
  expect(JSON.parse(out).cards[0].name).toBe('Imre Halloway');
  // Letters are still letters of the note, and digits no results.
  await page.keyboard.type('word 569, and e');
  const note = page.getByRole('textbox', { name: /note/i });
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Half a word 569, and e');
  await expect(title(page)).toHaveText(name);
  await page.keyboard.press('Escape');
  await page.keyboard.press('6');
  await expect(title(page)).toHaveText('Imre Halloway');
  const found = JSON.parse((await handset('find', name, '--json')).out);
  expect(found).toMatchObject([{ name, last: 'No answer, Thu 19 Nov' }]);
});
