import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { securityHeaders } from '#transport/loopback/headers.ts';
import { findFile } from '#transport/loopback/static-files.ts';

/** Where the window lives. A scheme of its own, because file: may read every file there is. */
export const pageOrigin = 'app://handset';
const scheme = 'app';

/** Must run before Electron is ready. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const nothingHere = () => new Response('There is nothing here.\n', { status: 404, headers: securityHeaders });

/** Serves the built renderer to the window, and nothing else. */
export function servePage(session: Session, rendererFolder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'handset' || request.method !== 'GET') return nothingHere();
    const found = await findFile(rendererFolder, pathname);
    if (!found) return nothingHere();
    const bytes = new Uint8Array(await readFile(found.file));
    return new Response(bytes, { headers: { ...securityHeaders, 'Content-Type': found.type } });
  });
}
