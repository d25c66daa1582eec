import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away; the page shows its own words, so these are for a person with a terminal. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 405 | 415;
  readonly sentence: string;
}

const refuse = (status: Refusal['status'], sentence: string): Refusal => ({ status, sentence });

const sameSecret = (given: string, kept: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(kept)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** A browser's own secret is as long as an id, or it is none. */
const shortestBrowserKey = 16;

/**
 * The keys of one running server. A launch token is exchanged for the bearer, which a tab keeps in its
 * sessionStorage. The browser that uses a token first names a secret that it keeps for this very address: it alone
 * may use the token again, so that what is printed opens further tabs there and is worth nothing elsewhere.
 */
export class Keys {
  readonly #secret: () => string;
  readonly #bearer: string;
  /** By token, the secret of the browser that has used it; null until one has. */
  readonly #launchTokens = new Map<string, string | null>();

  /** @param secret makes an unguessable text, a new one each time */
  constructor(secret: () => string) {
    this.#secret = secret;
    this.#bearer = secret();
  }

  newLaunchToken(): string {
    const token = this.#secret();
    this.#launchTokens.set(token, null);
    return token;
  }

  /**
   * The bearer for a launch token, or null for one that was never given out or that another browser has used.
   *
   * @param browser the secret of the browser; with an empty one the token is used up
   */
  exchange(given: string, browser: string): string | null {
    const known = [...this.#launchTokens].find(([token]) => sameSecret(given, token));
    if (known === undefined) return null;
    const [token, user] = known;
    if (user === null) this.#launchTokens.set(token, browser.length < shortestBrowserKey ? '' : browser);
    else if (user === '' || !sameSecret(browser, user)) return null;
    return this.#bearer;
  }

  opens(authorization: string | undefined): boolean {
    return authorization?.startsWith('Bearer ') === true && sameSecret(authorization.slice(7), this.#bearer);
  }
}

const bodyTypes = ['application/json', 'multipart/form-data'];

/** Whether a request may read the page's files: from this address only, and not from another site's page. */
export function refusePage(request: IncomingMessage, host: string): Refusal | null {
  if (request.headers.host !== host) return refuse(403, `This answers at ${host} only.`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'This can only be read.');
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return refuse(403, 'Another site may not open this.');
  }
  return null;
}

/** Whether a request may call: from this very page, in one of the two forms that our client sends. */
export function refuseCall(request: IncomingMessage, host: string): Refusal | null {
  if (request.headers.host !== host) return refuse(403, `This answers at ${host} only.`);
  if (request.method !== 'POST') return refuse(405, 'Operations are posted.');
  if (request.headers.origin !== `http://${host}`) return refuse(403, 'Only its own page may call this.');
  if (request.headers['sec-fetch-site'] !== 'same-origin')
    return refuse(403, 'Only its own page may call this.');
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined || !bodyTypes.includes(type)) return refuse(415, 'Send JSON.');
  return null;
}
