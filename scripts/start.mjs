import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronProgram, fetchElectron } from './electron-binary.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './tools.mjs';

const args = process.argv.slice(2);
const inBrowser = args.includes('--browser') || args.includes('--help');
const passed = args.filter((arg) => arg !== '--browser');

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Electron's program, or undefined once it has been said in one line why it is not used. */
const desktop = async () => {
  if (inBrowser) return undefined;
  const here = electronProgram();
  if (!hasDisplay()) {
    const why = here ? 'There is no display here for a window' : 'Electron is not here, nor a display for it';
    console.log(`${why}, so Handset opens in your browser.`);
    return undefined;
  }
  const program = here ?? (await fetchElectron());
  if (!program) console.log('Electron is not here and cannot be fetched, so Handset opens in your browser.');
  return program;
};

const [program, built] = await Promise.all([desktop(), ensureBuilt()]);
if (!built) process.exit(1);

// Chromium refuses its sandbox to root; everybody else keeps it.
const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const child = program
  ? spawn(program, [...forRoot, root, ...passed], { stdio: 'inherit' })
  : spawn(process.execPath, [join(root, 'out/main/loopback.js'), ...passed], { stdio: 'inherit' });

// The child closes the book and goes, and this follows.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// One that a signal ended did not close the book in order.
child.on('close', (code) => process.exit(code ?? 1));
