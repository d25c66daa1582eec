import type { Page } from '@playwright/test';
import type { Desktop } from './support/desktop.ts';
import { chooseFiles } from './support/lists.ts';
import { electronBinary, openElectron } from './support/real-electron.ts';
import { openStandIn, StandIn } from './support/stand-in.ts';
import { expect, test as base } from './support/test.ts';

type Open = (page: Page, folder: string, at: string) => Promise<Desktop>;

const binary = electronBinary();
const shells: { readonly name: string; readonly open: Open; readonly missing: boolean }[] = [
  {
    name: 'the desktop shell under the stand-in',
    open: (page, folder, at) => openStandIn(page, new StandIn(folder, at)),
    missing: false,
  },
  {
    name: 'the desktop shell under Electron',
    open: (_page, folder, at) => openElectron(binary ?? '', folder, at),
    missing: binary === undefined,
  },
];

if (binary === undefined && process.env['TEST_WORKER_INDEX'] === undefined) {
  process.stdout.write('the desktop shell under Electron: not run: no Electron binary\n');
}

/** What the preload script gives the page. */
interface Bridge {
  hello(): Promise<{ at: number }>;
  open(uri: string): Promise<boolean>;
}
const bridged = <T>(page: Page, work: (bridge: Bridge) => Promise<T>): Promise<T> =>
  page.evaluate(`(${work.toString()})(globalThis.handset)`);

for (const { name, open, missing } of shells) {
  const test = base.extend<{ desktop: Desktop }>({
    desktop: async ({ page, folder, at }, use) => {
      const desktop = await open(page, folder, at);
      await use(desktop);
      await desktop.close();
    },
  });

  test.describe(name, () => {
    test.skip(missing, 'no Electron binary');

    test('shows the app, works on the book and finds everything after a restart', async ({
      desktop,
      handset,
      page,
      folder,
      at,
    }) => {
      await expect(desktop.page.getByRole('main')).toBeVisible();
      await expect(desktop.page.getByRole('main')).toContainText(/\w/);
      const beside = await handset('call', 'settings.read');
      expect(beside.code).toBe(0);
      const held = await handset('undo');
      expect(held).toMatchObject({ code: 2, out: '' });
      expect(held.err).toMatch(/^This book is open in another window on this computer, since \d+:\d\d\./);
      await desktop.close();
      const changed = await handset('call', 'settings.change', '{"settings":{"repName":"Maya Roth"}}');
      expect(changed.code).toBe(0);
      const again = await open(await page.context().newPage(), folder, at);
      await expect(again.page.getByRole('main')).toBeVisible();
      await again.close();
    });

    test('carries out its menu', async ({ desktop }) => {
      const { page } = desktop;
      const current = page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current=page]');
      await expect(current).toHaveAccessibleName('Today');
      for (const screen of ['Session', 'Lists', 'Week', 'Settings', 'Today']) {
        await desktop.choose(screen);
        await expect(current).toHaveAccessibleName(screen);
      }
      await desktop.choose('Keys of this screen');
      await expect(page.getByRole('dialog')).toBeVisible();
    });

    test('asks for a file where a list is to be brought in', async ({ desktop }) => {
      const { page } = desktop;
      // The menu is there before the page listens to it.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const text = 'Name,Email\nDana Whitlock,dana@brightline.example\n';
      await chooseFiles(page, () => desktop.choose('Bring in a list'), [{ name: 'fair.csv', text }]);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/columns understood/);
    });

    test('gives the page the clock of the book and nothing of Node', async ({ desktop, at }) => {
      const hello = await bridged(desktop.page, (bridge) => bridge.hello());
      expect(hello.at - Date.parse(at)).toBeGreaterThanOrEqual(0);
      expect(hello.at - Date.parse(at)).toBeLessThan(60_000);
      expect(await desktop.page.evaluate('typeof require + typeof process + typeof module')).toBe(
        'undefinedundefinedundefined',
      );
    });

    test('hands over only numbers, addresses and profiles, built anew', async ({ desktop }) => {
      const handOver = (uri: string) =>
        desktop.page.evaluate(`globalThis.handset.open(${JSON.stringify(uri)})`);
      for (const uri of [
        'tel:911',
        'tel:*21*2125550123#',
        'sms:+12125550123',
        'file:///etc/passwd',
        'https://handset.example/',
        'https://linkedin.com.handset.example/in/dana',
        'https://maya:secret@linkedin.com/in/dana',
        'http://linkedin.com/in/dana',
        'javascript:alert(1)',
        'mailto:dana@brightline.example?bcc=all@handset.example',
        'mailto:dana@brightline.example,all@handset.example',
        'mailto:dana@brightline.example?subject=a&subject=b',
        'mailto:dana@brightline.example?subject=a&cc=all@handset.example',
        'mailto:dana@brightline.example%0d%0aBcc:all@handset.example',
        'mailto:?to=all@handset.example',
        'MAILTO:dana@brightline.example',
        'java\nscript:alert(1)',
        'data:text/html,<script>alert(1)</script>',
        'https://linkedin.com@handset.example/in/dana',
        'https://linkedin.com:8443/in/dana',
        'https://x.com/dana/status/1',
        'https://x.com/dana%2F..%2Fi',
        '',
      ]) {
        expect(await handOver(uri), uri).toBe(false);
      }
      expect(await handOver('tel:+12125550123;ext=44')).toBe(true);
      expect(await handOver('https://www.linkedin.com/in/dana?tracking=1#top')).toBe(true);
      expect(await handOver('mailto:dana+fair@brightline.example')).toBe(true);
      expect(await handOver('https://x.com/dana')).toBe(true);
      expect(await desktop.opened()).toEqual([
        'tel:+12125550123;ext=44',
        'https://www.linkedin.com/in/dana',
        'mailto:dana+fair@brightline.example',
        'https://x.com/dana',
      ]);
    });
  });
}
