import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { programsBeside } from './support/processes.ts';
import { expect, test } from './support/test.ts';

// All of America may be called at this hour.
test.use({ at: '2026-11-19T16:00:00Z' });

test.beforeEach(async ({ handset }) => {
  const made = await handset('demo', '--prospects', '40', '--clock', '2026-11-19T15:30:00Z');
  expect(made).toMatchObject({ code: 0 });
});

/** Calls the first in line with C. */
async function callFirst(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: /^Start with / }).click();
  await expect(page.getByRole('button', { name: /^Call / })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('timer')).toBeVisible();
}

test('where no program takes calls the card says so, and the keys stay with it', async ({ page, start }) => {
  await callFirst(page, (await start()).address);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page.getByText(/^No program here takes calls\./)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Try the browser' })).toHaveAttribute('href', /^tel:\+1\d{10}/);
  await page.keyboard.press('5');
  await expect(page.getByText(`Voicemail logged for ${name}.`)).toBeVisible();
});

test('the number goes to the program of the system, and the keys stay with the card', async ({
  page,
  start,
  folder,
}) => {
  const programs = programsBeside(folder);
  const asked = join(programs, 'asked');
  mkdirSync(programs);
  const program = (name: string, script: string) => {
    writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(programs, name), 0o755);
  };
  program('xdg-mime', 'echo phone.desktop');
  for (const name of ['xdg-open', 'open']) program(name, `printf %s "$1" > '${asked}'`);

  await callFirst(page, (await start()).address);
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await expect(page.getByText(/^Handed to phone\. The number is on the clipboard\./)).toBeVisible();
  await expect
    .poll(() => existsSync(asked) && readFileSync(asked, 'utf8'))
    .toMatch(/^tel:\+1\d{10}(;ext=\d+)?$/);
  await page.keyboard.press('5');
  await expect(page.getByText(`Voicemail logged for ${name}.`)).toBeVisible();
});
