import { execFile, spawn } from 'node:child_process';

/** What a command printed, or null where it is not there or failed. */
export const answerOf = (command: string, args: readonly string[]): Promise<string | null> =>
  new Promise((done) => {
    execFile(command, args, { timeout: 5_000 }, (error, out) => done(error ? null : out.trim()));
  });

/** Starts a program and lets it be; false where it is not there. */
export const started = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => done(true));
    child.unref();
  });
