import { expect, test } from './support/test.ts';
import { startLoopback } from './support/processes.ts';

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
