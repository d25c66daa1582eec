import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { Client } from '#shared/contract/contract.ts';
import { bridgeName, type DesktopBridge, portMessage } from '#shared/contract/desktop.ts';
import { setClock } from './clock.ts';
import { newSecret } from './ids.ts';

export type Connection =
  | {
      readonly kind: 'connected';
      readonly client: Client;
      readonly desktop: DesktopBridge | null;
      /** Hands an address to the program that the system has for it; false where it has none. */
      readonly toSystem: (uri: string) => Promise<boolean>;
      /** What the system calls the program that takes the calls; null where it does not say. */
      readonly program: () => Promise<string | null>;
    }
  /** A tab that was not opened by an address from the terminal, or by one of another browser, or whose Handset has gone. */
  | { readonly kind: 'no key' };

const bearerKey = 'handset.bearer';
/** Kept for this address alone, which is another with each port: no other site of the browser can read it. */
const browserKey = 'handset.browser';
const launchHash = '#launch=';

const post = (path: string, body: object, bearer?: string) =>
  fetch(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    body: JSON.stringify(body),
  });

/** Something typed that is saved as the tab closes outlives it. The browser does this for small bodies alone. */
const savesTyping = (operation: string): boolean => /^notes\.|^written\.draft$/.test(operation);

/** What this browser is known by to the Handset that it was let in by, so that an address opens here again. */
function browserSecret(): string {
  const kept = localStorage.getItem(browserKey);
  if (kept !== null) return kept;
  const secret = newSecret();
  localStorage.setItem(browserKey, secret);
  return secret;
}

/** Exchanges the token of the address for the bearer, and takes the token out of the address. */
async function launch(): Promise<void> {
  if (!location.hash.startsWith(launchHash)) return;
  const token = location.hash.slice(launchHash.length);
  history.replaceState(null, '', location.pathname);
  const answer = await post('/launch', { token, browser: browserSecret() });
  if (answer.ok) sessionStorage.setItem(bearerKey, ((await answer.json()) as { bearer: string }).bearer);
}

async function connectBrowser(): Promise<Connection> {
  await launch();
  const bearer = sessionStorage.getItem(bearerKey);
  if (bearer === null) return { kind: 'no key' };
  const hello = await post('/hello', {}, bearer).catch(() => null);
  if (!hello?.ok) return { kind: 'no key' };
  setClock(((await hello.json()) as { at: number }).at);
  const toSystem = async (uri: string) => {
    const answer = await post('/hand-over', { uri }, bearer).catch(() => null);
    return answer?.ok === true && ((await answer.json()) as { handed: boolean }).handed;
  };
  const program = async () => {
    const answer = await post('/program', {}, bearer).catch(() => null);
    return answer?.ok === true ? ((await answer.json()) as { name: string | null }).name : null;
  };
  const link = new HttpLink({
    url: `${location.origin}/rpc`,
    headers: { authorization: `Bearer ${bearer}` },
    fetch: (request, init, _options, path, input) =>
      fetch(request, {
        ...init,
        keepalive: savesTyping(path.join('.')) && JSON.stringify(input).length < 15_000,
      }),
  });
  return { kind: 'connected', client: createORPCClient(link), desktop: null, toSystem, program };
}

async function connectDesktop(desktop: DesktopBridge): Promise<Connection> {
  const port = await new Promise<MessagePort>((got) => {
    const take = (event: MessageEvent): void => {
      const [first] = event.ports;
      if (event.source !== window || event.data !== portMessage || !first) return;
      window.removeEventListener('message', take);
      got(first);
    };
    window.addEventListener('message', take);
    desktop.connect();
  });
  setClock((await desktop.hello()).at);
  const client: Client = createORPCClient(new PortLink({ port }));
  port.start();
  return {
    kind: 'connected',
    client,
    desktop,
    toSystem: (uri) => desktop.open(uri),
    program: () => desktop.program(),
  };
}

/** Reaches the book, over whichever way this page has: the desktop's message port, or HTTP to this machine. */
export function connect(): Promise<Connection> {
  const desktop = (window as { [bridgeName]?: DesktopBridge })[bridgeName];
  return desktop ? connectDesktop(desktop) : connectBrowser();
}
