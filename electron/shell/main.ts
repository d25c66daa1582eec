import { join } from 'node:path';
import { app, BrowserWindow, dialog, session } from 'electron';
import { type Book, openBook } from '#core/book.ts';
import { makeRouter } from '#core/operation/router.ts';
import { dataFolder } from './data-folder.ts';
import { channels } from './desktop/channels.ts';
import { answerWindow } from './desktop/ipc.ts';
import { setMenu } from './desktop/menu.ts';
import { claimScheme, servePage } from './desktop/page.ts';
import { denyPermissions, openWindow } from './desktop/window.ts';
import { LaunchMistake, type LaunchOptions, parseLaunch } from './launch-options.ts';
import { holderName, sentenceFor } from './sentences.ts';
import { complain } from './terminal.ts';
import { workerFiles } from './worker-files.ts';
import { aheadOf, makeWorld } from './world.ts';

// Whatever is written here is the rep's alone.
process.umask(0o077);

/** Says what stands in the way, on the screen and in the terminal, and ends. */
function refuse(error: unknown, folder: string): void {
  const { sentence, forward, foreseen } = sentenceFor(error, makeWorld({ folder }));
  complain(forward === null ? sentence : `${sentence} ${forward}`);
  dialog.showErrorBox(sentence, forward ?? '');
  app.exit(foreseen ? 2 : 1);
}

function leaveInOrder(book: Book): void {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void book.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => app.quit());
}

async function run(options: LaunchOptions, folder: string): Promise<void> {
  const aheadMs = aheadOf(options.at);
  const world = makeWorld({ folder, aheadMs });
  const urls = workerFiles(import.meta.dirname, aheadMs);
  const book = await openBook(world, holderName('another window', world), urls);
  leaveInOrder(book);
  const router = makeRouter();
  denyPermissions(session.defaultSession);
  servePage(session.defaultSession, join(import.meta.dirname, '../renderer'));
  const window = openWindow(join(import.meta.dirname, '../preload/preload.cjs'));
  answerWindow(window.webContents, router, book, () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  setMenu((item) => {
    // To the page a menu is neither a key nor a click, and without one it may not ask for a file.
    void window.webContents
      .executeJavaScript('undefined', true)
      .finally(() => window.webContents.send(channels.menu, item));
  });
}

function launchOptions(): LaunchOptions | LaunchMistake {
  try {
    return parseLaunch(process.argv.slice(1), { strict: false });
  } catch (error) {
    if (error instanceof LaunchMistake) return error;
    throw error;
  }
}

const options = launchOptions();
const folder = dataFolder(options instanceof LaunchMistake ? undefined : options.data);
// Chromium's own files stay with the book they were about, and one book has one window.
app.setPath('userData', join(folder, 'window'));

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  claimScheme();
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app
    .whenReady()
    .then(() => (options instanceof LaunchMistake ? Promise.reject(options) : run(options, folder)))
    .catch((error: unknown) => refuse(error, folder));
} else {
  app.quit();
}
