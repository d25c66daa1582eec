import type { Locator, Page } from '@playwright/test';
import { title } from './support/lists.ts';
import { expect, test } from './support/test.ts';

const home = process.env['TZ'];
test.beforeEach(() => {
  // The rep sits in New York, whatever machine this is.
  process.env['TZ'] = 'America/New_York';
});
test.afterEach(() => {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
});

/** Somebody who has read nothing: presses the key that stands on a button, and no other. */
async function pressAsShown(page: Page, button: Locator, cap: string, key: string): Promise<string> {
  await expect(button).toBeEnabled();
  await expect(button.getByText(cap, { exact: true })).toBeVisible();
  await page.keyboard.press(key);
  return key;
}

// That there is somebody to call in every hour is tried on the demo book alone, in the tests beside it.
for (const [when, at] of [
  ['on a Thursday morning', '2026-11-19T14:00:00Z'],
  ['on a Sunday evening', '2026-11-23T01:00:00Z'],
] as const) {
  test.describe(when, () => {
    test.use({ at });
    test('a first call is logged with four keys of the demo book, each of them shown', async ({
      app: page,
      handset,
    }) => {
      const keys: string[] = [];
      const button = (name: RegExp) => page.getByRole('button', { name });
      keys.push(await pressAsShown(page, button(/demo book/), 'Ctrl D', 'Control+d'));
      await expect(button(/^Start with /)).toBeVisible();
      const day = await title(page).innerText();
      keys.push(await pressAsShown(page, button(/^Start with /), 'Enter', 'Enter'));
      await expect(title(page)).not.toHaveText(day);
      const dock = page.getByRole('region', { name: 'Outcome' });
      await expect(dock).toBeVisible();
      const name = await title(page).innerText();
      const call = page
        .getByRole('region', { name: 'Who' })
        .getByRole('button')
        .filter({ hasText: /\d{3,}.*C$/ });
      keys.push(await pressAsShown(page, call, 'C', 'c'));
      await expect(page.getByText(/How did it go|clipboard|No program/).first()).toBeVisible();
      keys.push(await pressAsShown(page, dock.getByRole('button', { name: 'No answer' }), '6', '6'));
      await expect(page.getByText(new RegExp(`logged for ${name}`))).toBeVisible();
      await expect(title(page)).not.toHaveText(name);
      expect(keys).toHaveLength(4);
      const { session } = JSON.parse(
        (await handset('call', 'sessions.current', '{}', '--json', '--clock', at)).out,
      ) as {
        session: { tape: unknown[] };
      };
      expect(session.tape).toEqual([
        { kind: 'touch', touch: expect.objectContaining({ name, outcome: 'no-answer' }) },
      ]);
    });
  });
}
