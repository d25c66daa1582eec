import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openBook } from '#core/book.ts';
import { callProgram } from '#core/call-program.ts';
import { makeRouter } from '#core/operation/router.ts';
import { schemeOf } from '#shared/domain/telephone/call-targets.ts';
import { listenLoopback } from '#transport/loopback/server.ts';
import { dataFolder } from './data-folder.ts';
import { handToSystem } from './hand-over.ts';
import { launchHelp, LaunchMistake, parseLaunch } from './launch-options.ts';
import { openBrowser } from './open-browser.ts';
import { showRefusal } from './refusal-page.ts';
import { holderName, sentenceFor } from './sentences.ts';
import { complain, say } from './terminal.ts';
import { programFor } from './which-program.ts';
import { workerFiles } from './worker-files.ts';
import { aheadOf, makeWorld } from './world.ts';

// Whatever is written here is the rep's alone.
process.umask(0o077);

/** Where a fault is written down: in the folder that was named, if what was typed can be understood. */
function namedFolder(args: readonly string[]): string {
  try {
    return dataFolder(parseLaunch(args).data);
  } catch {
    return dataFolder(undefined);
  }
}

/** Opens the book, serves it to this machine's browser and stays until it is told to go. */
async function run(args: readonly string[]): Promise<void> {
  const options = parseLaunch(args);
  const aheadMs = aheadOf(options.at);
  const world = makeWorld({ folder: dataFolder(options.data), aheadMs });
  const urls = workerFiles(import.meta.dirname, aheadMs);
  const book = await openBook(world, holderName('a browser window', world), urls);
  const server = await listenLoopback({
    router: makeRouter(),
    context: { book },
    rendererFolder: join(import.meta.dirname, '../renderer'),
    port: options.port,
    secret: () => world.secret(),
    now: () => world.now(),
    handOver: (uri) => handToSystem(uri, callProgram(book.reader)),
    programFor: () => programFor(schemeOf(callProgram(book.reader)) ?? 'tel'),
  }).catch(async (error: unknown) => {
    await book.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new LaunchMistake(`Port ${options.port} is taken. Name another after --port, or leave it out.`);
    }
    throw error;
  });

  const address = server.launchAddress();
  say(`Handset is open at ${address}`);
  if (options.open) openBrowser(address);
  if (process.stdin.isTTY) {
    say('Press Enter for the address of another tab, Ctrl+C to close the book.');
    createInterface({ input: process.stdin }).on('line', () => say(server.launchAddress()));
  }

  let leaving = false;
  const leave = async (): Promise<void> => {
    // Ctrl+C comes twice: from the terminal, and from whoever started this. The first closes the book.
    if (leaving) return;
    leaving = true;
    await server.close();
    await book.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void leave());
  }
}

const args = process.argv.slice(2);
if (args.includes('--help')) {
  say(launchHelp);
} else {
  try {
    await run(args);
  } catch (error) {
    const { sentence, forward, foreseen } = sentenceFor(error, makeWorld({ folder: namedFolder(args) }));
    complain(forward === null ? sentence : `${sentence} ${forward}`);
    process.exitCode = foreseen ? 2 : 1;
    const isMistyped = error instanceof LaunchMistake;
    if (!isMistyped && !args.includes('--no-open')) await showRefusal(sentence, forward, openBrowser);
  }
}
