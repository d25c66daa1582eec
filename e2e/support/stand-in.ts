import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desktop, ErrorBox } from './desktop.ts';
import { root } from './processes.ts';

/** Chromium cannot load app: itself, so the tab shows the same answers under this name. */
const shownOrigin = 'https://handset.test';
const pageOrigin = 'app://handset';

type Told = { readonly kind: string } & Record<string, unknown>;

interface Fetched {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

/** The real main bundle, running under the stand-in, and what it told so far. */
export class StandIn {
  readonly told: Told[] = [];
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, { done(value: unknown): void; failed(error: Error): void }>();
  private readonly listeners: ((told: Told) => void)[] = [];
  private asks = 0;
  err = '';

  constructor(folder: string, at: string) {
    this.child = fork(join(root, 'out/main/main.js'), ['--data', folder, '--at', at], {
      execArgv: ['--import', join(root, 'e2e/stand-in/register.mjs')],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.err += text));
    this.child.on('message', (told: Told) => this.receive(told));
    this.child.on('close', () => {
      this.receive({ kind: 'closed' });
      for (const waiting of this.waiting.values()) waiting.failed(new Error('the main process has ended'));
      this.waiting.clear();
    });
  }

  private receive(told: Told): void {
    if (told.kind === 'answer') {
      const waiting = this.waiting.get(told['n'] as number);
      this.waiting.delete(told['n'] as number);
      if (told['error'] === undefined) waiting?.done(told['value']);
      else waiting?.failed(new Error(told['error'] as string));
      return;
    }
    this.told.push(told);
    for (const listener of this.listeners) listener(told);
  }

  onTold(listener: (told: Told) => void): void {
    this.listeners.push(listener);
  }

  /** The first that was or will be told of a kind. Rejects when the process ends before it. */
  async first(kind: string): Promise<Told> {
    return new Promise((found, failed) => {
      const look = (told: Told) => {
        if (told.kind === kind) found(told);
        else if (told.kind === 'closed') failed(new Error(this.err.trim() || 'the main process ended'));
      };
      this.told.forEach(look);
      this.onTold(look);
    });
  }

  ask(kind: string, message: object = {}): Promise<unknown> {
    this.asks += 1;
    const n = this.asks;
    return new Promise((done, failed) => {
      this.waiting.set(n, { done, failed });
      const lost = () => failed(new Error('the main process has ended'));
      if (!this.child.connected) return lost();
      this.child.send({ ...message, kind, n }, (error) => {
        if (error) lost();
      });
    });
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }

  async errorBox(): Promise<ErrorBox> {
    const { title, content } = await this.first('error-box');
    return { title: String(title), content: String(content) };
  }

  get isOpen(): boolean {
    return this.child.connected;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

const shown = (url: string) => url.replace(pageOrigin, shownOrigin);
const own = (url: string) => url.replace(shownOrigin, pageOrigin);

const preloadScript = (): string => {
  const electron = readFileSync(join(root, 'e2e/stand-in/page.js'), 'utf8');
  const preload = readFileSync(join(root, 'out/preload/preload.cjs'), 'utf8');
  return `${electron}
((require, module, exports) => {
${preload}
})(standInRequire, { exports: {} }, {});
delete globalThis.standInRequire;`;
};

const toPage = (data: unknown): unknown =>
  typeof data === 'string' ? data : { base64: Buffer.from(data as Uint8Array).toString('base64') };
const toMain = (data: unknown): unknown =>
  typeof data === 'string'
    ? data
    : new Uint8Array(Buffer.from((data as { base64: string }).base64, 'base64'));

/** Ties a tab to a main process: its files, its preload script, its messages. */
export async function openStandIn(page: Page, standIn: StandIn): Promise<Desktop> {
  await page.route(`${shownOrigin}/**`, async (route) => {
    const asked = standIn.ask('fetch', { url: own(route.request().url()) }) as Promise<Fetched>;
    const fetched = await asked.catch(() => null);
    if (fetched === null) return route.abort();
    const { status, headers, body } = fetched;
    return route.fulfill({ status, headers, body: Buffer.from(body) });
  });
  await page.exposeBinding('standIn', ({ frame }, message: Told) => {
    const url = own(frame.url());
    const data = message.kind === 'port' ? { data: toMain(message['data']) } : {};
    // A tab may still be speaking while its main process ends.
    return standIn.ask(message.kind, { ...message, ...data, url }).catch((error: unknown) => {
      if (standIn.isOpen) throw error;
    });
  });
  await page.addInitScript({ content: preloadScript() });
  standIn.onTold((told) => {
    if (told.kind !== 'port' && told.kind !== 'send' && told.kind !== 'port-closed') return;
    const message = told.kind === 'port' ? { ...told, data: toPage(told['data']) } : told;
    const deliver = (sent: Told) =>
      (globalThis as unknown as { standInReceives(told: Told): void }).standInReceives(sent);
    // The tab may be gone by now, as a window that was closed.
    page.evaluate(deliver, message).catch(() => {});
  });
  const { url } = await standIn.first('load');
  await page.goto(shown(String(url)));
  return {
    page,
    opened: () => standIn.ask('opened') as Promise<string[]>,
    choose: async (label) => {
      await standIn.ask('choose', { label });
    },
    menuLabels: async () => (await standIn.first('menu'))['labels'] as string[],
    close: async () => {
      if (standIn.isOpen) await standIn.ask('quit');
      await standIn.ended();
    },
  };
}
