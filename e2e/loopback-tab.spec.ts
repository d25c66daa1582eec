import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './support/test.ts';

test('the address opens again in its browser, in no other, and leaves no token behind', async ({
  start,
  page,
  context,
  browser,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const { address } = await start();
  await page.goto(address);
  await expect(page.getByRole('main')).toContainText(/\w/);
  expect(page.url()).not.toContain('launch');
  await page.reload();
  await expect(page.getByText('This tab has no key to your book.')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(/\w/);
  expect(complaints).toEqual([]);

  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  expect(again.url()).not.toContain('launch');
  // Without the address there is no key, in this browser or another.
  const bare = await context.newPage();
  await bare.goto(new URL(address).origin);
  await expect(bare.getByText('This tab has no key to your book.')).toBeVisible();
  const elsewhere = await browser.newContext();
  const another = await elsewhere.newPage();
  await another.goto(address);
  await expect(another.getByText('This tab has no key to your book.')).toBeVisible();
  await elsewhere.close();
});

test('another page on this machine can neither read the book nor frame it', async ({ start, page }) => {
  const { origin } = new URL((await start()).address);
  const other = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end(`<iframe src="${origin}"></iframe>`);
  });
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}`);
    const reached = await page.evaluate(async (to) => {
      const tries = [
        fetch(`${to}/`),
        fetch(`${to}/rpc/settings/read`, { method: 'POST', body: '{}' }),
        fetch(`${to}/rpc/settings/read`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer guess' },
          body: '{}',
        }),
      ];
      return (await Promise.allSettled(tries)).map(({ status }) => status);
    }, origin);
    expect(reached).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(page.frameLocator('iframe').getByRole('main')).toHaveCount(0);
  } finally {
    other.close();
  }
});
