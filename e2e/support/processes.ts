import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
const built = (name: string) => join(root, 'out/main', name);

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Starts `handset` and lets it run. */
export function startHandset(folder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [built('cli.js'), ...args, '--data', folder], { stdio: 'ignore' });
}

async function run(command: readonly string[], input = ''): Promise<Ended> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { stdio: 'pipe' });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // Whoever refuses at once reads nothing.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, out, err };
}

/**
 * What a process of root's is started with so that a folder without a w is closed to it too; null where
 * the system has no such thing.
 */
export function asOthers(): readonly string[] | null {
  if (process.getuid?.() !== 0) return [];
  const drop = ['setpriv', '--bounding-set=-dac_override,-dac_read_search'];
  const { status } = spawnSync('setpriv', [...drop.slice(1), 'true']);
  return status === 0 ? drop : null;
}

/** Runs `handset` and waits for its end, as a person in a terminal would. */
export const runHandset = (
  folder: string,
  args: readonly string[],
  input = '',
  before: readonly string[] = [],
): Promise<Ended> => run([...before, process.execPath, built('cli.js'), ...args, '--data', folder], input);

/** Starts the loopback shell where it is refused, and waits for its end. */
export const refusedLoopback = (folder: string, before: readonly string[] = []): Promise<Ended> =>
  run([...before, process.execPath, built('loopback.js'), '--no-open', '--port', '0', '--data', folder]);

/** `npm start` where it is refused, in a browser as on a machine without Electron. */
export const refusedStart = (folder: string): Promise<Ended> =>
  run([process.execPath, join(root, 'scripts/start.mjs'), '--browser', '--no-open', '--data', folder]);

export interface Running {
  /** Opens the app in the tabs of one browser. */
  readonly address: string;
  /** Closes the book in order, as Ctrl+C does. */
  stop(): Promise<void>;
  /** Ends the process at once, as a power cut does. */
  kill(): Promise<void>;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
}

/** Where a test puts programs that stand in for those of the system. */
export const programsBeside = (folder: string): string => join(dirname(folder), 'programs');

/**
 * Starts the loopback shell on a book.
 *
 * @param at the instant that its clock starts at, ISO 8601
 * @throws with what it said, when it does not open the book
 */
export async function startLoopback(folder: string, at?: string): Promise<Running> {
  const args = ['--no-open', '--port', '0', '--data', folder, ...(at === undefined ? [] : ['--at', at])];
  const child = spawn(process.execPath, [built('loopback.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // No test starts a program of this machine: only what it has put beside its book.
    env: { ...process.env, PATH: programsBeside(folder) },
  });
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const address = await new Promise<string>((found, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [line] = /http:\/\/127\.0\.0\.1:\d+\/#launch=\S+/.exec(out) ?? [];
      if (line !== undefined) found(line);
    });
    child.once('close', () => failed(new Error(err.trim())));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended(child);
  };
  return { address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
