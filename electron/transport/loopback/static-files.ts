import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The file of the renderer that a URL path names, or null: outside the folder, of a kind the renderer
 * does not have, or not there. A path without an extension is a screen of the one page.
 */
export async function findFile(
  folder: string,
  urlPath: string,
): Promise<{ file: string; type: string } | null> {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, extname(path) === '' ? 'index.html' : path));
  const type = mediaTypes[extname(file)];
  if (!file.startsWith(folder + sep) || type === undefined) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? { file, type } : null;
}

/** Sends a file of the renderer. What the build named by its content may be kept, the page never. */
export function sendFile(response: ServerResponse, found: { file: string; type: string }): void {
  const kept = found.file.includes(`${sep}assets${sep}`);
  response.writeHead(200, {
    'Content-Type': found.type,
    'Cache-Control': kept ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  createReadStream(found.file)
    .on('error', () => response.destroy())
    .pipe(response);
}
