import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { AnyRouter, Context } from '@orpc/server';
import { inProcessLink } from './in-process.ts';
import { listenLoopback } from './loopback/server.ts';
import { servePort } from './message-port.ts';

/** A client over one transport, and how to take the transport down. */
export interface Connected<Client> {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

type Connect = <Client>(router: AnyRouter, context: Context) => Promise<Connected<Client>>;

/** Lets so many requests be under way at once, and the others wait, as a browser does for one address. */
function sixAtOnce(): typeof fetch {
  let under = 0;
  const waiting: (() => void)[] = [];
  return async (request, init) => {
    if (under >= 6) await new Promise<void>((go) => waiting.push(go));
    under += 1;
    try {
      return await fetch(request, init);
    } finally {
      under -= 1;
      waiting.shift()?.();
    }
  };
}

/** As the page does: the token of the address for the bearer, then every call with it. */
const overHttp: Connect = async <Client>(router: AnyRouter, context: Context) => {
  let secrets = 0;
  const server = await listenLoopback({
    router,
    context,
    rendererFolder: import.meta.dirname,
    port: 0,
    secret: () => `secret-${(secrets += 1)}`,
    now: () => 0,
    handOver: () => Promise.resolve(false),
    programFor: () => Promise.resolve(null),
  });
  const headers = { origin: server.origin, 'sec-fetch-site': 'same-origin' };
  const token = new URL(server.launchAddress()).hash.slice('#launch='.length);
  const launched = await fetch(`${server.origin}/launch`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  const { bearer } = (await launched.json()) as { bearer: string };
  const link = new HttpLink({
    url: `${server.origin}/rpc`,
    headers: { ...headers, authorization: `Bearer ${bearer}` },
    fetch: sixAtOnce(),
  });
  return { client: createORPCClient(link) as Client, close: () => server.close() };
};

const overPort: Connect = async <Client>(router: AnyRouter, context: Context) => {
  const { port1, port2 } = new MessageChannel();
  servePort(router, port1, context);
  port2.start();
  return {
    client: createORPCClient(new PortLink({ port: port2 })) as Client,
    close: async () => port1.close(),
  };
};

const inProcess: Connect = async <Client>(router: AnyRouter, context: Context) => ({
  client: createORPCClient(inProcessLink(router, context)) as Client,
  close: async () => {},
});

/** Every way to the operations, by the name that tests give it. */
export const transports: readonly (readonly [string, Connect])[] = [
  ['in process', inProcess],
  ['message port', overPort],
  ['loopback HTTP', overHttp],
];
