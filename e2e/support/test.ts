import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { type Ended, runHandset, type Running, startLoopback } from './processes.ts';

interface Handset {
  /** The folder of this test's own book. */
  readonly folder: string;
  /** The instant that the clock starts at, ISO 8601; `test.use({ at })` names another. */
  readonly at: string;
  /** Runs `handset` on this test's book. */
  readonly handset: (...args: string[]) => Promise<Ended>;
  /** Starts the loopback shell on this test's book, at another instant if named; stopped with the test. */
  readonly start: (later?: string) => Promise<Running>;
  /** The app in a tab, on this test's book as it stands. */
  readonly app: Page;
}

/** One book for each test, in a folder of its own, with a clock that starts on a Thursday morning. */
export const test = base.extend<Handset>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'handset-e2e-'));
    await use(join(folder, 'book'));
    rmSync(folder, { recursive: true, force: true });
  },
  at: ['2026-11-19T14:00:00Z', { option: true }],
  handset: async ({ folder }, use) => {
    await use((...args) => runHandset(folder, args));
  },
  start: async ({ folder, at }, use) => {
    const running: Running[] = [];
    await use(async (later) => {
      const started = await startLoopback(folder, later ?? at);
      running.push(started);
      return started;
    });
    for (const each of running) await each.stop();
  },
  app: async ({ start, page }, use) => {
    const { address } = await start();
    await page.goto(address);
    // The keys work once there is something on screen.
    await page.getByRole('heading', { level: 1 }).waitFor();
    await use(page);
  },
});

/** Fails with what axe finds on the page as it stands: contrast, names, roles, order. */
export async function expectAccessible(page: Page): Promise<void> {
  // Of rules that hold nothing is told, so nothing is worked out: only what breaks one is.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
}

export { expect };
