import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

interface Place {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const here = (): Place => ({ platform: process.platform, home: homedir(), env: process.env });

/**
 * The folder of the book: the one that was named, else the user's own data folder as the system has
 * it, so that the window, the browser and the terminal meet in the same book.
 */
export function dataFolder(named: string | undefined, { platform, home, env }: Place = here()): string {
  if (named !== undefined) return resolve(named);
  switch (platform) {
    case 'darwin':
      return join(home, 'Library/Application Support/Handset');
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Handset');
    default:
      return join(env['XDG_DATA_HOME'] || join(home, '.local/share'), 'handset');
  }
}
