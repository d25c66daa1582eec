import { execFile, spawn } from 'node:child_process';
import { externalUri } from './external.ts';

/** What a command printed, or null where it is not there or failed. */
const answerOf = (command: string, args: readonly string[]): Promise<string | null> =>
  new Promise((done) => {
    execFile(command, args, { timeout: 5_000 }, (error, out) => done(error ? null : out.trim()));
  });

/** Starts a program and lets it be; false where it is not there. */
const started = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => done(true));
    child.unref();
  });

/**
 * Hands a telephone number to the program that this system has for calls. A browser asked for it would put a question
 * of its own over the page, which takes the keys from it, also where there is no such program.
 *
 * @returns false where there is none, or what came is no number that may be handed over
 */
export async function handToSystem(text: string): Promise<boolean> {
  const uri = externalUri(text);
  if (!uri?.startsWith('tel:')) return false;
  switch (process.platform) {
    case 'darwin':
      return (await answerOf('open', [uri])) !== null;
    case 'win32':
      return started('rundll32', ['url.dll,FileProtocolHandler', uri]);
    default:
      // Without a program for it, xdg-open would show the number in a browser.
      return (
        Boolean(await answerOf('xdg-mime', ['query', 'default', 'x-scheme-handler/tel'])) &&
        started('xdg-open', [uri])
      );
  }
}
