import { defineConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;

/** Begun last, a test of a minute would keep one of the two workers waiting for the other. */
const longOnes =
  '**/{keyboard-day,terminal-day,import-killed,import-keyboard,import-canceled,list-page,day-plan,session-of-fifty}.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  projects: [
    { name: 'long', testMatch: longOnes },
    { name: 'short', testMatch: '**/*.spec.ts', testIgnore: longOnes },
  ],
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Made for the slowest machine that is to pass: who fails waits longer, who passes does not.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'line',
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    // A browser with windows gives it to whoever has pressed a key; one without waits to be told.
    permissions: ['clipboard-write'],
    actionTimeout: 30_000,
    // A trace costs a third of the time of every test: `npm run e2e -- --trace retain-on-failure NAME` makes one.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Found by scripts/e2e.mjs; without it Playwright looks for its own.
      ...(process.env['CHROMIUM'] ? { executablePath: process.env['CHROMIUM'] } : {}),
      args: [
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium refuses its sandbox to root; everybody else keeps it.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
});
