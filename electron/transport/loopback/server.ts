import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRouter, Context } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { Keys, refuseCall, refusePage, type Refusal } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { findFile, sendFile } from './static-files.ts';

const maxFileBytes = 512 * 1024 * 1024;
const maxTokenBytes = 1024;

/** What a page may ask for beside the operations. */
const calls: readonly string[] = ['/launch', '/hello', '/hand-over', '/program'];

export interface LoopbackOptions {
  readonly router: AnyRouter;
  /** What the router's operations are given. */
  readonly context: Context;
  /** The built renderer. */
  readonly rendererFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Makes an unguessable text, a new one each time. */
  readonly secret: () => string;
  /** The time of the world, UTC milliseconds, which a page sets its clock by. */
  readonly now: () => number;
  /** Hands a number to the program that this machine has for calls; false where it has none. */
  readonly handOver: (uri: string) => Promise<boolean>;
  /** What this machine calls the program that takes the calls; null where it does not say. */
  readonly programFor: () => Promise<string | null>;
}

export interface Loopback {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** An address that opens the app in the tabs of one browser: of the one that uses it first. */
  launchAddress(): string;
  close(): Promise<void>;
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
};

const sendRefusal = (response: ServerResponse, { status, sentence }: Refusal): void => {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
};

/** The texts of a short message by their names; none where it cannot be read. */
async function readTexts(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length > maxTokenBytes) return {};
  }
  try {
    const said = { ...(JSON.parse(text) as Record<string, unknown> | null) };
    return Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  } catch {
    return {};
  }
}

/**
 * Serves the renderer and the operations to a browser on this machine, and to nobody else: bound to
 * 127.0.0.1, with exact Host, Origin and Sec-Fetch-Site checks, a bearer on every call and no CORS.
 * Rejects when the port cannot be had.
 */
export async function listenLoopback(options: LoopbackOptions): Promise<Loopback> {
  const keys = new Keys(options.secret);
  const handler = new RPCHandler(options.router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: maxFileBytes })],
  });
  let host = '';

  const answerCall = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> => {
    const refusal = refuseCall(request, host);
    if (refusal) return sendRefusal(response, refusal);
    if (path === '/launch') {
      const { token = '', browser = '' } = await readTexts(request);
      const bearer = keys.exchange(token, browser);
      if (bearer === null)
        return sendRefusal(response, {
          status: 401,
          sentence: 'Another browser has used this address already.',
        });
      return sendJson(response, 200, { bearer, at: options.now() });
    }
    if (!keys.opens(request.headers.authorization)) {
      return sendRefusal(response, { status: 401, sentence: 'This tab has no key to the book.' });
    }
    if (path === '/hello') return sendJson(response, 200, { at: options.now() });
    if (path === '/hand-over') {
      const { uri = '' } = await readTexts(request);
      return sendJson(response, 200, { handed: await options.handOver(uri) });
    }
    if (path === '/program') return sendJson(response, 200, { name: await options.programFor() });
    const { matched } = await handler.handle(request, response, { prefix: '/rpc', context: options.context });
    if (!matched) sendJson(response, 404, { message: 'There is no such operation.' });
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (calls.includes(path) || path.startsWith('/rpc/')) {
      return answerCall(request, response, path);
    }
    const refusal = refusePage(request, host);
    if (refusal) return sendRefusal(response, refusal);
    const found = await findFile(options.rendererFolder, path);
    if (found) return sendFile(response, found);
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', listening);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin: `http://${host}`,
    launchAddress: () => `http://${host}/#launch=${keys.newLaunchToken()}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
