import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { commandFile, showNode } from './tools.mjs';

const browser = findBrowser();
if (!browser) {
  console.error(
    'No browser to test with: run "npx playwright install --with-deps chromium", or install Chromium or Chrome.',
  );
  process.exit(1);
}
if (!(await ensureBuilt())) process.exit(1);

const args = ['test', ...process.argv.slice(2)];
process.exit(await showNode(commandFile('@playwright/test', 'playwright'), args, { CHROMIUM: browser }));
