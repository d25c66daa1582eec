import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

/**
 * The file that a package runs as its command, so that it can be started by this very Node: on Windows
 * and under an older system Node the links in node_modules/.bin would start something else.
 */
export function commandFile(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a Node program of node_modules or scripts from the root of the project.
 * Resolves with its exit code, everything it wrote, and how long it took in milliseconds.
 */
export function runNode(file, args = [], env = {}) {
  const startedAt = Date.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const written = [];
    child.stdout.on('data', (chunk) => written.push(chunk));
    child.stderr.on('data', (chunk) => written.push(chunk));
    child.on('error', (error) => written.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) =>
      done({
        code: code ?? 1,
        output: Buffer.concat(written).toString('utf8'),
        tookMs: Date.now() - startedAt,
      }),
    );
  });
}

/**
 * As `runNode`, but everything the program writes is seen at once, and it may run in another folder.
 * Resolves with its exit code.
 */
export function showNode(file, args = [], env = {}, cwd = root) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}
