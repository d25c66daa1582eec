import { once } from 'node:events';
import { runCli } from './cli/run.ts';
import { complain, say, withoutOrders } from './terminal.ts';

// Whatever is written here is the rep's alone.
process.umask(0o077);

const stopper = new AbortController();
process.once('SIGINT', () => stopper.abort());

const isWatched = process.stderr.isTTY;
const clearLine = '\r\u001b[K';
let isLineOpen = false;

const closeLine = (): void => {
  if (isLineOpen) process.stderr.write(clearLine);
  isLineOpen = false;
};

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => {
    closeLine();
    say(text);
  },
  err: (text) => {
    closeLine();
    complain(text);
  },
  progress: (line) => {
    if (!isWatched) return;
    process.stderr.write(clearLine + withoutOrders(line));
    isLineOpen = true;
  },
  write: async (text) => {
    closeLine();
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  signal: stopper.signal,
});
