import { title } from './support/lists.ts';
import { expect, test } from './support/test.ts';

// When all of America may be called.
test.use({ at: '2026-11-19T16:00:00Z' });

/** How often a key is pressed: without a rest that a save could wait for. */
const everyMs = 25;
/** As much of a note as may be lost. */
const atMostMs = 1000;
const words = 'asked for Petra, budget in May, ';

/** What the page tells of the typing: how long the note was, and when. */
interface Typed {
  readonly letters: number;
  readonly at: number;
}

test('of a note that is being typed as the process is killed, at most the last second is lost', async ({
  page,
  start,
  handset,
}) => {
  test.setTimeout(120_000);
  const added = ['add', 'Dana Whitlock', '--number', '815-555-0142', '--source', 'Referral'];
  expect(await handset(...added)).toMatchObject({ code: 0 });
  const running = await start();
  await page.goto(running.address);
  await page.getByRole('button', { name: /^Start with / }).press('Enter');
  await expect(title(page)).toHaveText('Dana Whitlock');
  await page.keyboard.press('t');
  const note = page.getByRole('textbox', { name: /note/i });
  await expect(note).toBeFocused();
  await note.evaluate((field: HTMLTextAreaElement) => {
    const typed: { letters: number; at: number }[] = [];
    Object.assign(window, { typed });
    field.addEventListener('input', (event) =>
      typed.push({ letters: field.value.length, at: event.timeStamp }),
    );
  });

  const text = words.repeat(16);
  const typing = page.keyboard.type(text, { delay: everyMs });
  await expect
    .poll(() => note.evaluate((field: HTMLTextAreaElement) => field.value.length), {
      intervals: [10],
      timeout: 60_000,
    })
    .toBeGreaterThan(160);
  await running.kill();
  const killedAt = await page.evaluate(() => new Event('killed').timeStamp);
  await typing;
  const typed = await page.evaluate(() => (window as unknown as { typed: Typed[] }).typed);
  const lettersAt = (at: number) => typed.findLast((each) => each.at <= at)?.letters ?? 0;
  // It was typed on without a rest, before and after.
  expect(lettersAt(killedAt)).toBeGreaterThan(160);
  expect(typed.at(-1)?.letters).toBe(text.length);
  expect(lettersAt(killedAt - atMostMs)).toBeGreaterThan(20);

  await page.goto((await start()).address);
  await expect(title(page)).toHaveText('One new person.');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dana');
  await expect(page.getByRole('dialog').getByText('Dana Whitlock').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Dana Whitlock');
  const kept = await note.inputValue();
  expect(kept.length).toBeGreaterThanOrEqual(lettersAt(killedAt - atMostMs));
  expect(text.startsWith(kept)).toBe(true);
  expect(await handset('check')).toMatchObject({ code: 0 });
});
