import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { commandFile } from './tools.mjs';

/** Playwright's own is the first of them too: Chromium without the windows that nobody would see. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .concat(fixedPlaces)
    .find((file) => existsSync(file));

const playwrightsOwn = () => (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);

const isDebianRoot = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Playwright's own download, given up after a few seconds without a connection. */
const tryPlaywrightInstall = () => {
  spawnSync(process.execPath, [commandFile('@playwright/test', 'playwright'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 180_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '4000' },
  });
};

const tryDebianPackage = () => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', env }).status === 0;
  aptGet('update');
  const install = (name) => aptGet('install', '-y', '--no-install-recommends', name);
  // What is then still missing is said by the caller.
  if (!install('chromium-headless-shell')) install('chromium');
};

/**
 * A Chromium to test with: the one that CHROMIUM names, Playwright's own, the system's, else one of the two is fetched.
 * Returns the path of its program, or undefined with nothing left to try.
 */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const here = playwrightsOwn() ?? onPath();
  if (here) return here;
  tryPlaywrightInstall();
  if (playwrightsOwn()) return playwrightsOwn();
  if (isDebianRoot()) tryDebianPackage();
  return onPath();
}
