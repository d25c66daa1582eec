import {
  app,
  ipcMain,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  Notification,
  shell,
  type WebContents,
} from 'electron';
import type { Book } from '#core/book.ts';
import { callProgram } from '#core/call-program.ts';
import type { Router } from '#core/operation/router.ts';
import { schemeOf } from '#shared/domain/telephone/call-targets.ts';
import { servePort } from '#transport/message-port.ts';
import { channels } from './channels.ts';
import { externalUri } from '../external.ts';
import { describedName } from '../which-program.ts';
import { pageOrigin } from './page.ts';

/** Whether a message comes from the page that this program itself put into its window. */
function isOurs(event: IpcMainEvent | IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  if (event.sender !== contents || frame === null || frame !== contents.mainFrame) return false;
  return frame.url === pageOrigin || frame.url.startsWith(`${pageOrigin}/`);
}

/** What Electron says of a program, where on Linux that is the name of its description. */
const systemsName = (said: string): Promise<string | null> | string | null =>
  said.endsWith('.desktop') ? describedName(said) : said.slice(0, 60) || null;

/** What a system shows of a notice. */
const mostLetters = 300;

/**
 * Answers the window: its way to the operations, the time of the world, what it hands to other programs, and
 * the notices it has the system show.
 *
 * @param onNotice when one of those is chosen
 */
export function answerWindow(contents: WebContents, router: Router, book: Book, onNotice: () => void): void {
  ipcMain.removeAllListeners(channels.connect);
  ipcMain.on(channels.connect, (event) => {
    const [port] = event.ports;
    if (!port) return;
    if (isOurs(event, contents)) servePort(router, port, { book });
    else port.close();
  });

  ipcMain.removeHandler(channels.hello);
  ipcMain.handle(channels.hello, (event) => {
    if (!isOurs(event, contents)) throw new Error('not from our window');
    return { at: book.world.now() };
  });

  ipcMain.removeHandler(channels.program);
  ipcMain.handle(channels.program, (event) => {
    if (!isOurs(event, contents)) return null;
    const scheme = schemeOf(callProgram(book.reader));
    return scheme === null ? null : systemsName(app.getApplicationNameForProtocol(`${scheme}://`));
  });

  ipcMain.removeHandler(channels.remind);
  ipcMain.handle(channels.remind, (event, title: unknown, body: unknown) => {
    if (!isOurs(event, contents) || typeof title !== 'string' || typeof body !== 'string') return false;
    if (!Notification.isSupported()) return false;
    const notice = new Notification({ title: title.slice(0, mostLetters), body: body.slice(0, mostLetters) });
    notice.on('click', () => onNotice());
    notice.show();
    return true;
  });

  ipcMain.removeHandler(channels.open);
  ipcMain.handle(channels.open, async (event, text: unknown) => {
    if (!isOurs(event, contents) || typeof text !== 'string') return false;
    const uri = externalUri(text, callProgram(book.reader));
    if (uri === null) return false;
    try {
      await shell.openExternal(uri);
      return true;
    } catch (error) {
      // No program is there for such an address: the page says so and offers the number itself.
      book.world.log.error(error);
      return false;
    }
  });
}
