import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page, type Request } from '@playwright/test';
import { backupName, backupsFolder } from '../electron/core/db/backup-names.ts';
import { findBrowser } from '../scripts/browser.mjs';
import { ensureBuilt } from '../scripts/ensure-built.mjs';
import { prepareBook } from './book.ts';
import { type Figure, median, type NotRun, quantile } from './figure.ts';
import { isUsual, paceNow } from './pace.ts';
import { aheadToWork } from './work-day.ts';

const names = ['paint.p95', 'paint.worst'];
const times = 60;
/** Worked before, until the code of page and process is compiled. */
const before = 10;
/** Until Today is worked out, behind the rep. */
const openingMs = 30_000;
/** A rep who logs a result has been on the card for longer than this. */
const restMs = 1_000;

/** The app as a rep starts it in a browser: the built loopback shell on a book. */
async function startApp(folder: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const shell = join(import.meta.dirname, '../out/main/loopback.js');
  const at = Date.now() + aheadToWork(Date.now());
  // That of the day was made before: gigabytes would be copied beside the first cards.
  writeFileSync(join(backupsFolder(folder), backupName(at - 3_600_000, 'daily')), '');
  const args = [shell, '--no-open', '--port', '0', '--data', folder, '--at', new Date(at).toISOString()];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((found, failed) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [line] = /http:\/\/127\.0\.0\.1:\d+\/#launch=\S+/.exec(out) ?? [];
      if (line !== undefined) found(line);
    });
    child.once('close', () => failed(new Error('the app did not open the book')));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
  };
  return { address, stop };
}

/** What the page keeps of its own times: for each key, how long until the next name was painted. */
interface Watched {
  painted: number[];
}
declare const window: EventTarget & { watched: Watched };

/** Runs in the page. A card that comes brings a heading of its own, and the browser tells when it painted it. */
const watch = `(() => {
  const watched = (window.watched = { painted: [] });
  const heading = () => document.querySelector('h1');
  let pressedAt = null;
  let shown = null;
  window.addEventListener('keydown', (event) => { pressedAt = event.timeStamp; shown = heading(); }, true);
  new PerformanceObserver((list) => {
    for (const { element, renderTime } of list.getEntries()) {
      if (pressedAt === null || element !== heading()) continue;
      watched.painted.push(renderTime - pressedAt);
      pressedAt = null;
    }
  }).observe({ type: 'element' });
  new MutationObserver(() => {
    const next = heading();
    if (next !== null && next !== shown) next.setAttribute('elementtiming', 'name');
  }).observe(document.body, { childList: true, subtree: true });
})()`;

const paintedSoFar = (page: Page) => page.evaluate(() => window.watched.painted.length);

/** Presses a key, and waits until the card of somebody else is painted. */
async function press(page: Page, key: string): Promise<void> {
  const so = await paintedSoFar(page);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => window.watched.painted.length > count, so);
}

/** What the page asks at this moment: a rep's next key comes long after the answers. */
function asking(page: Page): { readonly settled: () => Promise<void> } {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  const answered = (request: Request) => open.delete(request);
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  return {
    async settled() {
      while (open.size > 0) await page.evaluate('new Promise((then) => setTimeout(then, 50))');
    },
  };
}

/** Logs what a key logs at once: nobody answered, or something was sent. Where the guard holds the card, it is passed over. */
async function work(page: Page, { settled }: ReturnType<typeof asking>, cards: number): Promise<number[]> {
  const dock = page.getByRole('region', { name: 'Outcome' });
  const keys = dock.locator('[data-outcome="no-answer"]:enabled, [data-outcome="sent"]:enabled');
  const painted: number[] = [];
  for (let passed = 0; painted.length < cards; ) {
    // Until the card can be worked the key would mean nothing: who answers a call presses it later still.
    await dock.locator('[data-outcome="do-not-contact"]:enabled').waitFor();
    await settled();
    await setTimeout(restMs);
    if ((await keys.count()) === 0) {
      passed += 1;
      if (passed > 10 * cards) throw new Error('too many cards are held');
      await page.keyboard.press('s');
      await press(page, 'Enter');
      continue;
    }
    await press(page, (await keys.first().getAttribute('aria-keyshortcuts')) ?? '6');
    painted.push((await page.evaluate(() => window.watched.painted.at(-1))) ?? Number.NaN);
  }
  return painted;
}

/**
 * From the key that logs a result to the next person's name on the screen, in a real browser on the built app.
 *
 * @param books where invented books are kept for the next time; undefined: they are not
 */
export async function paintFigures(
  folder: string,
  books: string | undefined,
  size: number,
  wants: (name: string) => boolean,
): Promise<(Figure | NotRun)[]> {
  if (!names.some(wants)) return [];
  const what = 'from the key that logs a result until the next name is painted, in a browser';
  const notRun = (why: string) => names.map((name) => ({ name, what, notRun: why }));
  const browserPath = findBrowser();
  if (browserPath === undefined) return notRun('there is no Chromium');
  if (!(await ensureBuilt())) return notRun('the app does not build');
  await prepareBook(folder, books, size);
  const app = await startApp(folder);
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const asked = asking(page);
    page.setDefaultTimeout(120_000);
    await page.goto(app.address);
    await page.getByRole('button', { name: /^Start with / }).click();
    await page.getByRole('region', { name: 'Outcome' }).waitFor();
    await setTimeout(openingMs);
    await page.evaluate(watch);
    const first = await work(page, asked, before);
    const paceBefore = paceNow(folder);
    const painted = await work(page, asked, times);
    const paces = [paceBefore, paceNow(folder)];
    const ms = (value: number) => `${value.toFixed(0)} ms`;
    const shared = {
      unit: 'ms',
      budget: { kind: 'at most', value: 100 },
      isComparable: paces.every(isUsual),
      beside: {
        people: size,
        cards: painted.length,
        half: ms(median(painted)),
        [`the ${before} before`]: `${ms(median(first))} to ${ms(Math.max(...first))}`,
        pace: paces.map(({ half, most }) => `${half.toFixed(1)} to ${most.toFixed(1)} ms`).join(', '),
      },
    } as const;
    return [
      { name: 'paint.p95', what: `${what}, 95 of 100`, values: [quantile(painted, 0.95)], ...shared },
      { name: 'paint.worst', what: `${what}, the slowest`, values: [Math.max(...painted)], ...shared },
    ];
  } finally {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
