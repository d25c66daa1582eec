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

/**
 * The keys of one running server. A launch token opens one tab, once, and is exchanged for the bearer, which the
 * tab keeps in its sessionStorage.
 */
export class Keys {
  readonly #secret: () => string;
  readonly #bearer: string;
  readonly #launchTokens = new Set<string>();

  /** @param secret makes an unguessable text, a new one each time */
  constructor(secret: () => string) {
    this.#secret = secret;
    this.#bearer = secret();
  }

  newLaunchToken(): string {
    const token = this.#secret();
    this.#launchTokens.add(token);
    return token;
  }

  /** The bearer for a launch token, or null for one that was never given out or is used up. */
  exchange(given: string): string | null {
    const known = [...this.#launchTokens].find((token) => sameSecret(given, token));
    if (known === undefined) return null;
    this.#launchTokens.delete(known);
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
