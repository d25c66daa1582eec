import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { expect, expectAccessible, test } from './support/test.ts';
import { root, startLoopback } from './support/processes.ts';

test('a second start on the same book names the one that holds it, and changes nothing', async ({
  start,
  folder,
}) => {
  await start();
  await expect(startLoopback(folder)).rejects.toThrow(
    /^This book is open in a browser window on this computer, since \d+:\d\d\. Close it there first\.$/,
  );
});

test('a book whose process was killed opens again at once', async ({ start }) => {
  const first = await start();
  await first.kill();
  const second = await start();
  expect(second.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#launch=/);
});

test('a start that makes no sense says one sentence', async ({ folder }) => {
  await expect(startLoopback(folder, 'tomorrow')).rejects.toThrow(
    'An instant looks like 2026-11-21T08:55:00Z, not tomorrow.',
  );
});

test('a start that is refused says so in the browser too', async ({ start, folder, page }) => {
  await start();
  // The system's opener, for this test, writes down what it is asked to open.
  const bin = join(dirname(folder), 'bin');
  const asked = join(bin, 'asked');
  mkdirSync(bin);
  for (const name of ['xdg-open', 'open']) {
    writeFileSync(join(bin, name), `#!/bin/sh\nprintf %s "$1" > '${asked}'\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const second = spawn(process.execPath, [join(root, 'out/main/loopback.js'), '--data', folder], {
    env: { ...process.env, PATH: `${bin}:${process.env['PATH']}` },
    stdio: 'ignore',
  });
  await expect
    .poll(() => existsSync(asked) && readFileSync(asked, 'utf8'))
    .toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await page.goto(readFileSync(asked, 'utf8'));
  await expect(page.getByRole('heading')).toHaveText(
    /^This book is open in a browser window on this computer, since /,
  );
  await expect(page.getByText('Close it there first.')).toBeVisible();
  await expectAccessible(page);
  const [code] = second.exitCode === null ? ((await once(second, 'close')) as [number]) : [second.exitCode];
  expect(code).toBe(2);
});
