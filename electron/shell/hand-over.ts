import type { CallProgram } from '#shared/domain/telephone/call-targets.ts';
import { isDialUri } from '#shared/domain/telephone/dial-uri.ts';
import { answerOf, started } from './commands.ts';
import { descriptionFor } from './which-program.ts';

/**
 * Hands a telephone number to the program that calls go through. A browser asked for it would put a question of its own
 * over the page, which takes the keys from it, also where there is no such program.
 *
 * @returns false where there is none, or what came is no number that may be handed over
 */
export async function handToSystem(uri: string, program: CallProgram): Promise<boolean> {
  if (!isDialUri(uri, program)) return false;
  switch (process.platform) {
    case 'darwin':
      return (await answerOf('open', [uri])) !== null;
    case 'win32':
      return started('rundll32', ['url.dll,FileProtocolHandler', uri]);
    default:
      // Without a program for it, xdg-open would show the number in a browser.
      return (await descriptionFor(uri.slice(0, uri.indexOf(':')))) !== null && started('xdg-open', [uri]);
  }
}
