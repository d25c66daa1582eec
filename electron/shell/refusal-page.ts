import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const waitMs = 20_000;

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);

const page = (sentence: string, forward: string | null): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Handset did not open</title>
<style>
  body { max-width: 40rem; margin: 20vh auto; padding: 0 2rem; font: 1rem/1.6 system-ui, sans-serif; }
  h1 { font-size: 1.5rem; line-height: 1.35; font-weight: 600; }
</style>
<main>
<h1>${escape(sentence)}</h1>
${forward === null ? '' : `<p>${escape(forward)}</p>`}
</main>
</html>
`;

/**
 * Shows the browser, once, why Handset does not open: somebody who did not start it in a terminal would
 * otherwise see nothing at all. Resolves when the page was fetched, or nobody came for it.
 *
 * @param open asks the system to open an address
 */
export async function showRefusal(
  sentence: string,
  forward: string | null,
  open: (address: string) => void,
): Promise<void> {
  await new Promise<void>((done) => {
    const server = createServer((request, response) => {
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        'Cache-Control': 'no-store',
        Connection: 'close',
      });
      response.end(page(sentence, forward));
      if (request.url === '/') server.close();
    });
    const givenUp = setTimeout(() => server.close(), waitMs);
    server.on('close', () => {
      clearTimeout(givenUp);
      done();
    });
    server.on('error', () => done());
    server.listen(0, '127.0.0.1', () => open(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
  });
}
