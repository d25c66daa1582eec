import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { answerOf } from './commands.ts';

/** Where a Linux keeps the descriptions of its programs, the user's own first. */
function descriptionFolders(env: NodeJS.ProcessEnv, home: string): string[] {
  const own = env['XDG_DATA_HOME'] || join(home, '.local/share');
  const shared = (env['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share').split(':');
  return [own, ...shared].filter((folder) => folder !== '').map((folder) => join(folder, 'applications'));
}

/**
 * What a program calls itself in its description ('linphone.desktop'); the name of the description where it has none.
 *
 * @param env where the folders of the system are named
 */
export async function describedName(
  description: string,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): Promise<string | null> {
  const file = /^[\w.-]+\.desktop$/.exec(description)?.[0];
  if (file === undefined) return null;
  for (const folder of descriptionFolders(env, home)) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => '');
    const name = /^Name=(.+)$/m.exec(text)?.[1]?.trim();
    if (name !== undefined && name !== '') return name.slice(0, 60);
  }
  return file.slice(0, -'.desktop'.length);
}

/** The description of the program that takes addresses of a scheme; null where there is none, or nobody says. */
export const descriptionFor = async (scheme: string): Promise<string | null> =>
  (await answerOf('xdg-mime', ['query', 'default', `x-scheme-handler/${scheme}`])) || null;

/** What this system calls the program that takes addresses of a scheme; null where it does not say. */
export async function programFor(scheme: string): Promise<string | null> {
  if (process.platform === 'darwin' || process.platform === 'win32') return null;
  const description = await descriptionFor(scheme);
  return description === null ? null : describedName(description);
}
