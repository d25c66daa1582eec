import { writeFileSync } from 'node:fs';
import { openStandIn, StandIn } from './support/stand-in.ts';
import { expect, test as base } from './support/test.ts';

/** The real main bundle under the stand-in, without a tab: what it allows is asked of it directly. */
const test = base.extend<{ main: StandIn }>({
  main: async ({ folder, at }, use) => {
    const main = new StandIn(folder, at);
    await main.first('menu');
    await use(main);
    main.kill();
    await main.ended();
  },
});

const ours = 'app://handset/';

test('the window has no Node, a sandbox and an isolated preload', async ({ main }) => {
  const { webPreferences } = await main.first('window');
  expect(webPreferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
  await main.first('sandbox');
});

test('the window goes nowhere and opens nothing', async ({ main }) => {
  for (const url of ['https://handset.example/', 'file:///etc/passwd', 'app://other/', ours]) {
    expect(await main.ask('navigate', { url }), url).toEqual({ prevented: true });
    expect(await main.ask('open', { url }), url).toEqual({ action: 'deny' });
  }
});

test('no permission is granted but to write a number to the clipboard', async ({ main }) => {
  for (const name of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fullscreen',
  ]) {
    expect(await main.ask('permission', { name }), name).toEqual({ requested: false, checked: false });
  }
  const name = 'clipboard-sanitized-write';
  expect(await main.ask('permission', { name })).toEqual({ requested: true, checked: true });
});

test('the page comes from its own folder only, with a policy that starts from nothing', async ({ main }) => {
  const page = (await main.ask('fetch', { url: ours })) as {
    status: number;
    headers: Record<string, string>;
  };
  expect(page.status).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
  for (const url of [
    'app://handset/../main/main.js',
    'app://handset/%2e%2e/main/main.js',
    'app://other/index.html',
  ]) {
    expect(await main.ask('fetch', { url }), url).toMatchObject({ status: 404 });
  }
});

test('messages are answered to the page of this window only', async ({ main }) => {
  const invoke = (from: object) =>
    main.ask('invoke', { channel: 'handset:open', args: ['tel:+12125550123'], ...from });
  expect(await invoke({ url: 'https://handset.example/' })).toBe(false);
  expect(await invoke({ url: 'app://handset.example/' })).toBe(false);
  expect(await invoke({ url: ours, frame: 'a frame inside' })).toBe(false);
  expect(await main.ask('opened')).toEqual([]);
  expect(await invoke({ url: ours })).toBe(true);
  const hello = (url: string) => main.ask('invoke', { channel: 'handset:hello', args: [], url });
  await expect(hello('https://handset.example/')).rejects.toThrow('not from our window');

  await main.ask('post', {
    channel: 'handset:connect',
    message: null,
    ports: [7],
    url: 'https://handset.example/',
  });
  expect(await main.first('port-closed')).toMatchObject({ id: 7 });
});

test('says so when no program takes a number', async ({ main }) => {
  await main.ask('noOpener');
  expect(await main.ask('invoke', { channel: 'handset:open', args: ['tel:+12125550123'], url: ours })).toBe(
    false,
  );
});

test('a book that is held elsewhere is named on the screen and in the terminal', async ({
  main,
  folder,
  at,
}) => {
  await main.first('load');
  const second = new StandIn(folder, at);
  const { title, content } = await second.errorBox();
  expect(title).toMatch(/^This book is open in another window on this computer, since \d+:\d\d\.$/);
  expect(content).toBe('Close it there first.');
  expect(await second.ended()).toBe(2);
  expect(second.err).toContain(title);
});

base('a start that makes no sense is refused on the screen', async ({ folder }) => {
  const main = new StandIn(folder, 'tomorrow');
  expect(await main.errorBox()).toEqual({
    title: 'An instant looks like 2026-11-21T08:55:00Z, not tomorrow.',
    content: '',
  });
  expect(await main.ended()).toBe(2);
});

base('every item of the menu reaches the page, or is the system’s own', async ({ page, folder, at }) => {
  const main = new StandIn(folder, at);
  const desktop = await openStandIn(page, main);
  await page.evaluate('globalThis.chosen = []; handset.onMenu((item) => chosen.push(item))');
  const labels = await desktop.menuLabels();
  for (const label of labels) await desktop.choose(label);
  // Each was lent a click first: without one the page may not ask for a file.
  const told = main.told.map(({ kind }) => kind).filter((kind) => kind === 'gesture' || kind === 'send');
  expect(told).toEqual(labels.flatMap(() => ['gesture', 'send']));
  await expect.poll(() => page.evaluate('chosen.length')).toBe(labels.length);
  await desktop.close();
});

base('a folder that cannot be one is refused in one sentence', async ({ folder, at }) => {
  writeFileSync(folder, 'a file');
  const main = new StandIn(folder, at);
  const { title, content } = await main.errorBox();
  expect(title).toBe(`Handset may not write in ${folder}. Nothing was changed.`);
  expect(content).toBe('Choose a folder of your own with --data.');
  expect(await main.ended()).toBe(2);
});
