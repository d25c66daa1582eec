import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
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

/** The app as a rep starts it in a browser: the built loopback shell on a book. */
async function startApp(folder: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const shell = join(import.meta.dirname, '../out/main/loopback.js');
  const at = new Date(Date.now() + aheadToWork(Date.now())).toISOString();
  const args = [shell, '--no-open', '--port', '0', '--data', folder, '--at', at];
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

/** What the page keeps of its own times: for each key, how long until the frame after the next name was painted. */
interface Watched {
  painted: number[];
  frames: number[];
}
declare const window: EventTarget & { watched: Watched };

/**
 * Runs in the page. A card that comes brings a heading of its own; the frame in which it is first painted ends before the
 * callback of the frame after it, which is what counts: up to a frame too much, and never too little.
 */
const watch = `(() => {
  const watched = (window.watched = { painted: [], frames: [] });
  const heading = () => document.querySelector('h1');
  const nextFrame = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  let pressedAt = null;
  let shown = null;
  window.addEventListener('keydown', (event) => { pressedAt = event.timeStamp; shown = heading(); }, true);
  new MutationObserver(() => {
    const next = heading();
    if (pressedAt === null || next === null || next === shown) return;
    const from = pressedAt;
    pressedAt = null;
    nextFrame(() => {
      const at = performance.now();
      watched.painted.push(at - from);
      nextFrame(() => watched.frames.push(performance.now() - at));
    });
  }).observe(document.body, { childList: true, subtree: true });
})()`;

const paintedSoFar = (page: Page) => page.evaluate(() => window.watched.painted.length);

/** Presses a key, and waits until the card of somebody else is painted. */
async function press(page: Page, key: string): Promise<void> {
  const so = await paintedSoFar(page);
  await page.keyboard.press(key);
  await page.waitForFunction((count) => window.watched.painted.length > count, so);
}

/** Logs what a key logs at once: nobody answered, or something was sent. Where the guard holds the card, it is passed over. */
async function work(page: Page, cards: number): Promise<Watched> {
  const dock = page.getByRole('region', { name: 'Outcome' });
  const keys = dock.locator('[data-outcome="no-answer"]:enabled, [data-outcome="sent"]:enabled');
  const watched: Watched = { painted: [], frames: [] };
  for (let passed = 0; watched.painted.length < cards; ) {
    // Until the card can be worked the key would mean nothing: who answers a call presses it later still.
    await dock.locator('[data-outcome="do-not-contact"]:enabled').waitFor();
    if ((await keys.count()) === 0) {
      passed += 1;
      if (passed > 10 * cards) throw new Error('too many cards are held');
      await page.keyboard.press('s');
      await press(page, 'Enter');
      continue;
    }
    await press(page, (await keys.first().getAttribute('aria-keyshortcuts')) ?? '6');
    const last = await page.evaluate(() => [window.watched.painted.at(-1), window.watched.frames.at(-1)]);
    watched.painted.push(last[0] ?? Number.NaN);
    if (last[1] !== undefined) watched.frames.push(last[1]);
  }
  return watched;
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
    page.setDefaultTimeout(120_000);
    await page.goto(app.address);
    await page.getByRole('button', { name: /^Start with / }).click();
    await page.getByRole('region', { name: 'Outcome' }).waitFor();
    await page.evaluate(watch);
    const first = await work(page, before);
    const paceBefore = paceNow(folder);
    const { painted, frames } = await work(page, times);
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
        [`the ${before} before`]: `${ms(median(first.painted))} to ${ms(Math.max(...first.painted))}`,
        'two frames': ms(median(frames)),
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
