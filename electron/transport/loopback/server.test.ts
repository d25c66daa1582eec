import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { implement } from '@orpc/server';
import { oc } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listenLoopback, type Loopback } from './server.ts';

const contract = { ping: oc.input(z.object({})).output(z.object({ pong: z.boolean() })) };
const os = implement(contract);
const router = os.router({ ping: os.ping.handler(() => ({ pong: true })) });

let folder: string;
let server: Loopback;
let secrets = 0;
const handed: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handset-loopback-'));
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer/index.html'), '<p>Handset</p>');
  writeFileSync(join(folder, 'renderer/assets/app-1a2b.js'), 'let a');
  writeFileSync(join(folder, 'secret.json'), '{}');
  server = await listenLoopback({
    router,
    context: {},
    rendererFolder: join(folder, 'renderer'),
    port: 0,
    secret: () => `secret-${(secrets += 1)}`,
    now: () => 1_700_000_000_000,
    programFor: () => Promise.resolve('Linphone'),
    handOver: (uri) => {
      handed.push(uri);
      return Promise.resolve(uri.startsWith('tel:'));
    },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A request exactly as given: unlike fetch, nothing is added and any Host may be named. */
const send = ({ method = 'GET', path = '/', headers = {}, body }: Sent) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
    const { hostname, port } = new URL(server.origin);
    const call = request({ hostname, port, method, path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    call.on('error', failed).end(body);
  });

const ownPage = () => ({
  origin: server.origin,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
});
const newToken = () => new URL(server.launchAddress()).hash.slice('#launch='.length);
const launch = (token: string, browser?: string) =>
  send({ method: 'POST', path: '/launch', headers: ownPage(), body: JSON.stringify({ token, browser }) });
const bearer = async () => {
  const { text } = await launch(newToken());
  return (JSON.parse(text) as { bearer: string }).bearer;
};
const ping = (headers: Record<string, string>) =>
  send({ method: 'POST', path: '/rpc/ping', headers, body: '{"json":{}}' });

describe('the launch token', () => {
  it('is exchanged once for the bearer, with the time of the world', async () => {
    const token = newToken();
    const first = await launch(token);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.text)).toEqual({ bearer: expect.any(String), at: 1_700_000_000_000 });
    expect((await launch(token)).status).toBe(401);
  });

  it('opens again in the browser that used it first, and in no other', async () => {
    const token = newToken();
    const browser = 'a-secret-of-this-browser';
    expect((await launch(token, browser)).status).toBe(200);
    expect((await launch(token, browser)).status).toBe(200);
    for (const other of ['a-secret-of-that-browser', '', undefined])
      expect((await launch(token, other)).status, other).toBe(401);
    // A secret that could be guessed is none: the token is used up.
    const once = newToken();
    expect((await launch(once, 'short')).status).toBe(200);
    for (const again of ['short', '']) expect((await launch(once, again)).status, again).toBe(401);
    expect((await launch('', browser)).status).toBe(401);
  });

  it('cannot be guessed, left out or sent as something else', async () => {
    expect((await launch('')).status).toBe(401);
    expect((await launch('x'.repeat(5_000))).status).toBe(401);
    const notJson = await send({ method: 'POST', path: '/launch', headers: ownPage(), body: 'token' });
    expect(notJson.status).toBe(401);
  });

  it('never stands in the part of the address that is sent', () => {
    expect(new URL(server.launchAddress()).pathname + new URL(server.launchAddress()).search).toBe('/');
  });
});

describe('a call', () => {
  it('is answered to its own page with the bearer', async () => {
    const authorization = `Bearer ${await bearer()}`;
    expect(await ping({ ...ownPage(), authorization })).toMatchObject({
      status: 200,
      text: '{"json":{"pong":true}}',
    });
    expect(
      await send({ method: 'POST', path: '/hello', headers: { ...ownPage(), authorization } }),
    ).toMatchObject({
      text: '{"at":1700000000000}',
    });
  });

  it('is refused without the bearer or with another', async () => {
    expect((await ping(ownPage())).status).toBe(401);
    expect((await ping({ ...ownPage(), authorization: 'Bearer guess' })).status).toBe(401);
    expect((await ping({ ...ownPage(), authorization: `Bearer ${newToken()}` })).status).toBe(401);
  });

  it('is refused to every page but its own, bearer or not', async () => {
    const key = { ...ownPage(), authorization: `Bearer ${await bearer()}` };
    const { origin: _origin, ...withoutOrigin } = key;
    const { 'sec-fetch-site': _site, ...withoutSite } = key;
    const port = new URL(server.origin).port;
    for (const headers of [
      { ...key, host: `localhost:${port}` },
      { ...key, host: `handset.example:${port}` },
      { ...key, origin: 'http://handset.example' },
      { ...key, origin: `http://localhost:${port}` },
      { ...key, origin: 'null' },
      { ...key, 'sec-fetch-site': 'same-site' },
      { ...key, 'sec-fetch-site': 'cross-site' },
      withoutOrigin,
      withoutSite,
    ]) {
      expect((await ping(headers)).status, JSON.stringify(headers)).toBe(403);
    }
  });

  it('is posted, as JSON or a form of files', async () => {
    const authorization = `Bearer ${await bearer()}`;
    const got = await send({ path: '/rpc/ping?data=%7B%7D', headers: { ...ownPage(), authorization } });
    expect(got.status).toBe(405);
    expect((await ping({ ...ownPage(), authorization, 'content-type': 'text/plain' })).status).toBe(415);
    const preflight = await send({
      method: 'OPTIONS',
      path: '/rpc/ping',
      headers: { origin: 'http://a.example' },
    });
    expect(preflight.status).toBe(405);
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('a number that is handed over', () => {
  const handOver = async (body: string, headers: Record<string, string>) =>
    send({ method: 'POST', path: '/hand-over', headers, body });

  it('goes to the system for the page that has the key, and for no other', async () => {
    const key = {
      ...ownPage(),
      'content-type': 'application/json',
      authorization: `Bearer ${await bearer()}`,
    };
    const body = JSON.stringify({ uri: 'tel:+18155550142' });
    expect((await handOver(body, { ...key, authorization: 'Bearer other' })).status).toBe(401);
    expect((await handOver(body, { ...key, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(handed).toEqual([]);
    expect(JSON.parse((await handOver(body, key)).text)).toEqual({ handed: true });
    expect(JSON.parse((await handOver('{"uri":["tel:1"]}', key)).text)).toEqual({ handed: false });
    expect(handed).toEqual(['tel:+18155550142', '']);
  });

  it('goes to a program whose name the page may ask for', async () => {
    const key = { ...ownPage(), 'content-type': 'application/json' };
    const ask = async (authorization: string) =>
      send({ method: 'POST', path: '/program', headers: { ...key, authorization }, body: '{}' });
    expect((await ask('Bearer other')).status).toBe(401);
    expect(JSON.parse((await ask(`Bearer ${await bearer()}`)).text)).toEqual({ name: 'Linphone' });
  });
});

describe('the page', () => {
  it('comes with a policy that starts from nothing', async () => {
    const { status, headers, text } = await send({});
    expect(status).toBe(200);
    expect(text).toBe('<p>Handset</p>');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });

  it('is the same for every screen, and its parts are kept', async () => {
    expect((await send({ path: '/week' })).text).toBe('<p>Handset</p>');
    const part = await send({ path: '/assets/app-1a2b.js' });
    expect(part.headers['content-type']).toMatch(/^text\/javascript/);
    expect(part.headers['cache-control']).toContain('immutable');
  });

  it('does not open for another host name or from another site', async () => {
    expect((await send({ headers: { host: 'handset.example' } })).status).toBe(403);
    expect((await send({ headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('has nothing outside its folder', async () => {
    for (const path of [
      '/../secret.json',
      '/..%2fsecret.json',
      '/assets/../../secret.json',
      '/%00.js',
      '/%ff.js',
    ]) {
      const { status, text } = await send({ path });
      expect(text, path).not.toContain('{}');
      expect([200, 404], path).toContain(status);
    }
    expect((await send({ path: '/assets/none.js' })).status).toBe(404);
  });
});
